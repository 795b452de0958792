const MARK = 'inbox-viewer:reloaded'

/** Whether a reload is under way. Not without a connection: it would lose the page that is there. */
export function reloadOnce(): boolean {
  try {
    if (!navigator.onLine || window.sessionStorage.getItem(MARK) !== null) return false
    window.sessionStorage.setItem(MARK, 'once')
  } catch {
    return false
  }
  window.location.reload()
  return true
}

export function forgetReload() {
  try {
    window.sessionStorage.removeItem(MARK)
  } catch {
    // Then it was never noted either.
  }
}
