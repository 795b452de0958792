import type { QueryClient, QueryKey } from '@tanstack/react-query'

type Context = { client: QueryClient; signal: AbortSignal }

/** Asks while no other tab does, unless what another tab has asked meanwhile is newer than what is known. */
export function askForAllTabs<T>(
  key: QueryKey,
  knownAt: number,
  ask: () => Promise<T>,
  { client, signal }: Context,
): Promise<T> {
  // Only over https, and not in old browsers; each tab asks for itself there.
  if (!('locks' in navigator)) return ask()
  return navigator.locks.request(`inbox-viewer:${key.join('/')}`, { signal }, async () => {
    const heard = client.getQueryState<T>(key)
    return heard?.data !== undefined && heard.dataUpdatedAt > knownAt ? heard.data : ask()
  })
}
