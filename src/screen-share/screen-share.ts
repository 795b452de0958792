import { useSyncExternalStore } from 'react'
import { attempt } from '../session/browser'

/** One switch for all tabs of the browser. The entry holds "on" and nothing else; without it the mode is off. */
const KEY = 'inbox-viewer:screen-share'

/** Where the browser stores nothing, the mode holds for this tab until it is loaded anew. */
let isOnInMemory = false

export function isScreenShared(): boolean {
  return isOnInMemory || attempt(() => window.localStorage.getItem(KEY)) === 'on'
}

export function useScreenShared(): boolean {
  return useSyncExternalStore(subscribe, isScreenShared)
}

export function toggleScreenShare() {
  switchScreenShare(!isScreenShared())
}

/**
 * `?share=1` turns the mode on, and then goes from the address, so that a reload changes nothing. No
 * address turns it off: a link that somebody else made must not show what is hidden.
 */
export function obeyAddress() {
  const address = new URL(window.location.href)
  if (address.searchParams.get('share') !== '1') return
  address.searchParams.delete('share')
  if (switchScreenShare(true)) window.history.replaceState(null, '', address)
}

/** Whether a reload and other tabs find it so. */
function switchScreenShare(isOn: boolean): boolean {
  const isStored = attempt(() => {
    window.localStorage.setItem(KEY, isOn ? 'on' : '')
    return true
  })
  isOnInMemory = isOn && !isStored
  // The browser tells the other tabs, and this one is told in the same way.
  window.dispatchEvent(new Event('storage'))
  return isStored ?? false
}

function subscribe(listener: () => void) {
  const end = new AbortController()
  // A page from the browser's cache has heard nothing while it was away.
  for (const event of ['storage', 'pageshow']) {
    window.addEventListener(event, listener, { signal: end.signal })
  }
  return () => end.abort()
}
