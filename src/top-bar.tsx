import LogOut from 'lucide-react/icons/log-out'
import { AppLink } from './app-link'
import { TokenSwitcher } from './contact/token-switcher'
import { KeptFor } from './session/kept-for'
import { useSessions, useSessionStore } from './session/use-session'
import { useAnnounce } from './ui/announcer'
import { Bar } from './ui/bar'
import { Button } from './ui/button'
import { Later } from './ui/later'
import { lazyPage } from './ui/lazy-page'

const ScreenShareSwitch = lazyPage(() =>
  import('./screen-share/screen-share-switch').then(
    (part) => part.ScreenShareSwitch,
    // The bar has no room to say that a part could not be loaded; the page does.
    () => () => null,
  ),
)

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
      <span className="flex min-w-8.5 justify-center">
        <Later>
          <ScreenShareSwitch />
        </Later>
      </span>
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
