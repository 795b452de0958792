import { onlineManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

const SETTLED_AFTER_MS = 1000

let lostAt: number | null = null
let foundAt = 0

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
        foundAt = Date.now()
        setOnline(true)
      }, SETTLED_AFTER_MS)
    }
    window.addEventListener('offline', lose)
    window.addEventListener('online', find)
    if (!navigator.onLine) lose()
    // Without a way to stop, each subscriber would make it listen once more.
    return () => {
      window.removeEventListener('offline', lose)
      window.removeEventListener('online', find)
    }
  })
}

/** When the browser said that the connection is gone, in ms; null while it says that there is one. */
export function connectionLostAt(): number | null {
  return lostAt
}

/** When a lost connection was last back, in ms; 0 while none was. */
export function connectionFoundAt(): number {
  return foundAt
}

export function useConnectionLostAt(): number | null {
  return useSyncExternalStore(subscribe, connectionLostAt)
}

function subscribe(listener: () => void) {
  return onlineManager.subscribe(listener)
}
