import KeyRound from 'lucide-react/icons/key-round'
import { Suspense, useState } from 'react'
import { useScreenShared } from '../screen-share/screen-share'
import { ScreenShareGuard } from '../screen-share/screen-share-guard'
import { useSession } from '../session/use-session'
import { lazyPage } from '../ui/lazy-page'

const TokenList = lazyPage(() => import('./token-list').then((part) => part.TokenList))

/** The tokens that are held, one for each location: which is in use, and how to let one go. */
export function TokenSwitcher() {
  const current = useSession()
  const [open, setOpen] = useState(false)
  const isShared = useScreenShared()
  const inUse = current !== null && current !== 'asking' ? current : null

  return (
    <>
      <button
        type="button"
        popoverTarget="tokens"
        className="inline-flex h-6.5 cursor-pointer items-center gap-1.5 rounded-pill bg-sunken px-2.5 text-xs font-semibold whitespace-nowrap text-muted hover:text-ink"
      >
        <KeyRound className="size-3.5" />
        <span className="sr-only">Tokens. In use: </span>
        <code className="font-normal">{inUse ? (isShared ? 'hidden' : inUse.hint) : 'none'}</code>
      </button>
      <div
        id="tokens"
        popover="auto"
        onToggle={({ newState }) => setOpen(newState === 'open')}
        className="fixed inset-auto top-16 right-3 w-[min(24rem,calc(100%-1.5rem))] rounded-card border border-line-strong bg-surface p-4 text-ink shadow-card"
      >
        <h2 className="mb-2 text-sm font-bold">Tokens in this browser</h2>
        <Suspense>
          {open && (
            <ScreenShareGuard>
              <TokenList inUse={inUse} />
            </ScreenShareGuard>
          )}
        </Suspense>
      </div>
    </>
  )
}
