import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { liveBrowser } from './session/browser'
import './styles.css'
import { createWorkspace } from './workspace'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root.')

const workspace = createWorkspace((url, init) => window.fetch(url, init), liveBrowser)

createRoot(root).render(
  <StrictMode>
    <App workspace={workspace} />
  </StrictMode>,
)
