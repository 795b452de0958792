import * as v from 'valibot'
import { parseJson } from '../api/failure'
import { codeAlone, LEFT_OUT } from './code-alone'
import { idStandIn } from './texts'

const anything = v.optional(v.unknown())

/** The fields of HighLevel's reference; whatever else an answer holds is left out. */
const documentedSchema = v.object({
  id: anything,
  contactId: anything,
  locationId: anything,
  deleted: anything,
  inbox: anything,
  type: anything,
  unreadCount: anything,
  assignedTo: anything,
  starred: anything,
})

const envelopeSchema = v.object({ conversation: documentedSchema })

/** Builds the answer anew, with no text of its own in it. */
export function disguiseJson(body: string): string {
  const json = parseJson(body)
  const answer = json.ok ? json.value : null
  const flat = v.safeParse(documentedSchema, answer)
  const enveloped = v.safeParse(envelopeSchema, answer)
  return JSON.stringify({
    ...(flat.success && fields(flat.output)),
    ...(enveloped.success && { conversation: fields(enveloped.output.conversation) }),
  })
}

function fields(documented: object) {
  return Object.fromEntries(
    Object.entries(documented).map(([name, value]) => [name, field(name, value)]),
  )
}

const IDS = ['id', 'contactId', 'locationId', 'assignedTo']

function field(name: string, value: unknown) {
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value
  if (typeof value !== 'string') return LEFT_OUT
  if (IDS.includes(name)) return idStandIn(value)
  return name === 'type' ? codeAlone(value) : LEFT_OUT
}
