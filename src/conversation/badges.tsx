import Archive from 'lucide-react/icons/archive'
import CircleHelp from 'lucide-react/icons/circle-help'
import Inbox from 'lucide-react/icons/inbox'
import MailOpen from 'lucide-react/icons/mail-open'
import Star from 'lucide-react/icons/star'
import StarOff from 'lucide-react/icons/star-off'
import Trash2 from 'lucide-react/icons/trash-2'
import UserRoundCheck from 'lucide-react/icons/user-round-check'
import UserRoundX from 'lucide-react/icons/user-round-x'
import type { LucideIcon } from 'lucide-react'
import { shortenId } from '../ui/shorten-id'
import { Badge, type BadgeTone } from '../ui/badge'
import { CHANNEL_ICONS } from './channel-icons'
import { ChannelLabel } from './channel-label'
import type { Fact } from './is-changed'
import type { Conversation, Place } from './schema'
import { unreadWords } from './unread'

type Props = {
  conversation: Conversation
  assigneeName: string | null
  /** Since the person last looked. */
  isChanged: (fact: Fact) => boolean
}

/** The five facts, each an icon and words. */
export function Badges({ conversation, assigneeName, isChanged }: Props) {
  const { channel, unread, starred, assignee, place } = conversation
  const placeBadge = PLACES[place]
  const isReassigned = isChanged('assignee')
  return (
    <>
      <ul aria-label="At a glance" className="mt-4.5 flex flex-wrap gap-2">
        <Badge
          tone={channel.kind === 'unknown' ? 'neutral' : 'green'}
          icon={CHANNEL_ICONS[channel.kind]}
          changed={isChanged('channel')}
        >
          <ChannelLabel channel={channel} />
        </Badge>
        <UnreadBadge unread={unread} changed={isChanged('unread')} />
        <StarBadge starred={starred} changed={isChanged('starred')} />
        {assignee.kind === 'user' && (
          <Badge tone="violet" icon={UserRoundCheck} changed={isReassigned}>
            Assigned to <bdi>{assigneeName ?? shortenId(assignee.userId)}</bdi>
          </Badge>
        )}
        {assignee.kind === 'nobody' && (
          <Badge tone="neutral" icon={UserRoundX} changed={isReassigned}>
            Unassigned
          </Badge>
        )}
        {assignee.kind === 'not-reported' && (
          <Badge tone="neutral" icon={CircleHelp} changed={isReassigned}>
            Assignment not reported
          </Badge>
        )}
        <Badge tone={placeBadge.tone} icon={placeBadge.icon} changed={isChanged('place')}>
          {placeBadge.label}
        </Badge>
      </ul>
      {placeBadge.explanation && <p className="mt-3 text-muted">{placeBadge.explanation}</p>}
    </>
  )
}

function UnreadBadge({ unread, changed }: { unread: number | null; changed: boolean }) {
  const words = unreadWords(unread)
  if (!unread) {
    return (
      <Badge tone="neutral" icon={unread === 0 ? MailOpen : CircleHelp} changed={changed}>
        {words}
      </Badge>
    )
  }
  const [count, adjective, noun] = words.split(' ')
  return (
    <Badge tone="accent" changed={changed}>
      {/* One element, anew for other words: a translator may have put its parts out of React’s reach. */}
      <span key={words}>
        <span className="mr-1 -ml-1.5 inline-grid h-5 min-w-5 place-items-center rounded-pill bg-accent px-1.5 text-xs text-accent-ink tabular-nums">
          {count}
        </span>{' '}
        {adjective}
        <span className="max-sm:sr-only"> {noun}</span>
      </span>
    </Badge>
  )
}

function StarBadge({ starred, changed }: { starred: boolean | null; changed: boolean }) {
  if (starred === null) {
    return (
      <Badge tone="neutral" icon={CircleHelp} changed={changed}>
        Star not reported
      </Badge>
    )
  }
  return starred ? (
    <Badge tone="amber" icon={Star} filled changed={changed}>
      Starred
    </Badge>
  ) : (
    <Badge tone="neutral" icon={StarOff} changed={changed}>
      Not starred
    </Badge>
  )
}

type PlaceBadge = { tone: BadgeTone; icon: LucideIcon; label: string; explanation?: string }

const PLACES: Record<Place, PlaceBadge> = {
  inbox: { tone: 'neutral', icon: Inbox, label: 'In inbox' },
  'not-inbox': { tone: 'neutral', icon: Archive, label: 'Not in inbox' },
  trash: { tone: 'red', icon: Trash2, label: 'In trash' },
  'trash-and-inbox': {
    tone: 'red',
    icon: Trash2,
    label: 'In trash',
    explanation: 'It was moved to the trash, but HighLevel still lists it in the inbox.',
  },
  'not-reported': { tone: 'neutral', icon: CircleHelp, label: 'Place not reported' },
}
