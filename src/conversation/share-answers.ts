import type { QueryClient } from '@tanstack/react-query'
import * as v from 'valibot'
import { parseJson } from '../api/failure'
import type { Answer } from '../api/get'
import { searchSchema } from '../contact/schema'
import { conversationSchema } from './schema'

/** What is asked for again while it is on screen. */
const SHARED = { conversation: conversationSchema, contact: searchSchema }

/** Begins with the session and the kind. */
const keySchema = v.tupleWithRest(
  [v.string(), v.picklist(['conversation', 'contact'])],
  v.nullable(v.string()),
)

/** An answer as HighLevel gave it, and when, in ms; it goes from tab to tab and nowhere else. */
const messageSchema = v.object({
  key: keySchema,
  body: v.string(),
  at: v.number(),
})

/** Hands each new answer to the other tabs that show the same conversation, and takes theirs. */
export function shareAnswers(queryClient: QueryClient, channel: BroadcastChannel) {
  const cache = queryClient.getQueryCache()
  const share = (queryKey: unknown) => {
    const key = v.safeParse(keySchema, queryKey)
    const state = key.success && queryClient.getQueryState<Answer<unknown>>(key.output)
    if (!state || !state.data) return
    channel.postMessage({ key: key.output, body: state.data.body, at: state.dataUpdatedAt })
  }
  // A page that has just been opened has the newest.
  for (const { queryKey } of cache.getAll()) share(queryKey)
  cache.subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || event.action.manual) return
    share(event.query.queryKey)
  })

  channel.addEventListener('message', ({ data }) => {
    const message = v.safeParse(messageSchema, data)
    if (!message.success) return
    const { key, body, at } = message.output
    const own = queryClient.getQueryState(key)
    if (own?.data === undefined || own.dataUpdatedAt >= at) return
    const json = parseJson(body)
    const answer = v.safeParse(SHARED[key[1]], json.ok ? json.value : null)
    if (!answer.success) return
    queryClient.setQueryData(key, { value: answer.output, body }, { updatedAt: at })
  })
}
