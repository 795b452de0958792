import { Suspense } from 'react'
import { BrowserRouter, Route, Routes, useLocation } from 'react-router'
import { ConversationRoute } from './conversation/conversation-route'
import { TokenNotice } from './opener/token-notice'
import { LimitNotice } from './session/limit-notice'
import { SurvivalNotice } from './session/survival-notice'
import { TopBar } from './top-bar'
import { Announcer } from './ui/announcer'
import { ErrorBoundary } from './ui/error-boundary'
import { lazyPage } from './ui/lazy-page'
import { WorkspaceProvider, type Workspace } from './workspace'

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
          <main id="main" className="mx-auto max-w-[67.5rem] px-3 py-3.5 sm:px-5 sm:py-7">
            <TokenNotice found={addressHeldToken} />
            <SurvivalNotice />
            <LimitNotice />
            <Pages />
          </main>
        </Announcer>
      </BrowserRouter>
    </WorkspaceProvider>
  )
}

function Pages() {
  return (
    <ErrorBoundary of="page" showing={useLocation().key}>
      <Suspense>
        <Routes>
          <Route path="/" element={<StartRoute />} />
          <Route path="/conversations/:conversationId" element={<ConversationRoute home="/" />} />
          <Route path="/conversations/*" element={<InvalidConversationRoute />} />
          <Route path="/open" element={<OpenRoute />} />
          <Route path="/demo/*" element={<Demo />} />
          <Route path="*" element={<NoSuchPage />} />
        </Routes>
      </Suspense>
    </ErrorBoundary>
  )
}
