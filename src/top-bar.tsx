import { Clock, LogOut, MessagesSquare, ShieldCheck, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { TokenSwitcher } from './contact/token-switcher'
import { useSessions, useSessionStore } from './session/use-session'
import { useAnnounce } from './ui/announcer'
import { Button } from './ui/button'
import { hoursAndMinutes } from './ui/time'
import { useNow } from './ui/use-now'

export function TopBar() {
  const isSignedIn = useSessions().length > 0
  const store = useSessionStore()
  const announce = useAnnounce()

  return (
    <header className="flex min-h-14 items-center gap-2 border-b border-line bg-surface px-3 sm:gap-3 sm:px-5">
      <a
        href="#main"
        className="sr-only rounded-button bg-accent px-3 py-2 text-accent-ink focus:not-sr-only focus:absolute focus:z-10"
      >
        Skip to the page
      </a>
      <Link
        to="/"
        aria-label="Inbox Viewer, start page"
        className="flex items-center gap-2 rounded-button font-bold tracking-tight"
      >
        <span className="grid size-7 place-items-center rounded-lg bg-accent text-accent-ink">
          <MessagesSquare className="size-4" />
        </span>
        <span className="max-sm:hidden">Inbox Viewer</span>
      </Link>
      <span className="ml-auto" />
      <Pill icon={ShieldCheck}>Read-only</Pill>
      {isSignedIn && (
        <>
          <KeptFor />
          <TokenSwitcher />
          <Button
            tone="quiet"
            icon={LogOut}
            aria-label="Sign out"
            onClick={() => {
              store.signOut()
              announce('Signed out')
            }}
          >
            <span className="max-sm:hidden">Sign out</span>
          </Button>
        </>
      )}
    </header>
  )
}

/** How long the token stays on this device; nothing where it does not. */
function KeptFor() {
  useNow(1000)
  const { keptMs } = useSessionStore().timeLeft()
  if (keptMs === null) return null
  return (
    <Pill icon={Clock}>
      <span className="max-sm:sr-only">Kept for </span>
      {hoursAndMinutes(keptMs)}
    </Pill>
  )
}

function Pill({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <span className="inline-flex h-6.5 items-center gap-1.5 rounded-pill bg-sunken px-2.5 text-xs font-semibold whitespace-nowrap text-muted">
      <Icon className="size-3.5" />
      <span>{children}</span>
    </span>
  )
}
