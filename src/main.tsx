import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { watchConnection } from './api/connection'
import { App } from './app'
import { withoutTokens } from './opener/token-in-address'
import { liveBrowser } from './session/browser'
import './styles.css'
import { createWorkspace } from './workspace'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root.')

const cleanAddress = withoutTokens(new URL(window.location.href))
if (cleanAddress !== null) window.history.replaceState(null, '', cleanAddress)

watchConnection()
const workspace = createWorkspace((url, init) => window.fetch(url, init), liveBrowser)

createRoot(root).render(
  <StrictMode>
    <App workspace={workspace} addressHeldToken={cleanAddress !== null} />
  </StrictMode>,
)
