import { attempt, type Browser } from './browser'

/** All by wall clock, in ms, so that a sleeping machine does not stop the time. */
const MINUTE = 60_000
export const WARN_BEFORE_MS = MINUTE

export type TimeLeft = {
  /** Until nobody's key or click ends the session; null where no such limit holds. */
  idleMs: number | null
  /** Until the token kept on this device is forgotten; null where none is kept. */
  keptMs: number | null
}

const KEY = 'inbox-viewer:active-at'

/** When a key or a click was last seen, in any tab. It holds a time and nothing else. */
export function createActivity(browser: Browser) {
  let own = Date.now()
  return {
    note() {
      own = Date.now()
      attempt(() => browser.sharedStorage().setItem(KEY, String(own)))
    },
    /** Never in the future, whatever the clock has done since. */
    last(): number {
      const text = attempt(() => browser.sharedStorage().getItem(KEY))
      const shared = text !== null && /^\d+$/.test(text) ? Number(text) : own
      return Math.min(Date.now(), shared)
    },
  }
}
