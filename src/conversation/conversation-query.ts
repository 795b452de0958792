import { queryOptions, type QueryClient } from '@tanstack/react-query'
import type { Answer } from '../api/get'
import { parseId, type Id } from '../api/id'
import { conversationRequest } from '../api/requests'
import type { Session } from '../session/session'
import { askForAllTabs } from './ask-for-all-tabs'
import { takeHeadStart } from './head-start'
import { conversationSchema, type Conversation } from './schema'

export function conversationQuery(session: Session, id: Id) {
  return queryOptions({
    queryKey: [session.id, 'conversation', id],
    meta: { endsSession: true },
    // The start page lists what was opened, however long ago.
    gcTime: Infinity,
    queryFn: async ({ signal, client, queryKey }) => {
      const ask = async () => {
        const answer = await (takeHeadStart(session, id, signal) ??
          session.get(conversationRequest(id), conversationSchema, signal))
        session.fileUnder(answer.value.locationId)
        forgetOldest(client)
        return answer
      }
      const known = client.getQueryState(queryKey)?.dataUpdatedAt
      return known ? askForAllTabs(queryKey, known, ask, { client, signal }) : ask()
    },
  })
}

/** As many as anybody looks back at; more would only take up memory. */
const REMEMBERED = 20

function forgetOldest(queryClient: QueryClient) {
  for (const { id, sessionId } of openedConversations(queryClient).slice(REMEMBERED)) {
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
