import { queryOptions } from '@tanstack/react-query'
import type { Id } from '../api/id'
import { conversationRequest } from '../api/requests'
import type { Session } from '../session/session'
import { conversationSchema } from './schema'

export function conversationQuery(session: Session, id: Id) {
  return queryOptions({
    queryKey: [session.id, 'conversation', id],
    meta: { endsSession: true },
    queryFn: ({ signal }) => session.get(conversationRequest(id), conversationSchema, signal),
  })
}
