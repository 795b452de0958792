import { LogOut, MessagesSquare, ShieldCheck } from 'lucide-react'
import { Link } from 'react-router'
import { TokenSwitcher } from './contact/token-switcher'
import { KeptFor } from './session/kept-for'
import { useSessions, useSessionStore } from './session/use-session'
import { useAnnounce } from './ui/announcer'
import { Button } from './ui/button'
import { Pill } from './ui/pill'

export function TopBar() {
  const isSignedIn = useSessions().length > 0
  const store = useSessionStore()
  const announce = useAnnounce()

  return (
    <header className="flex min-h-14 items-center gap-1 border-b border-line bg-surface px-3 sm:gap-3 sm:px-5">
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
          <span className="max-sm:hidden">
            <KeptFor />
          </span>
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
