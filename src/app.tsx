import { Suspense } from 'react'
import { BrowserRouter, matchPath, useLocation } from 'react-router'
import { ConversationRoute } from './conversation/conversation-route'
import { decodePart } from './decode-part'
import { Opening } from './screen-share/opening'
import { ScreenShareGuard } from './screen-share/screen-share-guard'
import { TopBar } from './top-bar'
import { Announcer } from './ui/announcer'
import { Main } from './ui/bar'
import { ErrorBoundary } from './ui/error-boundary'
import { Later } from './ui/later'
import { lazyPage } from './ui/lazy-page'
import { WorkspaceProvider, type Workspace } from './workspace'

const Notices = lazyPage(async () => (await import('./notices')).Notices)
const StartRoute = lazyPage(async () => (await import('./opener/start-route')).StartRoute)
const OpenRoute = lazyPage(async () => (await import('./opener/link-routes')).OpenRoute)
const InvalidConversationRoute = lazyPage(
  async () => (await import('./opener/link-routes')).InvalidConversationRoute,
)
const NoSuchPage = lazyPage(async () => (await import('./opener/dead-end')).NoSuchPage)
const Demo = lazyPage(async () => (await import('./demo/demo')).Demo, { isRare: true })

type Props = {
  workspace: Workspace
  /** Whether a token was found in the address, and taken out of it. */
  addressHeldToken?: boolean
}

export function App({ workspace, addressHeldToken = false }: Props) {
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
