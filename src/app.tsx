import { Suspense, useEffect } from 'react'
import { BrowserRouter, matchPath, useLocation } from 'react-router'
import { ConversationRoute } from './conversation/conversation-route'
import { decodePart } from './decode-part'
import { Later } from './later'
import { Opening } from './screen-share/opening'
import { ScreenShareGuard } from './screen-share/screen-share-guard'
import { TopBar } from './top-bar'
import { Announcer } from './ui/announcer'
import { Main } from './ui/bar'
import { ErrorBoundary } from './ui/error-boundary'
import { lazyPage } from './ui/lazy-page'
import { WorkspaceProvider, whenSettled, type Workspace } from './workspace'

const Notices = lazyPage(() => import('./notices').then((part) => part.Notices))
const ShortcutsFooter = lazyPage(() =>
  import('./shortcuts/shortcuts-footer').then((part) => part.ShortcutsFooter),
)
const StartRoute = lazyPage(() => import('./opener/start-route').then((part) => part.StartRoute))
const OpenRoute = lazyPage(() => import('./opener/link-routes').then((part) => part.OpenRoute))
const InvalidConversationRoute = lazyPage(() =>
  import('./opener/link-routes').then((part) => part.InvalidConversationRoute),
)
const NoSuchPage = lazyPage(() => import('./opener/dead-end').then((part) => part.NoSuchPage))
const Demo = lazyPage(() => import('./demo/demo').then((part) => part.Demo), { isRare: true })

type Props = {
  workspace: Workspace
  /** Whether a token was found in the address, and taken out of it. */
  addressHeldToken?: boolean
  /** Called once the page has what it came for. */
  onSettled?: () => void
}

const nothing = () => {}

export function App({ workspace, addressHeldToken = false, onSettled = nothing }: Props) {
  // What the page asks for is asked by now: effects of what is inside come first.
  useEffect(() => whenSettled(workspace, onSettled), [workspace, onSettled])

  return (
    <WorkspaceProvider workspace={workspace}>
      <BrowserRouter>
        <Announcer>
          <TopBar />
          <Main>
            <Later>
              <Notices addressHeldToken={addressHeldToken} />
            </Later>
            <Pages />
          </Main>
          <Later>
            <ShortcutsFooter />
          </Later>
        </Announcer>
      </BrowserRouter>
    </WorkspaceProvider>
  )
}

function Pages() {
  const { key, pathname } = useLocation()
  return (
    <ErrorBoundary of="page" showing={key}>
      <Suspense fallback={<Opening />}>
        <ScreenShareGuard>
          <Suspense>{pageAt(pathname)}</Suspense>
        </ScreenShareGuard>
      </Suspense>
    </ErrorBoundary>
  )
}

/** The map of addresses. Through `matchPath`, because the router's Routes are 4 kB more (docs/decisions/0009). */
function pageAt(pathname: string) {
  const conversation = matchPath('/conversations/:id', pathname)
  if (conversation)
    return <ConversationRoute text={decodePart(conversation.params.id ?? '')} home="/" />
  if (matchPath('/conversations/*', pathname)) return <InvalidConversationRoute />
  if (matchPath('/open', pathname)) return <OpenRoute />
  if (matchPath('/demo/*', pathname)) return <Demo />
  return matchPath('/', pathname) ? <StartRoute /> : <NoSuchPage />
}
