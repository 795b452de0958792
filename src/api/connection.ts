import { onlineManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

const SETTLED_AFTER_MS = 1000

let lostAt: number | null = null

/**
 * Follows what the browser says of the connection. It may be wrong either way, so nothing is kept
 * from asking: the news only brings a notice, and another try once a lost connection is back.
 */
export function watchConnection() {
  onlineManager.setEventListener((setOnline) => {
    let settling: ReturnType<typeof setTimeout> | undefined
    const lose = () => {
      clearTimeout(settling)
      lostAt ??= Date.now()
      setOnline(false)
    }
    const find = () => {
      clearTimeout(settling)
      // A connection that comes and goes is back once it stays.
      settling = setTimeout(() => {
        lostAt = null
        setOnline(true)
      }, SETTLED_AFTER_MS)
    }
    window.addEventListener('offline', lose)
    window.addEventListener('online', find)
    if (!navigator.onLine) lose()
    return undefined
  })
}

/** When the browser said that the connection is gone, in ms; null while it says that there is one. */
export function connectionLostAt(): number | null {
  return lostAt
}

export function useConnectionLostAt(): number | null {
  return useSyncExternalStore(subscribe, connectionLostAt)
}

function subscribe(listener: () => void) {
  return onlineManager.subscribe(listener)
}
