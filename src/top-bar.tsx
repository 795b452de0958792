import LogOut from 'lucide-react/icons/log-out'
import { AppLink } from './app-link'
import { TokenSwitcher } from './contact/token-switcher'
import { Later } from './later'
import { useScreenShared } from './screen-share/screen-share'
import { KeptFor } from './session/kept-for'
import { useSessions, useSessionStore } from './session/use-session'
import { useShortcut } from './shortcuts/use-shortcut'
import { useAnnounce } from './ui/announcer'
import { Bar } from './ui/bar'
import { Button } from './ui/button'
import { handOnFocus } from './ui/hand-on-focus'
import { lazyPage } from './ui/lazy-page'

const BarButtons = lazyPage(() =>
  import('./bar-buttons').then(
    (part) => part.BarButtons,
    // The bar has no room to say that a part could not be loaded; the page does.
    () => () => null,
  ),
)

export function TopBar() {
  const isSignedIn = useSessions().length > 0
  const store = useSessionStore()
  const announce = useAnnounce()
  const isShared = useScreenShared()
  const signOut = () => {
    store.signOut()
    announce('Signed out')
  }
  const keys = useShortcut(isSignedIn ? 'Shift+O' : undefined, signOut)

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
      {/* Their place is kept, so that nothing moves. */}
      <span className="flex min-w-20 items-center justify-end gap-1 sm:min-w-22 sm:gap-3">
        {/* While HighLevel is slow, it must be seen that the mode is on. */}
        <Later now={isShared}>
          <BarButtons />
        </Later>
      </span>
      {isSignedIn && (
        // Under /demo the page stays as it is when this goes.
        <span ref={handOnFocus}>
          <Button
            tone="quiet"
            icon={LogOut}
            aria-label="Sign out"
            aria-keyshortcuts={keys}
            onClick={signOut}
          >
            <span className="max-sm:hidden">Sign out</span>
          </Button>
        </span>
      )}
    </Bar>
  )
}
