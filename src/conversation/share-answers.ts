import type { QueryClient } from '@tanstack/react-query'
import * as v from 'valibot'
import { parseJson } from '../api/failure'
import type { Answer } from '../api/get'
import { conversationSchema, type Conversation } from './schema'

/** A session’s conversation. */
const keySchema = v.tuple([v.string(), v.literal('conversation'), v.string()])

/** An answer as HighLevel gave it, and when, in ms; it goes from tab to tab and nowhere else. */
const messageSchema = v.object({
  key: keySchema,
  body: v.string(),
  at: v.number(),
})

/** Hands each new answer to the other tabs that show the same conversation, and takes theirs. */
export function shareAnswers(queryClient: QueryClient, channel: BroadcastChannel) {
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || event.action.manual) return
    const { dataUpdatedAt: at } = event.query.state
    const key = v.safeParse(keySchema, event.query.queryKey)
    const answer = key.success && queryClient.getQueryData<Answer<Conversation>>(key.output)
    if (answer) channel.postMessage({ key: key.output, body: answer.body, at })
  })

  channel.addEventListener('message', ({ data }) => {
    const message = v.safeParse(messageSchema, data)
    if (!message.success) return
    const { key, body, at } = message.output
    const own = queryClient.getQueryState(key)
    if (own?.data === undefined || own.dataUpdatedAt >= at) return
    const json = parseJson(body)
    const conversation = v.safeParse(conversationSchema, json.ok ? json.value : null)
    if (!conversation.success) return
    queryClient.setQueryData(key, { value: conversation.output, body }, { updatedAt: at })
  })
}
