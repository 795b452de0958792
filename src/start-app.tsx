import type { QueryClient } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { watchConnection } from './api/connection'
import { App } from './app'
import type { SessionStore } from './session/session-store'
import { loadStandIns } from './screen-share/disguise'
import { isScreenShared, obeyAddress } from './screen-share/screen-share'
import { createWorkspace } from './workspace'

type Start = { root: HTMLElement; sessions: SessionStore; addressHeldToken: boolean }

/** The app itself, once it is here. */
export async function startApp({ root, sessions, addressHeldToken }: Start) {
  watchConnection()
  obeyAddress()
  const workspace = createWorkspace(sessions)
  // Meanwhile index.html shows the page’s shape, with nothing real in it.
  if (isScreenShared()) await loadStandIns().catch(() => {})
  createRoot(root).render(
    <StrictMode>
      <App
        workspace={workspace}
        addressHeldToken={addressHeldToken}
        onSettled={() => void shareWithOtherTabs(workspace.queryClient).catch(() => {})}
      />
    </StrictMode>,
  )
}

/** Fails where the browser has no such channel, or the file cannot be had: each tab then asks for itself. */
async function shareWithOtherTabs(queryClient: QueryClient) {
  const { shareAnswers } = await import('./conversation/share-answers')
  shareAnswers(queryClient, new BroadcastChannel('inbox-viewer:answers'))
}
