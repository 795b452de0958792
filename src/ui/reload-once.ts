const MARK = 'inbox-viewer:reloaded'

/**
 * Whether a reload is under way: at most one for each version of the app, whatever fails in it. Not
 * without a connection, when it would lose the page that is there.
 */
export function reloadOnce(): boolean {
  // The file's name changes with every version.
  const version = import.meta.url
  try {
    if (!navigator.onLine || window.sessionStorage.getItem(MARK) === version) return false
    window.sessionStorage.setItem(MARK, version)
  } catch {
    return false
  }
  window.location.reload()
  return true
}
