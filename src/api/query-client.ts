import { focusManager, QueryCache, QueryClient } from '@tanstack/react-query'
import { connectionFoundAt } from './connection'
import { toFailure, type Failure } from './failure'

const SECOND = 1000

/** The one place that says how often HighLevel is asked, and what is tried again by itself. */
export function createQueryClient(onTokenRefused: (sessionId: unknown) => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        // Every key begins with the id of the session that asks. Names are extra: what refuses
        // them says nothing yet about the conversation.
        const refused = toFailure(error).kind === 'token-refused'
        if (refused && query.meta?.['endsSession']) onTokenRefused(query.queryKey[0])
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 30 * SECOND,
        retry: (failedTries, error) => failedTries < 2 && mayPass(toFailure(error)),
        retryDelay: (failedTries) => SECOND * 2 ** failedTries,
        // A failure that has just been shown is not asked for again because a page mounts.
        retryOnMount: ({ state }) => Date.now() > state.errorUpdatedAt + pauseAfter(state.error),
        // `navigator.onLine` is often wrong, so a request is always tried.
        networkMode: 'always',
        refetchOnWindowFocus: ({ state }) =>
          isWorthAsking(state) &&
          state.errorUpdatedAt < Math.max(connectionFoundAt(), Date.now() - 60 * SECOND),
        // A hidden page asks when it is looked at.
        refetchOnReconnect: ({ state }) => focusManager.isFocused() && isWorthAsking(state),
      },
    },
  })
}

/** How often what is on screen is brought up to date while the page is looked at, in ms. */
export function refreshEvery(error: unknown): number | false {
  if (!error) return 30 * SECOND
  const failure = toFailure(error)
  const mayHeal = ['server-error', 'rate-limited', ...HEALING].includes(failure.kind)
  return mayHeal && 120 * SECOND
}

/** How long a failure stands before a page that mounts asks again, in ms. */
function pauseAfter(error: unknown): number {
  const failure = toFailure(error)
  return SECOND * (failure.kind === 'rate-limited' ? failure.waitSeconds : 5)
}

/** Whether the same request may well succeed a second later. */
function mayPass(failure: Failure): boolean {
  if (failure.kind === 'server-error') return failure.waitUntil === null
  return failure.kind === 'cut-short'
}

const HEALING: Failure['kind'][] = ['cut-short', 'offline', 'unreachable', 'timed-out']

/** Unasked, only what is on screen is brought up to date, and only what may have healed is tried. */
function isWorthAsking({ data, error }: { data: unknown; error: unknown }): boolean {
  if (!error) return data !== undefined
  const failure = toFailure(error)
  if (failure.kind === 'server-error') return Date.now() > (failure.waitUntil ?? 0)
  return HEALING.includes(failure.kind)
}
