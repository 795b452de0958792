import Check from 'lucide-react/icons/check'
import Copy from 'lucide-react/icons/copy'
import type { LucideIcon } from 'lucide-react'
import { Suspense, useEffect, useState, type ReactNode } from 'react'
import { useDisguise } from '../screen-share/disguise'
import type { ShortcutKey } from '../shortcuts/table'
import { useShortcut } from '../shortcuts/use-shortcut'
import { useAnnounce } from './announcer'
import { Button } from './button'
import { lazyPage } from './lazy-page'

const CopyByHand = lazyPage(() => import('./copy-by-hand').then((part) => part.CopyByHand))

type Props = {
  /** What the text is, such as "Contact id": named by the button, its confirmation and its fallback. */
  what: string
  text: () => string
  icon?: LucideIcon
  /** The key that does the same. */
  shortcut?: ShortcutKey
  /** The visible words; without them the button is its icon alone. */
  children?: ReactNode
}

export function CopyButton({ what, text, icon = Copy, shortcut, children }: Props) {
  const [copied, setCopied] = useState(false)
  const [isRefused, setIsRefused] = useState(false)
  const announce = useAnnounce()
  const asWhat = useDisguise() ? ' (stand-in)' : ''

  // The confirmation goes by itself.
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])

  async function copy() {
    try {
      await navigator.clipboard.writeText(text())
      setCopied(true)
      announce(`${what} copied${asWhat}`)
    } catch {
      setIsRefused(true)
    }
  }

  const Icon = copied ? Check : icon
  const onClick = () => void copy()
  const keys = useShortcut(shortcut, onClick)
  return (
    <>
      {children === undefined ? (
        <button
          type="button"
          aria-label={`Copy ${what.toLowerCase()}`}
          title={copied ? `Copied${asWhat}` : `Copy ${what.toLowerCase()}`}
          aria-keyshortcuts={keys}
          onClick={onClick}
          className={`grid size-7 cursor-pointer place-items-center rounded-button hover:bg-sunken ${copied ? 'text-green' : 'text-faint hover:text-ink'}`}
        >
          <Icon className="size-3.5" />
        </button>
      ) : (
        <Button icon={Icon} aria-keyshortcuts={keys} onClick={onClick}>
          {copied ? 'Copied' : children}
        </Button>
      )}
      <Suspense>
        {isRefused && <CopyByHand what={what} text={text()} onClose={() => setIsRefused(false)} />}
      </Suspense>
    </>
  )
}
