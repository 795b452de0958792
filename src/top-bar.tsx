import { KeyRound, LogOut, MessagesSquare, ShieldCheck } from 'lucide-react'
import { Link } from 'react-router'
import { useSession, useSessionStore } from './session/use-session'
import { useAnnounce } from './ui/announcer'
import { Button } from './ui/button'

export function TopBar() {
  const session = useSession()
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
      {session && session !== 'asking' && (
        <>
          <Pill icon={KeyRound}>
            <span className="sr-only">Token in use: </span>
            <code>{session.hint}</code>
          </Pill>
          <Button
            tone="quiet"
            icon={LogOut}
            aria-label="Sign out"
            onClick={() => {
              store.end('signed-out')
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

function Pill({ icon: Icon, children }: { icon: typeof KeyRound; children: React.ReactNode }) {
  return (
    <span className="inline-flex h-6.5 items-center gap-1.5 rounded-pill bg-sunken px-2.5 text-xs font-semibold whitespace-nowrap text-muted">
      <Icon className="size-3.5" />
      {children}
    </span>
  )
}
