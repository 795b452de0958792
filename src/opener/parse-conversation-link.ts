import { parseId, type Id } from '../api/id'
import { looksLikeToken } from '../session/token'

export type ParsedLink = { id: Id } | { problem: string; forget?: true }

/** Ids are about 20 characters; a shorter word is a name, a number or a slip. */
const BARE_ID = /^[A-Za-z0-9_-]{15,64}$/

/** Finds the conversation in an id, a link of this app, or a HighLevel link from any host. */
export function parseConversationLink(text: string): ParsedLink {
  const pasted = text.trim()
  if (pasted === '') return { problem: 'Paste a conversation id or a link first.' }
  if (looksLikeToken(pasted)) {
    return {
      problem:
        'That was an access token, not a conversation. It was not used, and the box has been emptied.',
      forget: true,
    }
  }

  const segments = pathSegments(pasted)
  const bare = segments.length === 1 && BARE_ID.test(pasted) ? parseId(pasted) : null
  const at = segments.lastIndexOf('conversations')
  const linked = at === -1 ? null : parseId(segments[at + 1])
  const id = bare ?? linked
  if (id) return { id }

  if (segments.includes('contacts')) {
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

function pathSegments(pasted: string): string[] {
  const path = pasted.replace(/^[a-z]+:\/\/[^/?#]*/i, '').split(/[?#]/)[0] ?? ''
  return path.split('/').filter((segment) => segment !== '')
}
