import { beforeEach, expect, test, vi } from 'vitest'
import { INLINE_SCRIPT } from '../deploy/inline-script'
import {
  CONVERSATION_ID,
  LOCATION_ID,
  OTHER_LOCATION_ID,
  OTHER_TOKEN,
  TOKEN,
} from '../test/fixtures'
import { giveHeadStart } from './conversation/head-start'
import { liveBrowser } from './session/browser'
import { createSessionStore } from './session/create-session-store'

const MINUTE = 60_000
const ENTRY = { id: 'one', token: TOKEN, location: LOCATION_ID, missingScopes: [] }
const OTHER = { id: 'two', token: OTHER_TOKEN, location: OTHER_LOCATION_ID, missingScopes: [] }
const HOLDING = { entries: [ENTRY, OTHER], currentId: 'one', mark: '', keptUntil: null }

type State = {
  search?: string
  path?: string
  tab?: object | string
  device?: object
  mark?: string
  activeMinutesAgo?: number
}

const kept = (minutes: number) => ({ ...HOLDING, keptUntil: Date.now() + minutes * MINUTE })

const STATES: [string, State][] = [
  ['nothing is held', {}],
  ['a token in the tab', { tab: HOLDING }],
  ['the second token is in use', { tab: { ...HOLDING, currentId: 'two' } }],
  ['no token is in use', { tab: { ...HOLDING, currentId: null } }],
  ['the link names a location', { tab: HOLDING, search: `?location=${OTHER_LOCATION_ID}` }],
  ['the link names no such location', { tab: HOLDING, search: '?location=nowhere' }],
  ['the link’s location is no id', { tab: HOLDING, search: '?location=a/b' }],
  ['signed out elsewhere', { tab: HOLDING, mark: 'another' }],
  ['under the present mark', { tab: { ...HOLDING, mark: 'same' }, mark: 'same' }],
  ['active a moment ago', { tab: HOLDING, activeMinutesAgo: 1 }],
  ['active in the future', { tab: HOLDING, activeMinutesAgo: -90 }],
  ['idle for too long', { tab: HOLDING, activeMinutesAgo: 31 }],
  ['kept on the device', { device: kept(60) }],
  ['kept on the device, idle', { device: kept(60), activeMinutesAgo: 600 }],
  ['kept for too long', { device: kept(-1) }],
  ['kept for too long, in the tab', { tab: kept(-1) }],
  ['kept for longer than there is', { device: kept(100_000) }],
  ['kept for too long, but one in the tab', { device: kept(-1), tab: HOLDING }],
  ['kept, and signed out elsewhere', { device: kept(60), mark: 'another' }],
  ['nonsense in the tab', { tab: 'nonsense' }],
  ['a holding without entries', { tab: { ...HOLDING, entries: null } }],
  ['a token that is no text', { tab: { ...HOLDING, entries: [{ ...ENTRY, token: 7 }] } }],
  ['an address that is no id', { tab: HOLDING, path: '/conversations/a%20b' }],
  ['a search in the place of an id', { tab: HOLDING, path: '/conversations/search' }],
  ['a token in the place of an id', { tab: HOLDING, path: `/conversations/${TOKEN}` }],
  ['the start page', { tab: HOLDING, path: '/' }],
]

beforeEach(() => {
  window.localStorage.clear()
  return () => window.localStorage.clear()
})

function prepare({ search = '', path = `/conversations/${CONVERSATION_ID}`, ...state }: State) {
  window.history.replaceState(null, '', path + search)
  put(window.sessionStorage, 'session', state.tab && JSON.stringify(state.tab))
  put(window.localStorage, 'session', state.device && JSON.stringify(state.device))
  put(window.localStorage, 'sign-out-mark', state.mark)
  if (state.activeMinutesAgo !== undefined) {
    const activeAt = Date.now() - state.activeMinutesAgo * MINUTE
    put(window.localStorage, 'active-at', String(activeAt))
  }
}

function put(storage: Storage, name: string, text: string | undefined) {
  if (text !== undefined) storage.setItem(`inbox-viewer:${name}`, text)
}

/** What is asked for while `act` runs. */
function asked(act: () => void): string[] {
  const real = window.fetch
  const requests: string[] = []
  window.fetch = (input, init) => {
    const { method, url, headers } = new Request(input, init)
    requests.push(
      [method, url, ...['Authorization', 'Version', 'Accept'].map((n) => headers.get(n))].join(' '),
    )
    return new Promise(() => {})
  }
  act()
  window.fetch = real
  return requests
}

function runInlineScript() {
  const script = document.createElement('script')
  script.dataset['api'] = import.meta.env.VITE_API_BASE_URL
  script.dataset['idleMinutes'] = import.meta.env.VITE_IDLE_MINUTES
  vi.spyOn(document, 'currentScript', 'get').mockReturnValue(script)
  Reflect.apply(Reflect.construct(Function, [INLINE_SCRIPT]), undefined, [])
  delete window.firstRequest
}

test.each(STATES)('%s: it asks where the app would, and for the same', (_, state) => {
  prepare(state)
  const early = asked(runInlineScript)
  const late = asked(() => {
    const sessions = createSessionStore((url, init) => window.fetch(url, init), {
      ...liveBrowser,
      onWake: () => {},
      onActivity: () => {},
    })
    giveHeadStart(sessions, new URL(window.location.href))
  })
  expect(early).toEqual(late)
})

test('it asks at all', () => {
  prepare({ tab: HOLDING })
  expect(asked(runInlineScript)).toEqual([
    `GET ${import.meta.env.VITE_API_BASE_URL}/conversations/${CONVERSATION_ID} Bearer ${TOKEN} 2021-04-15 application/json`,
  ])
})

test('it puts the chosen theme on the page', () => {
  window.localStorage.setItem('inbox-viewer:theme', 'dark')
  runInlineScript()
  expect(document.documentElement.dataset['theme']).toBe('dark')
  delete document.documentElement.dataset['theme']
})
