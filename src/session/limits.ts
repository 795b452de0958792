import { attempt, type Browser } from './browser'
import type { Holding } from './holding'
import { readSignOutMark } from './sign-out-mark'

export type EndReason = 'signed-out-elsewhere' | 'token-refused' | 'idle' | 'kept-long-enough'

/** All by wall clock, in ms, so that a sleeping machine does not stop the time. */
export const WARN_BEFORE_MS = 60_000

export type TimeLeft = {
  /** Until nobody's key or click ends the session; null where no such limit holds. */
  idleMs: number | null
  /** Until the token kept on this device is forgotten; null where none is kept. */
  keptMs: number | null
}

/** When a key or a click was last seen, in any tab. It holds a time and nothing else. */
const KEY = 'inbox-viewer:active-at'

export function createLimits(browser: Browser) {
  const begunAt = Date.now()
  let ownActivity: number | null = null

  /** Never in the future, whatever the clock has done since. */
  function lastActivity(): number {
    const text = attempt(() => browser.sharedStorage().getItem(KEY))
    const shared = text !== null && /^\d+$/.test(text) ? Number(text) : null
    // The later one: what is shared may not be written everywhere.
    const last = shared === null ? (ownActivity ?? begunAt) : Math.max(shared, ownActivity ?? 0)
    return Math.min(Date.now(), last)
  }

  function idleLeftMs(): number {
    return browser.idleLimitMs - (Date.now() - lastActivity())
  }

  function timeLeft(holding: Holding | null): TimeLeft {
    if (!holding) return { idleMs: null, keptMs: null }
    const { keptUntil } = holding
    // Whoever keeps the token on this device has asked not to be asked again.
    if (keptUntil !== null) return { idleMs: null, keptMs: keptUntil - Date.now() }
    return { idleMs: idleLeftMs(), keptMs: null }
  }

  return {
    noteActivity() {
      ownActivity = Date.now()
      const now = String(ownActivity)
      attempt(() => browser.sharedStorage().setItem(KEY, now))
    },
    timeLeft,
    /** Whether nobody has been there for so long that no session of any tab may live. */
    isIdle: () => idleLeftMs() <= 0,
    /** Why a holding is over; null while it is not. */
    endOf(holding: Holding): EndReason | null {
      const { idleMs, keptMs } = timeLeft(holding)
      if (idleMs !== null && idleMs <= 0) return 'idle'
      if (keptMs !== null && keptMs <= 0) return 'kept-long-enough'
      return holding.mark === readSignOutMark(browser) ? null : 'signed-out-elsewhere'
    },
  }
}
