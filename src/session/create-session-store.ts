import type { Fetch } from '../api/get'
import type { Browser } from './browser'
import {
  joinHoldings,
  storedHolding,
  storeHolding,
  withEntry,
  withoutEntry,
  type Holding,
} from './holding'
import { createLimits, type EndReason } from './limits'
import { randomId } from './random-id'
import type { Session } from './session'
import { createSessionPool } from './session-pool'
import type { SessionStore } from './session-store'
import { changeSignOutMark, readSignOutMark } from './sign-out-mark'
import { joinTabs, type TabMessage } from './tabs'

const ANSWER_WITHIN_MS = 600

/** Short of the second in which a sign-out must have reached every tab. */
const STORED_WITHIN_MS = 900
const LOOK_AGAIN_MS = 50

/** Keeps the session in memory and in the tab's storage, and shares it with the other open tabs. */
export function createSessionStore(fetch: Fetch, browser: Browser): SessionStore {
  const listeners = new Set<() => void>()
  const limits = createLimits(browser)
  let endReason: EndReason | null = null
  let survivesReload = true
  let holding: Holding | null = null
  let nonce: string | null = null
  let asking = false
  let pickedFor: string | null = null
  /** Outlives an end, so that a tab that is given its tokens back goes on with the same one. */
  let ownId: string | null = null

  const pool = createSessionPool(fetch, {
    beforeRequest: endWhatIsOver,
    onChange: (entry) => {
      if (holding) change(withEntry(holding, entry))
    },
  })
  const tabs = joinTabs(browser, hear)
  const stored = storedHolding(browser)
  if (stored && limits.endOf(stored) === null) hold(stored)
  else storeHolding(browser, null)
  askOtherTabs()
  browser.onWake(endWhatIsOver)
  browser.onActivity(() => {
    endWhatIsOver()
    if (holding) limits.noteActivity()
  })

  function current(): Session | null {
    return pool.all().find(({ id }) => id === holding?.currentId) ?? null
  }

  /** Takes a holding over: sessions that are in it already live on. */
  function hold(next: Holding | null) {
    pool.follow(next?.entries ?? [])
    holding = next
    if (next) ownId = next.currentId
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

  function endWhatIsOver() {
    // A clock that was ahead would keep a token for longer than was chosen.
    if (holding?.keptUntil && holding.keptUntil > Date.now() + browser.keepMs) keepFromNow(holding)
    const reason = holding && limits.endOf(holding)
    if (!holding || !reason) return
    // What has ended stays ended, in tabs that are away too.
    if (holding.mark === readSignOutMark(browser)) changeSignOutMark(browser)
    leave(reason)
    // Another tab may have let single tokens go, or signed in again.
    if (reason === 'signed-out-elsewhere') askOtherTabs()
  }

  function keepFromNow(kept: Holding) {
    change({ ...kept, keptUntil: Date.now() + browser.keepMs })
  }

  function leave(reason: EndReason | null) {
    endReason = reason
    hold(null)
  }

  /** Lets a token go for good: whoever still holds it is under an old mark from now on. */
  function renewWithout(id: string, currentId: string | null) {
    if (!holding) return
    changeSignOutMark(browser)
    change({ ...withoutEntry(holding, id), currentId, mark: readSignOutMark(browser) })
  }

  function switchTo(session: Session) {
    if (!holding || holding.currentId === session.id) return
    endReason = null
    hold({ ...holding, currentId: session.id })
  }

  function signOut() {
    changeSignOutMark(browser)
    tabs?.say({ kind: 'signed-out' })
    leave(null)
  }

  /** A tab that holds nothing waits for an answer; one that does hears what is new. */
  function askOtherTabs() {
    if (!tabs) return
    nonce = randomId()
    asking = holding === null
    tabs.say({ kind: 'ask', nonce })
    notify()
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
        if (holding) leave('signed-out-elsewhere')
        break
      case 'token-refused':
        // The mark may have ended this tab's session already, but not said why.
        leave('token-refused')
        break
    }
  }

  /** The sign-out mark may reach this tab’s storage later than the message that came with it. */
  function join(shared: Holding, lookUntil = Date.now() + STORED_WITHIN_MS) {
    const end = limits.endOf(shared)
    if (end === 'signed-out-elsewhere' && Date.now() < lookUntil)
      setTimeout(() => join(shared, lookUntil), LOOK_AGAIN_MS)
    if (end !== null) return
    endReason = null
    hold(joinHoldings(holding, ownId, shared))
  }

  return {
    current,
    all: pool.all,
    isAsking: () => asking,
    endReason: () => endReason,
    survives: () => ({ reload: survivesReload, newTabs: tabs !== null }),
    timeLeft: () => limits.timeLeft(holding),
    prepare: (token) => pool.open({ id: randomId(), token, location: null, missingScopes: [] }),
    adopt(session, keep) {
      const entry = pool.entryOf(session)
      if (!entry) return
      // What slept past the limit in other tabs must not live on with this sign-in. And there is a mark
      // from the first one on, so that it is missing once the browser’s site data has been cleared.
      if (!holding && (limits.isIdle() || readSignOutMark(browser) === '')) {
        changeSignOutMark(browser)
      }
      limits.noteActivity()
      endReason = null
      const empty = { entries: [], mark: readSignOutMark(browser), keptUntil: null }
      const next = withEntry({ ...(holding ?? empty), currentId: session.id }, entry)
      const isKept = keep && browser.keepMs > 0
      pool.add(session)
      change({ ...next, keptUntil: isKept ? Date.now() + browser.keepMs : null })
    },
    switchTo,
    pick(address, session) {
      pickedFor = address
      switchTo(session)
    },
    pickedFor: () => pickedFor,
    remove(session) {
      const [other] = pool.all().filter(({ id }) => id !== session.id)
      if (!other) return signOut()
      const own = holding?.currentId
      renewWithout(session.id, own === session.id ? other.id : (own ?? null))
    },
    keepLonger() {
      if (holding?.keptUntil) keepFromNow(holding)
    },
    signOut,
    refuse(session) {
      const wasCurrent = session === current()
      if (wasCurrent) endReason = 'token-refused'
      if (pool.all().length > 1) {
        renewWithout(session.id, wasCurrent ? null : (holding?.currentId ?? null))
      } else {
        changeSignOutMark(browser)
        tabs?.say({ kind: 'token-refused' })
        leave('token-refused')
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
