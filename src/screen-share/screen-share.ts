import { useSyncExternalStore } from 'react'
import { decodePart } from '../decode-part'
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
  if (!asksToShare(address.search)) return
  const others = [...address.searchParams].filter(([name]) => name.toLowerCase() !== 'share')
  address.search = new URLSearchParams(others).toString()
  if (switchScreenShare(true)) window.history.replaceState(null, '', address)
}

/** In the link itself or in one that it holds, as `/open?u=` does. In doubt yes: what is hidden can be shown, not the other way round. */
export function asksToShare(link: string): boolean {
  return /[?&]share=(?!(0|false|off|no)?(&|#|$))/i.test(decodePart(link))
}

export function turnOnScreenShare() {
  switchScreenShare(true)
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
