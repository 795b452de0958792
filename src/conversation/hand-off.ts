import type { Contact } from '../contact/schema'
import { shortLine } from '../ui/short-line'
import { dateAndTime } from '../ui/date-and-time'
import { channelWords } from './channel-words'
import type { Assignee, Conversation, Place } from './schema'
import { unreadWords } from './unread'

export type HandOff = {
  conversation: Conversation
  contact: Contact | null
  assigneeName: string | null
  /** Null in screen-share mode, where a link would tell what is hidden. */
  link: string | null
  /** In ms. */
  checkedAt: number
  /** Takes tokens out of a text. */
  redact: (text: string) => string
}

/** A summary for a ticket or a chat, to be read as it stands or as Markdown. */
export function handOff({ conversation, redact, ...known }: HandOff): string {
  const { channel, unread, starred, assignee, place, contactId } = conversation
  const foreign = (text: string) => literal(shortLine(text, redact))
  const facts = [
    `Channel: ${foreign(channelWords(channel))}`,
    `Unread: ${unread === null ? 'not reported' : unreadWords(unread)}`,
    `Star: ${starred === null ? 'not reported' : starred ? 'starred' : 'not starred'}`,
    `Assigned to: ${foreign(assigneeWords(assignee, known.assigneeName))}`,
    `Place: ${PLACES[place]}`,
    known.link === null
      ? 'Screen-share mode is on: names and ids in this note are stand-ins'
      : `Link: ${redact(known.link)}`,
    `Checked: ${dateAndTime(known.checkedAt)}`,
  ]
  const heading = `HighLevel conversation: ${foreign(known.contact?.name ?? `Contact ${contactId}`)}`
  return [heading, '', ...facts.map((fact) => `- ${fact}`)].join('\n')
}

function assigneeWords(assignee: Assignee, name: string | null): string {
  switch (assignee.kind) {
    case 'user':
      return name ?? assignee.userId
    case 'nobody':
      return 'nobody'
    case 'not-reported':
      return 'not reported'
  }
}

const PLACES: Record<Place, string> = {
  inbox: 'in inbox',
  'not-inbox': 'not in inbox',
  trash: 'in trash',
  'trash-and-inbox': 'in trash, but HighLevel still lists it in the inbox',
  'not-reported': 'not reported',
}

/** What Markdown would take for emphasis, code, the end of a link’s text or an entity, and not what it leaves alone anyway. */
const MARKUP =
  /\\(?=[!-/:-@[-`{-~])|`|[*~](?=\S)|(?<=\S)[*~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\](?=[[(:])|&(?=#?\w+;)/gu

/** Foreign text that Markdown shows as it is. */
function literal(text: string): string {
  // Some Markdown takes `\<b>` for a tag; none takes `< b>` for one.
  return text.replace(MARKUP, '\\$&').replace(/<(?=[a-z/!?])/gi, '< ')
}
