import { shortenId } from '../ui/shorten-id'
import { groupDigits } from '../ui/group-digits'
import { shortLine } from '../ui/short-line'
import { channelWords } from './channel-words'
import type { Channel } from './channel'
import { isChanged, type Fact } from './is-changed'
import type { Assignee, Conversation, Place } from './schema'

/** Whose ids `after` holds; null where not known. */
export type Names = { assignee: string | null; location: string | null }

const FACTS: Fact[] = [
  'channel',
  'unread',
  'starred',
  'assignee',
  'place',
  'contactId',
  'locationId',
]

/** What has changed, a sentence for each fact; foreign text comes last in it, on one line. */
export function changes(before: Conversation, after: Conversation, names: Names): string[] {
  return FACTS.filter((fact) => isChanged(fact, before, after)).map((fact) =>
    sentence(fact, before, after, names),
  )
}

function sentence(fact: Fact, before: Conversation, after: Conversation, names: Names): string {
  switch (fact) {
    case 'channel':
      return channelSentence(before.channel, after.channel)
    case 'unread':
      return `Unread ${count(before.unread)} → ${count(after.unread)}.`
    case 'starred':
      return starSentence(before.starred, after.starred)
    case 'assignee':
      return assigneeSentence(before.assignee, after.assignee, names.assignee)
    case 'place':
      return placeSentence(before.place, after.place)
    case 'contactId':
      // By its id: a name that is known may still be the former contact's.
      return `Now with contact ${shortLine(shortenId(after.contactId))}.`
    case 'locationId':
      return `Now in location ${shortLine(names.location ?? shortenId(after.locationId))}.`
  }
}

function count(unread: number | null): string {
  return unread === null ? 'not reported' : groupDigits(unread)
}

function channelSentence(before: Channel, after: Channel): string {
  const [was, is] = [before, after].map((channel) => shortLine(channelWords(channel)))
  return was === is ? `Channel type ${before.raw} → ${after.raw}.` : `Channel ${was} → ${is}.`
}

function starSentence(before: boolean | null, after: boolean | null): string {
  if (after === null) return 'Star no longer reported.'
  if (after) return 'Now starred.'
  return before ? 'No longer starred.' : 'Now reported as not starred.'
}

function assigneeSentence(before: Assignee, after: Assignee, name: string | null): string {
  switch (after.kind) {
    case 'user':
      return `Now assigned to ${shortLine(name ?? shortenId(after.userId))}.`
    case 'nobody':
      return before.kind === 'user' ? 'No longer assigned.' : 'Now reported as unassigned.'
    case 'not-reported':
      return 'Assignment no longer reported.'
  }
}

const PLACES: Record<
  Exclude<Place, 'not-reported'>,
  { moved: string; fromTrash: string; nowReported: string }
> = {
  inbox: {
    moved: 'Moved to the inbox.',
    fromTrash: 'Moved out of trash, to the inbox.',
    nowReported: 'Now reported as in the inbox.',
  },
  'not-inbox': {
    moved: 'Moved out of the inbox.',
    fromTrash: 'Moved out of trash, not to the inbox.',
    nowReported: 'Now reported as not in the inbox.',
  },
  trash: {
    moved: 'Moved to trash.',
    fromTrash: 'Still in trash, no longer listed in the inbox.',
    nowReported: 'Now reported as in trash.',
  },
  'trash-and-inbox': {
    moved: 'Moved to trash, but HighLevel lists it in the inbox.',
    fromTrash: 'Still in trash, but now listed in the inbox.',
    nowReported: 'Now reported as in trash, but listed in the inbox.',
  },
}

function placeSentence(before: Place, after: Place): string {
  if (after === 'not-reported') return 'Place no longer reported.'
  const { moved, fromTrash, nowReported } = PLACES[after]
  if (before === 'not-reported') return nowReported
  return before === 'inbox' || before === 'not-inbox' ? moved : fromTrash
}
