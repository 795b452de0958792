import * as v from 'valibot'
import { parseJson } from '../api/failure'
import type { Fetch } from '../api/get'
import { attempt, type Browser } from './browser'
import { randomId } from './random-id'
import { entrySchema, openSession, type Session, type SessionEntry } from './session'
import { changeSignOutMark, readSignOutMark } from './sign-out-mark'
import { joinTabs, type TabMessage } from './tabs'

type EndReason = 'signed-out' | 'token-refused'

export type SessionStore = {
  /** The session in use, or null for nobody signed in. */
  current: () => Session | null
  /** Whether the other tabs are still being asked for a session. */
  isAsking: () => boolean
  /** Whether HighLevel refused the token of the last session. */
  wasRefused: () => boolean
  /** A session to try: nothing is kept until it is adopted. */
  prepare: (token: string) => Session
  adopt: (session: Session) => void
  /** Signing out ends every tab's session; a refused token, those that use it. */
  end: (reason: EndReason) => void
  subscribe: (listener: () => void) => () => void
}

const KEY = 'inbox-viewer:session'
const ANSWER_WITHIN_MS = 300

/** Keeps the session in memory and in the tab's storage, and shares it with the other open tabs. */
export function createSessionStore(fetch: Fetch, browser: Browser): SessionStore {
  const listeners = new Set<() => void>()
  const entries = new WeakMap<Session, SessionEntry>()
  let refused = false
  let current = restore()
  const tabs = joinTabs(browser, hear)
  let nonce: string | null = null
  let asking = false
  if (!current) askOtherTabs()
  browser.onWake(endIfSignedOutElsewhere)

  function open(entry: SessionEntry): Session {
    const session = openSession(entry, fetch, {
      beforeRequest: endIfSignedOutElsewhere,
      onChange: () => {
        if (session === current) keep(entry)
      },
    })
    entries.set(session, entry)
    return session
  }

  function restore(): Session | null {
    const text = attempt(() => browser.tabStorage().getItem(KEY))
    const json = parseJson(text ?? '')
    const entry = v.safeParse(entrySchema, json.ok ? json.value : null)
    if (entry.success && isSignedIn(entry.output)) return open(entry.output)
    keep(null)
    return null
  }

  function keep(entry: SessionEntry | null) {
    attempt(() => {
      if (entry) browser.tabStorage().setItem(KEY, JSON.stringify(entry))
      else browser.tabStorage().removeItem(KEY)
    })
  }

  function isSignedIn(entry: SessionEntry): boolean {
    return entry.mark === readSignOutMark(browser)
  }

  function currentEntry(): SessionEntry | null {
    return (current && entries.get(current)) ?? null
  }

  function become(session: Session | null) {
    current?.close()
    current = session
    nonce = null
    asking = false
    keep(currentEntry())
    notify()
  }

  function notify() {
    for (const listener of listeners) listener()
  }

  function leave(reason: EndReason) {
    refused = reason === 'token-refused'
    become(null)
  }

  function endIfSignedOutElsewhere() {
    const entry = currentEntry()
    if (entry && !isSignedIn(entry)) leave('signed-out')
  }

  function askOtherTabs() {
    if (!tabs) return
    nonce = randomId()
    asking = true
    tabs.say({ kind: 'ask', nonce })
    setTimeout(() => {
      asking = false
      notify()
    }, ANSWER_WITHIN_MS)
  }

  function hear(message: TabMessage) {
    endIfSignedOutElsewhere()
    const entry = currentEntry()
    switch (message.kind) {
      case 'ask':
        if (entry) tabs?.say({ kind: 'answer', nonce: message.nonce, entry })
        break
      case 'answer':
        if (message.nonce === nonce) join(message.entry)
        break
      case 'signed-in':
        join(message.entry)
        break
      case 'signed-out':
        if (current) leave('signed-out')
        break
      case 'token-refused':
        if (current?.id === message.id) leave('token-refused')
        break
    }
  }

  function join(entry: SessionEntry) {
    if (current || !isSignedIn(entry)) return
    refused = false
    become(open(entry))
  }

  return {
    current: () => current,
    isAsking: () => asking,
    wasRefused: () => refused,
    prepare: (token) =>
      open({ id: randomId(), token, missingScopes: [], mark: readSignOutMark(browser) }),
    adopt(session) {
      refused = false
      become(session)
      const entry = currentEntry()
      if (entry) tabs?.say({ kind: 'signed-in', entry })
    },
    end(reason) {
      if (reason === 'signed-out') {
        changeSignOutMark(browser)
        tabs?.say({ kind: 'signed-out' })
      } else if (current) {
        tabs?.say({ kind: 'token-refused', id: current.id })
      }
      leave(reason)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
