import LogOut from 'lucide-react/icons/log-out'
import { AppLink } from './app-link'
import { TokenSwitcher } from './contact/token-switcher'
import { KeptFor } from './session/kept-for'
import { useSessions, useSessionStore } from './session/use-session'
import { useAnnounce } from './ui/announcer'
import { ThemeButton } from './theme/theme-button'
import { Bar } from './ui/bar'
import { Button } from './ui/button'

export function TopBar() {
  const isSignedIn = useSessions().length > 0
  const store = useSessionStore()
  const announce = useAnnounce()

  return (
    <Bar link={AppLink}>
      {isSignedIn && (
        <>
          <span className="max-sm:hidden">
            <KeptFor />
          </span>
          <TokenSwitcher />
        </>
      )}
      <ThemeButton />
      {isSignedIn && (
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
      )}
    </Bar>
  )
}
