import type { QueryClient, QueryKey } from '@tanstack/react-query'

type Context = { client: QueryClient; queryKey: QueryKey; signal: AbortSignal }

const MESSAGE_WITHIN_MS = 100

/** Asks, unless another tab is asking the same: then its answer is taken, if it is newer than what is known. */
export async function askForAllTabs<T>(
  { client, queryKey, signal }: Context,
  ask: () => Promise<T>,
): Promise<T> {
  const knownAt = client.getQueryState(queryKey)?.dataUpdatedAt
  // What is opened is asked for at once. Locks are there only over https, and not in old browsers.
  if (!knownAt || !('locks' in navigator)) return ask()
  const { locks } = navigator
  const name = `inbox-viewer:${queryKey.join('/')}`
  const own = await locks.request(name, { ifAvailable: true }, async (lock) =>
    lock ? { answer: await ask() } : null,
  )
  if (own) return own.answer

  // The other tab's answer comes as a message, a moment after it has let go of the lock.
  await locks.request(
    name,
    { signal, mode: 'shared' },
    () => new Promise((resolve) => setTimeout(resolve, MESSAGE_WITHIN_MS)),
  )
  const heard = client.getQueryState<T>(queryKey)
  return heard?.data !== undefined && heard.dataUpdatedAt > knownAt ? heard.data : ask()
}
