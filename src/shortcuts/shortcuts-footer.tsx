import { Suspense, useEffect, useState } from 'react'
import { attempt } from '../session/browser'
import { Button } from '../ui/button'
import { lazyPage } from '../ui/lazy-page'
import { Key } from './key'
import { press } from './press'
import { turnShortcuts, useShortcut } from './use-shortcut'

const ShortcutList = lazyPage(() => import('./shortcut-list').then((part) => part.ShortcutList))

const ENTRY = 'inbox-viewer:shortcuts'

/** The one listener for keys, and the way to the list of them. */
export function ShortcutsFooter() {
  const [isOpen, setOpen] = useState(false)
  // Over another dialog it would list what cannot be pressed there.
  const open = () => setOpen(document.querySelector('dialog[open]') === null)

  // The keyboard and the browser's storage are outside React.
  useEffect(() => {
    turnShortcuts(attempt(() => window.localStorage.getItem(ENTRY)) !== 'off')
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])

  return (
    <footer className="flex justify-center pointer-coarse:hidden">
      <Button tone="quiet" aria-keyshortcuts={useShortcut('?', open)} onClick={open}>
        <span className="text-xs font-normal">Keyboard shortcuts</span>
        <span aria-hidden="true">
          <Key>?</Key>
        </span>
      </Button>
      <Suspense>
        {isOpen && <ShortcutList onSwitch={turnAndRemember} onClose={() => setOpen(false)} />}
      </Suspense>
    </footer>
  )
}

/** Where the browser keeps nothing, until the next reload. */
function turnAndRemember(on: boolean) {
  turnShortcuts(on)
  attempt(() => {
    if (on) window.localStorage.removeItem(ENTRY)
    else window.localStorage.setItem(ENTRY, 'off')
  })
}
