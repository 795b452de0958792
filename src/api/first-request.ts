import type { Fetch } from './get'

/** What `inline.js` has asked HighLevel for, before the app was here. */
export type FirstRequest = { request: Request; response: Promise<Response>; cancel: () => void }

/** A fetch that takes the first request up where it is the very same one, once; else it is cancelled. */
export const fetchWithHeadStart: Fetch = (url, init) => {
  const first = window.firstRequest
  if (!first) return window.fetch(url, init)
  delete window.firstRequest
  if (!isSame(first.request, new Request(url, init))) {
    first.cancel()
    return window.fetch(url, init)
  }
  if (init.signal?.aborted) first.cancel()
  init.signal?.addEventListener('abort', first.cancel)
  return first.response
}

function isSame(one: Request, other: Request): boolean {
  const names = ['Authorization', 'Version']
  return (
    one.url === other.url &&
    names.every((name) => one.headers.get(name) === other.headers.get(name))
  )
}
