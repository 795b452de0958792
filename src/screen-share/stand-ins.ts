import type { Failure } from '../api/failure'
import { parseId, type Id } from '../api/id'
import type { Contact, LastMessage } from '../contact/schema'
import type { Conversation } from '../conversation/schema'
import { codeAlone } from './code-alone'
import type { Disguise, Shown } from './disguise'
import { disguiseJson } from './disguise-json'
import {
  emailStandIn,
  idStandIn,
  locationStandIn,
  messageStandIn,
  personStandIn,
  phoneStandIn,
} from './texts'

/** The disguise itself: loaded only while screen-share mode is on. */
export const standIns: Disguise = {
  conversation: ({ id, answer, contact, assigneeName, locationName }: Shown) => ({
    id: disguiseId(id),
    answer: { value: disguiseConversation(answer.value), body: disguiseJson(answer.body) },
    contact: contact && disguiseContact(contact),
    assigneeName: assigneeName && personStandIn(assigneeName),
    locationName: locationName && locationStandIn(locationName),
  }),
  failure: disguiseFailure,
  id: disguiseId,
  idText: idStandIn,
  locationName: locationStandIn,
}

function disguiseId(id: Id): Id {
  const standIn = parseId(idStandIn(id))
  if (!standIn) throw new Error('A stand-in for an id must be one.')
  return standIn
}

function disguiseConversation(real: Conversation): Conversation {
  const { assignee, channel } = real
  return {
    id: idStandIn(real.id),
    contactId: idStandIn(real.contactId),
    locationId: idStandIn(real.locationId),
    channel: { kind: channel.kind, raw: channel.raw && codeAlone(channel.raw) },
    unread: real.unread,
    starred: real.starred,
    assignee:
      assignee.kind === 'user'
        ? { kind: 'user', userId: idStandIn(assignee.userId) }
        : { kind: assignee.kind },
    place: real.place,
  }
}

function disguiseContact(real: Contact): Contact {
  const name = real.name && personStandIn(real.name)
  return {
    conversationId: idStandIn(real.conversationId),
    name,
    email: real.email && emailStandIn(real.email, name),
    phone: real.phone && phoneStandIn(real.phone),
    lastMessage: real.lastMessage && disguiseMessage(real.lastMessage),
  }
}

function disguiseMessage({ body, type, sentAt, direction }: LastMessage): LastMessage {
  return {
    body: body && messageStandIn(body),
    type: type && codeAlone(type),
    sentAt,
    direction,
  }
}

/** HighLevel's own words may quote an id or a name, and a trace id leads to both. */
function disguiseFailure(failure: Failure): Failure {
  if (!('said' in failure)) return failure
  const { status, messages } = failure.said
  const words = messages.length > 0 ? ['Its words are left out while screen-share mode is on.'] : []
  return { ...failure, said: { status, messages: words, traceId: null } }
}
