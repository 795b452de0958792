import { createContext, use, useSyncExternalStore } from 'react'
import type { Session, SessionStore } from './session'

export const SessionContext = createContext<SessionStore | null>(null)

export function useSessionStore(): SessionStore {
  const store = use(SessionContext)
  if (!store) throw new Error('There is no SessionContext above this component.')
  return store
}

/** The session in use, or null for nobody signed in. */
export function useSession(): Session | null {
  const store = useSessionStore()
  return useSyncExternalStore(store.subscribe, store.current)
}
