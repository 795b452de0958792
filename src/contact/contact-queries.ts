import { queryOptions, skipToken, type QueryClient } from '@tanstack/react-query'
import { askForAllTabs } from '../api/ask-for-all-tabs'
import { ApiError, toFailure } from '../api/failure'
import type { Answer, Get } from '../api/get'
import { parseId, type Id } from '../api/id'
import { locationRequest, searchRequest, userRequest } from '../api/requests'
import type { Session } from '../session/session'
import { locationSchema, searchSchema, userSchema, type Contact, type Found } from './schema'

/** Who the conversation is with; null where HighLevel's search does not find it. */
export function contactQuery(session: Session, locationId: string | null, conversationId: Id) {
  const location = parseId(locationId)
  return queryOptions({
    queryKey: [session.id, 'contact', location, conversationId],
    queryFn: location
      ? (context) =>
          askForAllTabs(context, () =>
            unlessScopeMissing(session)(
              searchRequest(location, conversationId),
              searchSchema,
              context.signal,
            ),
          )
      : skipToken,
    select: (answer) => contactIn(answer, conversationId),
    // A name is not worth asking twice for; the next refresh does.
    retry: false,
  })
}

/** The team member's name; null where HighLevel has none. */
export function userNameQuery(session: Session, userId: string | null) {
  const id = parseId(userId)
  return queryOptions({
    queryKey: [session.id, 'user', id],
    queryFn: id
      ? async ({ signal }) =>
          (await unlessScopeMissing(session)(userRequest(id), userSchema, signal)).value
      : skipToken,
    retry: false,
    staleTime: Infinity,
  })
}

/** The location's name; null where HighLevel has none. */
export function locationNameQuery(session: Session, location: string | null) {
  const id = parseId(location)
  return queryOptions({
    queryKey: [session.id, 'location', id],
    queryFn: id
      ? async ({ signal }) =>
          (await unlessScopeMissing(session)(locationRequest(id), locationSchema, signal)).value
      : skipToken,
    retry: false,
    staleTime: Infinity,
  })
}

/** Who a conversation that was opened before is with, as far as that is known. */
export function contactOf(
  queryClient: QueryClient,
  sessionId: unknown,
  conversationId: Id,
): Contact | null {
  const queries = queryClient.getQueriesData<Answer<Found>>({
    queryKey: [sessionId, 'contact'],
    predicate: ({ queryKey }) => queryKey[3] === conversationId,
  })
  const contacts = queries.map(([, answer]) => answer && contactIn(answer, conversationId))
  return contacts.find((contact) => contact) ?? null
}

function contactIn({ value }: Answer<Found>, conversationId: Id): Contact | null {
  return value.conversations.find((row) => row.conversationId === conversationId) ?? null
}

/** Names are extra: what a token was once refused for is not asked for again. */
function unlessScopeMissing(session: Session): Get {
  return async (request, schema, signal) => {
    const { scope } = request
    if (session.lacks(scope)) {
      const said = { status: 401, messages: [], traceId: null }
      throw new ApiError({ kind: 'scope-missing', scope, said })
    }
    try {
      return await session.get(request, schema, signal)
    } catch (error) {
      if (toFailure(error).kind === 'scope-missing') session.noteMissingScope(scope)
      throw error
    }
  }
}
