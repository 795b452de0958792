/** What a session needs of the browser. Each part may be missing, and then throws when touched. */
export type Browser = {
  /** For this tab alone. */
  tabStorage: () => Storage
  /** For all tabs: it holds no token and no customer data. */
  sharedStorage: () => Storage
  channel: () => BroadcastChannel
  /** Calls back when this page may have slept through something. */
  onWake: (wake: () => void) => void
}

export const liveBrowser: Browser = {
  tabStorage: () => window.sessionStorage,
  sharedStorage: () => window.localStorage,
  channel: () => new BroadcastChannel('inbox-viewer:session'),
  onWake(wake) {
    window.addEventListener('pageshow', wake)
    window.addEventListener('storage', wake)
    document.addEventListener('visibilitychange', wake)
  },
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
}

/** Blocked cookies, private windows and old browsers make these throw; null stands for that. */
export function attempt<T>(touch: () => T): T | null {
  try {
    return touch()
  } catch {
    return null
  }
}
