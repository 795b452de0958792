import * as v from 'valibot'
import { toChannel } from './channel'

/** null where HighLevel did not send the field, or sent something that makes no sense. */
function orNotReported<T>(schema: v.GenericSchema<unknown, T>) {
  return v.fallback(v.nullish(schema, null), null)
}

const wholeNumber = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number))]),
  v.safeInteger(),
  v.minValue(0),
)

const requiredText = v.pipe(v.string(), v.nonEmpty())

/** The wire's flat object. Without its three ids there is nothing to show. */
const wireSchema = v.object({
  id: requiredText,
  contactId: requiredText,
  locationId: requiredText,
  type: v.optional(v.unknown()),
  unreadCount: orNotReported(wholeNumber),
  starred: orNotReported(v.boolean()),
  assignedTo: v.optional(v.unknown()),
  deleted: orNotReported(v.boolean()),
  inbox: orNotReported(v.boolean()),
})

/** Get Conversation's answer, as the page needs it; flat, or under a `conversation` key. */
export const conversationSchema = v.pipe(
  v.union([
    wireSchema,
    v.pipe(
      v.object({ conversation: wireSchema }),
      v.transform(({ conversation }) => conversation),
    ),
  ]),
  v.transform((wire) => ({
    id: wire.id,
    contactId: wire.contactId,
    locationId: wire.locationId,
    channel: toChannel(wire.type),
    unread: wire.unreadCount,
    starred: wire.starred,
    assignee: toAssignee(wire.assignedTo),
    place: toPlace(wire),
  })),
)

export type Conversation = v.InferOutput<typeof conversationSchema>

export type Assignee =
  { kind: 'user'; userId: string } | { kind: 'nobody' } | { kind: 'not-reported' }

function toAssignee(assignedTo: unknown): Assignee {
  if (assignedTo === undefined || assignedTo === null) return { kind: 'nobody' }
  if (typeof assignedTo !== 'string') return { kind: 'not-reported' }
  const userId = assignedTo.trim()
  return userId === '' ? { kind: 'nobody' } : { kind: 'user', userId }
}

export type Place = 'inbox' | 'not-inbox' | 'trash' | 'trash-and-inbox' | 'not-reported'

function toPlace({ deleted, inbox }: { deleted: boolean | null; inbox: boolean | null }): Place {
  if (deleted) return inbox ? 'trash-and-inbox' : 'trash'
  if (deleted === null || inbox === null) return 'not-reported'
  return inbox ? 'inbox' : 'not-inbox'
}
