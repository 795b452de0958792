import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { askForAllTabs } from '../api/ask-for-all-tabs'
import type { Answer } from '../api/get'
import { parseId, type Id } from '../api/id'
import { conversationRequest } from '../api/requests'
import type { Session } from '../session/session'
import { takeHeadStart } from './head-start'
import { conversationSchema, type Conversation } from './schema'

export function conversationQuery(session: Session, id: Id) {
  return queryOptions({
    queryKey: [session.id, 'conversation', id],
    meta: { endsSession: true },
    // The start page lists what was opened, however long ago.
    gcTime: Infinity,
    queryFn: (context) =>
      askForAllTabs(context, async () => {
        const { signal, client } = context
        const answer = await (takeHeadStart(session, id, signal) ??
          session.get(conversationRequest(id), conversationSchema, signal))
        session.fileUnder(answer.value.locationId)
        forgetOldest(client, id)
        return answer
      }),
  })
}

/** As many as anybody looks back at; more would only take up memory. */
const REMEMBERED = 20

/** Makes room for the one that has just come. */
function forgetOldest(queryClient: QueryClient, latest: Id) {
  const others = openedConversations(queryClient).filter(({ id }) => id !== latest)
  for (const { id, sessionId } of others.slice(REMEMBERED - 1)) {
    queryClient.removeQueries({ queryKey: [sessionId, 'conversation', id], type: 'inactive' })
    queryClient.removeQueries({
      queryKey: [sessionId, 'contact'],
      predicate: ({ queryKey }) => queryKey[3] === id,
    })
  }
}

export type Opened = { id: Id; sessionId: unknown; conversation: Conversation; at: number }

/** What this tab has loaded, the latest first. */
export function openedConversations(queryClient: QueryClient): Opened[] {
  const queries = queryClient.getQueryCache().findAll({
    predicate: ({ queryKey }) => queryKey[1] === 'conversation',
  })
  return queries
    .flatMap(({ queryKey, state: { dataUpdatedAt } }) => {
      const id = parseId(queryKey[2])
      const answer = queryClient.getQueryData<Answer<Conversation>>(queryKey)
      return id && answer
        ? [{ id, sessionId: queryKey[0], conversation: answer.value, at: dataUpdatedAt }]
        : []
    })
    .toSorted((one, other) => other.at - one.at)
    .filter(({ id }, index, all) => all.findIndex((first) => first.id === id) === index)
}
