import { parseId, type Id } from '../api/id'
import { decodePart } from '../decode-part'
import { hidesToken } from './token-in-address'

export type ParsedLink = { id: Id; location: Id | null } | { problem: string; forget?: true }

/** Finds the conversation in an id, a link of this app, or a HighLevel link from any host. */
export function parseConversationLink(text: string): ParsedLink {
  if (text.trim() === '') return { problem: 'Paste a conversation id or a link first.' }
  if (hidesToken(text)) {
    return {
      problem:
        'There was an access token in this text. It was not used, and the box has been emptied.',
      forget: true,
    }
  }
  if (/\/demo\/conversations\//.test(text)) {
    return { problem: 'This link leads to the sample data, not to a conversation in HighLevel.' }
  }

  const wrapped = text.match(/\/open\?(?:[^#\s]*&)?u=([^&#\s]+)/i)?.[1]
  if (wrapped) return parseConversationLink(decodePart(wrapped))

  const id = parseId(idInLink(text) ?? idAlone(text))
  if (id) return { id, location: parseId(locationInLink(text)) }

  if (/\/contacts\//.test(text)) {
    return {
      problem:
        'This link leads to a contact, not to a conversation. Open the conversation in HighLevel and copy its link.',
    }
  }
  return {
    problem:
      'There is no conversation id in this. An id is about 20 letters and digits; a link has it after “conversations/”.',
  }
}

/** The address in this app: the location picks the token. */
export function conversationPath(id: Id, location: Id | null): string {
  return `/conversations/${id}${location ? `?location=${location}` : ''}`
}

/** HighLevel has it in the path, this app in the query. */
function locationInLink(text: string): string | undefined {
  return text.match(/(?:\/location\/|[?&]location=)([A-Za-z0-9_-]{1,64})(?![A-Za-z0-9_%-])/)?.[1]
}

/** HighLevel's own links say it twice: `…/conversations/conversations/<id>`; plain words in its place are other pages. */
function idInLink(text: string): string | undefined {
  const [, id] = text.match(/\bconversations\/(?!conversations\b)([\w-]{1,64})(?![\w%-])/i) ?? []
  return id && /[A-Z\d]|^.{15}/.test(id) ? id : undefined
}

/** The one word that is long enough and has both letters and digits; two would be a guess. */
function idAlone(text: string): string | undefined {
  if (text.includes('/')) return undefined
  const words = text.match(/[A-Za-z0-9_-]+/g) ?? []
  const ids = words.filter((word) => /^(?=.*\d)(?=.*[A-Za-z]).{15,64}$/.test(word))
  return ids.length === 1 ? ids[0] : undefined
}
