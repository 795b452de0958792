import Info from 'lucide-react/icons/info'
import { Card } from '../ui/card'
import { Note } from '../ui/note'
import { dateAndTime, dayAndTime } from '../ui/date-and-time'
import { ago } from '../ui/time'
import { useNow } from '../ui/use-now'
import { messageTypeWords } from './message-type'
import { missingNames, type NameErrors } from './missing-names'
import type { LastMessage } from './schema'

type Props = {
  message: LastMessage | null
  /** Whether HighLevel's search knows the conversation. */
  isListed: boolean
  nameErrors: NameErrors
}

export function LastMessageCard({ message, isListed, nameErrors }: Props) {
  const missing = missingNames(nameErrors)
  return (
    <Card>
      <div className="grid grid-cols-1 gap-4 px-4.5 py-5 sm:px-6">
        <h2 className="text-sm font-bold">Latest message</h2>
        {message && <Message message={message} />}
        {!message && !missing && (
          <p className="text-muted">
            {isListed
              ? 'No message is reported.'
              : 'HighLevel’s search does not list this conversation, so the contact’s name and the latest message are not known.'}
          </p>
        )}
        {missing && <Note icon={Info}>{missing}</Note>}
      </div>
    </Card>
  )
}

function Moment({ sentAt }: { sentAt: number }) {
  const now = useNow(30_000)
  // One of the clocks must be wrong.
  const isAhead = sentAt > now + 60_000
  const day = dayAndTime(sentAt, now)
  return (
    <>
      <span className="print:hidden">{isAhead ? day : `${day} · ${ago(sentAt, now)}`}</span>
      {/* Never “today”: paper is read later. */}
      <span className="hidden print:inline">{dateAndTime(sentAt)}</span>
    </>
  )
}

const DIRECTIONS = { inbound: 'Inbound', outbound: 'Outbound' }

const BUBBLES = {
  inbound: 'bg-sunken rounded-bl-sm',
  outbound: 'bg-accent-soft rounded-br-sm ml-auto',
}

function Message({ message: { body, type, sentAt, direction } }: { message: LastMessage }) {
  const facts = [
    { name: 'direction', words: direction && DIRECTIONS[direction] },
    { name: 'type', words: type && messageTypeWords(type) },
    {
      name: 'sent at',
      words: sentAt && <Moment sentAt={sentAt.getTime()} />,
    },
  ].filter(({ words }) => words !== null)

  return (
    <div>
      {body === null ? (
        <p className="text-muted">It has no text.</p>
      ) : (
        <p
          className={`w-fit max-w-[78%] rounded-note px-3.5 py-2.5 whitespace-pre-wrap wrap-anywhere ${BUBBLES[direction ?? 'inbound']}`}
        >
          <bdi>{body}</bdi>
        </p>
      )}
      <p
        className={`mt-1.5 text-xs wrap-anywhere text-faint ${direction === 'outbound' ? 'text-right' : ''}`}
      >
        {facts.map(({ name, words }, index) => (
          <span key={name}>
            {index > 0 && ' · '}
            <bdi>{words}</bdi>
          </span>
        ))}
      </p>
    </div>
  )
}
