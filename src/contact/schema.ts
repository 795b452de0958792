import * as v from 'valibot'

/** Trimmed text; null where it is missing, empty or not text at all. */
const text = v.fallback(
  v.nullish(
    v.pipe(
      v.string(),
      v.trim(),
      v.transform((value) => value || null),
    ),
    null,
  ),
  null,
)

/** Milliseconds, as seen on the live API; other calls of it write ISO times. */
const moment = v.pipe(v.union([v.number(), v.pipe(v.string(), v.isoTimestamp())]), v.toDate())

const rowSchema = v.object({
  id: v.string(),
  fullName: text,
  contactName: text,
  email: text,
  phone: text,
  lastMessageBody: text,
  lastMessageType: text,
  lastMessageDate: v.fallback(v.nullish(moment, null), null),
  lastMessageDirection: v.fallback(v.nullish(v.picklist(['inbound', 'outbound']), null), null),
})

/** The search's rows; one that is not even an object is passed over. */
export const searchSchema = v.object({
  conversations: v.pipe(
    v.array(v.fallback(v.nullable(rowSchema), null)),
    v.transform((rows) => rows.filter((row) => row !== null).map(toContact)),
  ),
})

export type Found = v.InferOutput<typeof searchSchema>

export type Contact = {
  conversationId: string
  name: string | null
  email: string | null
  phone: string | null
  lastMessage: LastMessage | null
}

export type LastMessage = {
  body: string | null
  type: string | null
  sentAt: Date | null
  direction: 'inbound' | 'outbound' | null
}

function toContact(row: v.InferOutput<typeof rowSchema>): Contact {
  const lastMessage = {
    body: row.lastMessageBody,
    type: row.lastMessageType,
    sentAt: row.lastMessageDate,
    direction: row.lastMessageDirection,
  }
  return {
    conversationId: row.id,
    name: row.fullName ?? row.contactName,
    email: row.email,
    phone: row.phone,
    lastMessage: Object.values(lastMessage).some((value) => value !== null) ? lastMessage : null,
  }
}

/** A team member's name, from `GET /users/:id`. */
export const userSchema = v.pipe(
  v.object({ name: text, firstName: text, lastName: text }),
  v.transform(
    ({ name, firstName, lastName }) =>
      name ?? ([firstName, lastName].filter((part) => part !== null).join(' ') || null),
  ),
)

export const locationSchema = v.pipe(
  v.object({ location: v.object({ name: text }) }),
  v.transform(({ location }) => location.name),
)
