import RefreshCw from 'lucide-react/icons/refresh-cw'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { AppLink } from '../app-link'
import type { Failure } from '../api/failure'
import type { Id } from '../api/id'
import { LocationName } from '../contact/location-name'
import { useDisguise } from '../screen-share/disguise'
import { useSessions } from '../session/use-session'
import { Button, buttonLook, type ButtonTone } from '../ui/button'
import { FocusCard } from '../ui/card'
import { CopyButton } from '../ui/copy-button'
import { PageHeading } from '../ui/page-heading'
import { shortenId } from '../ui/shorten-id'
import { usePageTitle } from '../ui/use-page-title'
import { OneMoreTry } from './one-more-try'
import { failureReport } from './report'
import { saidBy, wordFailure, type FailureAction } from './wording'

type Props = {
  failure: Failure
  conversationId: string
  /** The location that the link names. */
  hint: Id | null
  /** Where the opener is. */
  home: string
  redact: (text: string) => string
  /** When the page tries once more by itself; null where it does not. */
  oneMoreTryAt: number | null
  onOneMoreTry: () => void
  onTryAgain: () => void
  onAnotherToken: () => void
}

/** The one way a failure looks. */
export function FailureView({
  failure,
  conversationId,
  hint,
  redact,
  oneMoreTryAt,
  onOneMoreTry,
  ...handlers
}: Props) {
  const words = wordFailure(failure, shortenId(conversationId))
  const said = saidBy(failure)
  const isDisguised = useDisguise() !== null
  usePageTitle(words.title)

  return (
    <FocusCard icon={TriangleAlert} tile="warning" wide>
      <div role="alert">
        <PageHeading>{words.title}</PageHeading>
        <p className="mt-1.5 text-muted">{words.happened}</p>
        <p className="mt-3">{words.advice}</p>
        {failure.kind === 'other-location' && <KnownLocations hint={hint} />}
      </div>
      {oneMoreTryAt !== null && (
        <div className="mt-1 font-semibold">
          <OneMoreTry at={oneMoreTryAt} onTry={onOneMoreTry} />
        </div>
      )}
      <div className="mt-5.5 flex flex-wrap gap-2">
        {words.actions.map((action, index) => (
          <Action
            key={action}
            action={action}
            tone={index === 0 ? 'primary' : 'plain'}
            {...handlers}
          />
        ))}
        <CopyButton
          what="Report"
          text={() => redact(failureReport(failure, conversationId, new Date(), isDisguised))}
        >
          Copy report
        </CopyButton>
      </div>
      {said && (
        <div className="mt-4 rounded-note bg-sunken px-3.5 py-3 text-sm text-muted">
          <div className="flex justify-between gap-4">
            <h2>HighLevel said</h2>
            <code>{said.status}</code>
          </div>
          <ApiMessages messages={[...new Set(said.messages.map(redact))]} />
          {said.traceId && (
            <p className="mt-1 wrap-anywhere">
              Trace id for HighLevel’s support: <code>{redact(said.traceId)}</code>
            </p>
          )}
        </div>
      )}
    </FocusCard>
  )
}

/** Which location the link is for, and which ones there are tokens for. */
function KnownLocations({ hint }: { hint: Id | null }) {
  const sessions = useSessions().filter((session) => session.location() !== null)
  return (
    <>
      {hint && (
        <p className="mt-3">
          This link is for location <code className="wrap-anywhere">{hint}</code>.
        </p>
      )}
      {sessions.length > 0 && (
        <p className="mt-3">
          This browser has tokens for{' '}
          {sessions.map((session, index) => (
            <span key={session.id}>
              {index > 0 && ', '}
              <LocationName session={session} />
            </span>
          ))}
          .
        </p>
      )}
    </>
  )
}

type ActionProps = Pick<Props, 'home' | 'onTryAgain' | 'onAnotherToken'> & {
  action: FailureAction
  tone: ButtonTone
}

function Action({ action, tone, home, onTryAgain, onAnotherToken }: ActionProps) {
  switch (action) {
    case 'another-token':
      return (
        <Button tone={tone} onClick={onAnotherToken}>
          Use another token
        </Button>
      )
    case 'try-again':
      return (
        <Button tone={tone} icon={RefreshCw} onClick={onTryAgain}>
          Try again
        </Button>
      )
    case 'open-another':
      return (
        <AppLink to={home} className={buttonLook(tone)}>
          Open another conversation
        </AppLink>
      )
  }
}

function ApiMessages({ messages }: { messages: string[] }) {
  const [first, ...others] = messages
  if (first === undefined) return null
  if (others.length === 0) {
    return (
      <p className="mt-0.5 wrap-anywhere text-ink">
        <bdi>{first}</bdi>
      </p>
    )
  }
  return (
    <ul className="mt-0.5 list-disc pl-4.5 wrap-anywhere text-ink">
      {messages.map((message) => (
        <li key={message}>
          <bdi>{message}</bdi>
        </li>
      ))}
    </ul>
  )
}
