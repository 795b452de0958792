import { vi } from 'vitest'
import type { Browser } from '../src/session/browser'
import { createSessionStore } from '../src/session/create-session-store'
import { LOCATION_ID, OTHER_LOCATION_ID, OTHER_TOKEN, TOKEN } from './fixtures'

const MINUTE = 60_000
export const IDLE_LIMIT = 30 * MINUTE
export const KEEP = 8 * 60 * MINUTE

/** What the store writes, by the names that other versions of the app in other tabs know. */
export const SESSION_KEY = 'inbox-viewer:session'
export const MARK_KEY = 'inbox-viewer:sign-out-mark'
export const ACTIVE_KEY = 'inbox-viewer:active-at'

/** A browser in which tabs can be opened. Its time is that of vitest’s fake timers. */
export function openBrowser() {
  const channels = new Set<TestChannel>()
  const sharedStorage = createStorage()

  function openTab(given: Partial<Browser> = {}) {
    const requests: string[] = []
    const tabStorage = createStorage()
    const channel = new TestChannel(channels)
    const wakers = new Set<() => void>()
    const pressed = new Set<() => void>()
    const store = createSessionStore(
      async (_, { headers, signal }) => {
        signal?.throwIfAborted()
        requests.push(new Headers(headers).get('Authorization') ?? '')
        await Promise.resolve()
        signal?.throwIfAborted()
        return Response.json({})
      },
      {
        tabStorage: () => tabStorage,
        sharedStorage: () => sharedStorage,
        channel: () => channel,
        onWake: (callback) => void wakers.add(callback),
        onActivity: (callback) => void pressed.add(callback),
        idleLimitMs: IDLE_LIMIT,
        keepMs: KEEP,
        ...given,
      },
    )
    return {
      store,
      requests,
      tabStorage,
      /** It hears nothing, as a frozen tab does. */
      sleep: () => void channels.delete(channel),
      hearAgain: () => void channels.add(channel),
      wake: () => wakers.forEach((callback) => callback()),
      press: () => pressed.forEach((callback) => callback()),
      /** What a person sees of the tokens: all of them, and the one in use. */
      hints: () => store.all().map(({ hint }) => hint),
      inUse: () => store.current()?.hint ?? null,
    }
  }
  const outsider = new TestChannel(channels)
  const heard: unknown[] = []
  outsider.addEventListener('message', (event) => {
    if (event instanceof MessageEvent) heard.push(event.data)
  })
  return {
    openTab,
    sharedStorage,
    /** What the tabs have said so far, and a way to say anything at all to them. */
    heard,
    say: (message: unknown) => outsider.postMessage(message),
    /** A channel that nobody else is on. */
    lonelyChannel: () => new TestChannel(new Set()),
  }
}

export type Tab = ReturnType<ReturnType<typeof openBrowser>['openTab']>

export function signIn(
  { store }: Tab,
  { token = TOKEN, location = LOCATION_ID, keep = false } = {},
) {
  const session = store.prepare(token)
  store.adopt(session, keep)
  session.fileUnder(location)
  moment()
  return session
}

export function signInElsewhere(tab: Tab) {
  return signIn(tab, { token: OTHER_TOKEN, location: OTHER_LOCATION_ID })
}

/** A browser with one tab, in which somebody has just entered a token. */
export function signedIn({ keep = false } = {}) {
  const browser = openBrowser()
  const tab = browser.openTab()
  moment()
  tab.store.adopt(tab.store.prepare(TOKEN), keep)
  return { ...browser, tab }
}

/** Time passes, and nothing that falls due in it happens. */
export const sleepFor = (ms: number) => vi.setSystemTime(Date.now() + ms)

/** Long enough for tabs to hear each other, and for a question to go unanswered. */
export function moment() {
  vi.advanceTimersByTime(700)
}

export function createStorage(): Storage {
  const items = new Map<string, string>()
  return {
    get length() {
      return items.size
    },
    clear: () => items.clear(),
    getItem: (key) => items.get(key) ?? null,
    key: (index) => [...items.keys()][index] ?? null,
    removeItem: (key) => void items.delete(key),
    setItem: (key, value) => void items.set(key, value),
  }
}

export function throwing(): never {
  throw new DOMException('Access is denied for this document.', 'SecurityError')
}

/** A BroadcastChannel whose messages arrive a little later by the fake clock. */
export class TestChannel extends EventTarget implements BroadcastChannel {
  readonly name = 'test'
  onmessage = null
  onmessageerror = null
  readonly others: Set<TestChannel>

  constructor(others: Set<TestChannel>) {
    super()
    this.others = others
    others.add(this)
  }

  postMessage(message: unknown) {
    const data: unknown = structuredClone(message)
    for (const other of this.others) {
      if (other === this) continue
      setTimeout(() => {
        if (this.others.has(other)) other.dispatchEvent(new MessageEvent('message', { data }))
      }, 10)
    }
  }

  close() {
    this.others.delete(this)
  }
}
