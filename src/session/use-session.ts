import { createContext, use, useSyncExternalStore } from 'react'
import type { Session } from './session'
import type { SessionStore } from './session-store'

export const SessionContext = createContext<SessionStore | null>(null)

export function useSessionStore(): SessionStore {
  const store = use(SessionContext)
  if (!store) throw new Error('There is no SessionContext above this component.')
  return store
}

/** The session in use, null for nobody signed in, 'asking' while other tabs are asked for one. */
export function useSession(): Session | 'asking' | null {
  const store = useSessionStore()
  return useSyncExternalStore(
    store.subscribe,
    () => store.current() ?? (store.isAsking() ? 'asking' : null),
  )
}

/** One session for each token that is held. */
export function useSessions(): Session[] {
  const store = useSessionStore()
  return useSyncExternalStore(store.subscribe, store.all)
}
