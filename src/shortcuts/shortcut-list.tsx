import { useRef } from 'react'
import { Dialog } from '../ui/dialog'
import { Key } from './key'
import { SHORTCUTS } from './table'
import { useOffers, useShortcut, useShortcutsOn } from './use-shortcut'

type Props = { onSwitch: (on: boolean) => void; onClose: () => void }

/** The keys that do something on the page as it is now, and the switch for all of them. */
export function ShortcutList({ onSwitch, onClose }: Props) {
  const content = useRef<HTMLDivElement>(null)
  const areOn = useShortcutsOn()
  const offered = new Set<string>(useOffers().map(({ key }) => key))
  // Over the one that opened it: the same key closes it.
  useShortcut('?', () => content.current?.closest('dialog')?.close())

  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
      <div ref={content}>
        {areOn && (
          <ul aria-label="Available here" className="mb-3 divide-y divide-line">
            {Object.entries(SHORTCUTS)
              .filter(([key]) => offered.has(key))
              .map(([key, words]) => (
                <li key={key} className="flex items-center py-2">
                  <span className="w-20">
                    <Key>{key}</Key>
                  </span>
                  {words}
                </li>
              ))}
          </ul>
        )}
        <label className="mb-1.5 flex w-fit items-center gap-2.5 font-semibold">
          <input
            type="checkbox"
            checked={areOn}
            onChange={(event) => onSwitch(event.currentTarget.checked)}
            className="size-4 accent-accent"
          />
          Single-key shortcuts
        </label>
        <p className="text-sm text-muted">
          {areOn
            ? 'Turn them off where they get in the way, such as with voice control. This browser remembers it.'
            : 'They are off in this browser: no key does anything by itself.'}
        </p>
      </div>
    </Dialog>
  )
}
