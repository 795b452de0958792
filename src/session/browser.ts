/** What a session needs of the browser. Each part may be missing, and then throws when touched. */
export type Browser = {
  /** For this tab alone. */
  tabStorage: () => Storage
  /** For all tabs; it holds a token only where the person chose to keep it on this device. */
  sharedStorage: () => Storage
  channel: () => BroadcastChannel
  /** Calls back when this page may have slept through something, and every second besides. */
  onWake: (wake: () => void) => void
  /** Calls back for each key and click of the person. */
  onActivity: (act: () => void) => void
  /** Without a key or a click for so long, the session ends; ms. */
  idleLimitMs: number
  /** How long a token may be kept on this device; ms. */
  keepMs: number
}

const MINUTE = 60_000

export const liveBrowser: Browser = {
  tabStorage: () => window.sessionStorage,
  sharedStorage: () => window.localStorage,
  channel: () => new BroadcastChannel('inbox-viewer:session'),
  onWake(wake) {
    window.addEventListener('pageshow', wake)
    window.addEventListener('storage', wake)
    document.addEventListener('visibilitychange', wake)
    setInterval(wake, 1000)
  },
  onActivity(act) {
    window.addEventListener('keydown', act, true)
    window.addEventListener('pointerdown', act, true)
  },
  idleLimitMs: Number(import.meta.env.VITE_IDLE_MINUTES) * MINUTE,
  keepMs: Number(import.meta.env.VITE_KEEP_HOURS) * 60 * MINUTE,
}

function unavailable(): never {
  throw new Error('A session in memory has no browser around it.')
}

/** For a session that lives in memory, by itself. */
export const noBrowser: Browser = {
  tabStorage: unavailable,
  sharedStorage: unavailable,
  channel: unavailable,
  onWake: () => {},
  onActivity: () => {},
  idleLimitMs: Infinity,
  keepMs: 0,
}

/** Blocked cookies, private windows and old browsers make these throw; null stands for that. */
export function attempt<T>(touch: () => T): T | null {
  try {
    return touch()
  } catch {
    return null
  }
}
