import { Suspense, useEffect, type ReactNode } from 'react'
import { useConnectionLostAt } from '../api/connection'
import type { Failure } from '../api/failure'
import type { Answer } from '../api/get'
import type { Id } from '../api/id'
import type { NameErrors } from '../contact/missing-names'
import type { Contact } from '../contact/schema'
import type { Session } from '../session/session'
import { ErrorBoundary } from '../ui/error-boundary'
import { fetchAhead, lazyPage } from '../ui/lazy-page'
import { usePageTitle } from '../ui/use-page-title'
import type { Fact } from './is-changed'
import { ConversationHeader } from './conversation-header'
import type { Conversation } from './schema'
import { DetailsShape, LatestMessageShape } from './skeleton-frame'
import { unreadWords } from './unread'

const LastMessageCard = lazyPage(() =>
  import('../contact/last-message-card').then((part) => part.LastMessageCard),
)
const Details = lazyPage(() => import('./details').then((part) => part.Details))
const StaleNotice = lazyPage(() => import('./stale-notice').then((part) => part.StaleNotice))

type Props = {
  session: Session
  id: Id
  answer: Answer<Conversation>
  checkedAt: number
  /** Whether a fact has changed since the person last looked. */
  isChanged: (fact: Fact) => boolean
  /** What has changed, in words. */
  changes: ReactNode
  refreshing: boolean
  /** Why the last refresh failed; what is on screen is then older than it looks. */
  refreshFailure: Failure | null
  oneMoreTryAt: number | null
  onOneMoreTry: () => void
  onRefresh: () => void
  onAnotherToken: () => void
  contact: Contact | null
  contactLoading: boolean
  assigneeName: string | null
  locationName: string | null
  nameErrors: NameErrors
}

/** One conversation, once its answer is here. Names come later, or never. */
export function ConversationView({ answer, id, session, ...props }: Props) {
  const conversation = answer.value
  const who = props.contact?.name ?? `Contact ${conversation.contactId}`
  const lostAt = useConnectionLostAt()
  const isOffline = lostAt !== null && lostAt > props.checkedAt
  usePageTitle(`${who} · ${unreadWords(conversation.unread)}`, tabIcon(conversation.unread))

  // The glance has been had: now there is time for the rest.
  useEffect(fetchAhead, [])

  return (
    <div className="grid grid-cols-1 gap-5">
      {(props.refreshFailure || isOffline) && (
        <Suspense>
          <StaleNotice
            failure={props.refreshFailure}
            checkedAt={props.checkedAt}
            refreshing={props.refreshing}
            oneMoreTryAt={props.oneMoreTryAt}
            onOneMoreTry={props.onOneMoreTry}
            onTryAgain={props.onRefresh}
            onAnotherToken={props.onAnotherToken}
          />
        </Suspense>
      )}
      <ConversationHeader
        conversation={conversation}
        id={id}
        contact={props.contact}
        contactLoading={props.contactLoading}
        assigneeName={props.assigneeName}
        isChanged={props.isChanged}
        changes={props.changes}
        redact={session.redact}
        checkedAt={props.checkedAt}
        refreshing={props.refreshing}
        onRefresh={props.onRefresh}
      />
      <div className="grid grid-cols-1 items-start gap-5 md:grid-cols-[minmax(0,1fr)_21.25rem]">
        <ErrorBoundary of="card" showing={String(props.checkedAt)}>
          <Suspense fallback={<LatestMessageShape />}>
            {props.contactLoading ? (
              <LatestMessageShape />
            ) : (
              <LastMessageCard
                message={props.contact?.lastMessage ?? null}
                isListed={props.contact !== null}
                nameErrors={props.nameErrors}
              />
            )}
          </Suspense>
        </ErrorBoundary>
        <ErrorBoundary of="card" showing={String(props.checkedAt)}>
          <Suspense fallback={<DetailsShape />}>
            <Details
              conversation={conversation}
              id={id}
              assigneeName={props.assigneeName}
              locationName={props.locationName}
              checkedAt={props.checkedAt}
              body={answer.body}
              redact={session.redact}
            />
          </Suspense>
        </ErrorBoundary>
      </div>
    </div>
  )
}

/** With a digit for the unread messages, or a mark for more than it has room for. */
function tabIcon(unread: number | null): string | undefined {
  return unread ? `/icons/unread-${unread > 9 ? 'many' : unread}.svg` : undefined
}
