import { fetchWithHeadStart } from './api/first-request'
import { giveHeadStart } from './conversation/head-start'
import { withoutTokens } from './opener/token-in-address'
import { liveBrowser } from './session/browser'
import { createSessionStore } from './session/create-session-store'
import './styles.css'
import { reloadOnce } from './ui/reload-once'

/** Small, so that HighLevel is asked while the app is still on its way. */

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root.')

const cleanAddress = withoutTokens(new URL(window.location.href))
if (cleanAddress !== null) window.history.replaceState(null, '', cleanAddress)

const sessions = createSessionStore(fetchWithHeadStart, liveBrowser)
if (import.meta.env.VITE_HEAD_START === 'on') {
  giveHeadStart(sessions, new URL(window.location.href))
}

// Not awaited: the app is built on parts of this very file, and waits for its end.
import('./start-app').then(
  ({ startApp }) => startApp({ root, sessions, addressHeldToken: cleanAddress !== null }),
  // A deployment may have taken the file away. Where a reload does not help, index.html says so.
  reloadOnce,
)
