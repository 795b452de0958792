import type { Fetch } from '../api/get'
import type { Browser } from './browser'
import {
  storedHolding,
  storeHolding,
  withEntry,
  withoutEntry,
  type Holding,
  type SessionEntry,
} from './holding'
import { createActivity, type TimeLeft } from './limits'
import { randomId } from './random-id'
import { openSession, type Session } from './session'
import { changeSignOutMark, readSignOutMark } from './sign-out-mark'
import { joinTabs, type TabMessage } from './tabs'

export type EndReason = 'signed-out' | 'token-refused' | 'idle' | 'kept-long-enough'

export type SessionStore = {
  /** The session in use, or null for none. */
  current: () => Session | null
  /** One for each token that is held; the same array until something changes. */
  all: () => Session[]
  /** Whether the other tabs are still being asked for a session. */
  isAsking: () => boolean
  /** Why the last session ended; null before the first end. */
  endReason: () => EndReason | null
  /** What will be lost: at a reload, or for new tabs. */
  survives: () => { reload: boolean; newTabs: boolean }
  timeLeft: () => TimeLeft
  /** A session to try: nothing is kept until it is adopted. */
  prepare: (token: string) => Session
  /** Puts it to use; `keep` also keeps all tokens on this device for a while. */
  adopt: (session: Session, keep: boolean) => void
  use: (session: Session) => void
  remove: (session: Session) => void
  keepLonger: () => void
  signOut: () => void
  /** HighLevel refused its token: it ends in every tab. */
  refuse: (session: Session) => void
  subscribe: (listener: () => void) => () => void
}

const ANSWER_WITHIN_MS = 300

/** Keeps the session in memory and in the tab's storage, and shares it with the other open tabs. */
export function createSessionStore(fetch: Fetch, browser: Browser): SessionStore {
  const listeners = new Set<() => void>()
  const entries = new WeakMap<Session, SessionEntry>()
  const activity = createActivity(browser)
  let endReason: EndReason | null = null
  let survivesReload = true
  let holding: Holding | null = null
  let sessions: Session[] = []
  let nonce: string | null = null
  let asking = false

  const tabs = joinTabs(browser, hear)
  const stored = storedHolding(browser, Date.now())
  if (stored && endOf(stored) === null) hold(stored)
  else {
    storeHolding(browser, null)
    askOtherTabs()
  }
  browser.onWake(endWhatIsOver)
  browser.onActivity(() => {
    endWhatIsOver()
    if (holding) activity.note()
  })

  function open(entry: SessionEntry): Session {
    const session = openSession(entry, fetch, {
      beforeRequest: endWhatIsOver,
      onChange: () => {
        if (holding && sessions.includes(session)) change(withEntry(holding, entry))
      },
    })
    entries.set(session, entry)
    return session
  }

  function current(): Session | null {
    return sessions.find(({ id }) => id === holding?.currentId) ?? null
  }

  /** Takes a holding over: sessions that are in it already live on. */
  function hold(next: Holding | null) {
    const before = sessions
    sessions = (next?.entries ?? []).map((entry) => {
      const known = before.find(({ id }) => id === entry.id)
      const own = known && entries.get(known)
      if (own) Object.assign(own, entry)
      return known ?? open(entry)
    })
    for (const session of before) if (!sessions.includes(session)) session.close()
    holding = next
    nonce = null
    asking = false
    survivesReload = storeHolding(browser, next) || next === null
    notify()
  }

  /** Like `hold`, and the other tabs hear of it. */
  function change(next: Holding) {
    hold(next)
    tabs?.say({ kind: 'changed', holding: next })
  }

  function notify() {
    for (const listener of listeners) listener()
  }

  function timeLeft(of = holding): TimeLeft {
    if (!of) return { idleMs: null, keptMs: null }
    const { keptUntil } = of
    // Whoever keeps the token on this device has asked not to be asked again.
    if (keptUntil !== null) return { idleMs: null, keptMs: keptUntil - Date.now() }
    return { idleMs: browser.idleLimitMs - (Date.now() - activity.last()), keptMs: null }
  }

  /** Why a holding is over; null while it is not. */
  function endOf(of: Holding): EndReason | null {
    if (of.mark !== readSignOutMark(browser)) return 'signed-out'
    const { idleMs, keptMs } = timeLeft(of)
    if (idleMs !== null && idleMs <= 0) return 'idle'
    return keptMs !== null && keptMs <= 0 ? 'kept-long-enough' : null
  }

  function endWhatIsOver() {
    const reason = holding && endOf(holding)
    if (reason) leave(reason)
  }

  function leave(reason: EndReason) {
    endReason = reason
    hold(null)
  }

  function signOut() {
    changeSignOutMark(browser)
    tabs?.say({ kind: 'signed-out' })
    leave('signed-out')
  }

  function drop(id: string) {
    if (!holding) return
    endReason = 'token-refused'
    const left = withoutEntry(holding, id)
    hold(left.entries.length > 0 ? left : null)
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
    endWhatIsOver()
    switch (message.kind) {
      case 'ask':
        if (holding) tabs?.say({ kind: 'answer', nonce: message.nonce, holding })
        break
      case 'answer':
        if (message.nonce === nonce) join(message.holding)
        break
      case 'changed':
        join(message.holding)
        break
      case 'signed-out':
        if (holding) leave('signed-out')
        break
      case 'token-refused':
        if (holding?.entries.some(({ id }) => id === message.id)) drop(message.id)
        break
    }
  }

  /** Each tab goes on with its own current token, as long as that is among the tokens. */
  function join(shared: Holding) {
    if (endOf(shared) !== null) return
    const own = holding?.currentId
    const ownIsThere = shared.entries.some(({ id }) => id === own)
    hold(own && ownIsThere ? { ...shared, currentId: own } : shared)
  }

  return {
    current,
    all: () => sessions,
    isAsking: () => asking,
    endReason: () => endReason,
    survives: () => ({ reload: survivesReload, newTabs: tabs !== null }),
    timeLeft: () => timeLeft(),
    prepare: (token) => open({ id: randomId(), token, location: null, missingScopes: [] }),
    adopt(session, keep) {
      const entry = entries.get(session)
      if (!entry) return
      activity.note()
      endReason = null
      const empty = { entries: [], mark: readSignOutMark(browser), keptUntil: null }
      const next = withEntry({ ...(holding ?? empty), currentId: session.id }, entry)
      sessions = [...sessions, session]
      change(
        keep && browser.keepMs > 0 ? { ...next, keptUntil: Date.now() + browser.keepMs } : next,
      )
    },
    use(session) {
      if (holding && holding.currentId !== session.id) hold({ ...holding, currentId: session.id })
    },
    remove(session) {
      if (!holding) return
      const left = withoutEntry(holding, session.id)
      const [first] = left.entries
      if (first) change({ ...left, currentId: left.currentId ?? first.id })
      else signOut()
    },
    keepLonger() {
      if (holding?.keptUntil) change({ ...holding, keptUntil: Date.now() + browser.keepMs })
    },
    signOut,
    refuse(session) {
      tabs?.say({ kind: 'token-refused', id: session.id })
      drop(session.id)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
