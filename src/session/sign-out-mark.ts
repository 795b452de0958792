import { attempt, type Browser } from './browser'
import { randomId } from './random-id'

/**
 * A random text that all tabs share and every sign-out changes. A session that began under another
 * mark has been signed out, even in a tab that slept through it. It needs no clock and holds no secret.
 */
const KEY = 'inbox-viewer:sign-out-mark'

export function readSignOutMark(browser: Browser): string {
  return attempt(() => browser.sharedStorage().getItem(KEY)) ?? ''
}

export function changeSignOutMark(browser: Browser) {
  attempt(() => browser.sharedStorage().setItem(KEY, randomId()))
}
