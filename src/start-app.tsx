import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { watchConnection } from './api/connection'
import { App } from './app'
import type { SessionStore } from './session/session-store'
import { createWorkspace } from './workspace'

type Start = { root: HTMLElement; sessions: SessionStore; addressHeldToken: boolean }

/** The app itself, once it is here. */
export function startApp({ root, sessions, addressHeldToken }: Start) {
  watchConnection()
  createRoot(root).render(
    <StrictMode>
      <App workspace={createWorkspace(sessions)} addressHeldToken={addressHeldToken} />
    </StrictMode>,
  )
}
