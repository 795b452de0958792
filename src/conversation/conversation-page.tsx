import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { useNavigate } from 'react-router'
import { toFailure } from '../api/failure'
import type { Id } from '../api/id'
import { refreshEvery } from '../api/query-client'
import { contactQuery, locationNameQuery, userNameQuery } from '../contact/contact-queries'
import type { Session } from '../session/session'
import { useShortcut } from '../shortcuts/use-shortcut'
import { lazyPage } from '../ui/lazy-page'
import { conversationQuery } from './conversation-query'
import { isChanged } from './is-changed'
import { ConversationView } from './conversation-view'
import { Skeleton } from './skeleton'
import { useLastLook } from './use-last-look'

const ChangesStrip = lazyPage(async () => (await import('./changes-strip')).ChangesStrip)
const Stopped = lazyPage(async () => (await import('./stopped')).Stopped)
const FailureView = lazyPage(async () => (await import('../failure/failure-view')).FailureView)

type Props = {
  session: Session
  id: Id
  home: string
  /** The location that the link names. */
  hint: Id | null
  onAnotherToken: () => void
}

export function ConversationPage({ session, id, home, hint, onAnotherToken }: Props) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  useShortcut('/', () => void navigate(home))
  const query = useQuery({
    ...conversationQuery(session, id),
    refetchInterval: ({ state }) => state.data !== undefined && refreshEvery(state.error),
  })
  const conversation = query.data?.value
  const assignee = conversation?.assignee
  const userId = assignee?.kind === 'user' ? assignee.userId : null
  const contact = useQuery(contactQuery(session, conversation?.locationId ?? null, id))
  const userName = useQuery(userNameQuery(session, userId))
  const locationName = useQuery(locationNameQuery(session, conversation?.locationId ?? null))
  const { look, lookAgain } = useLastLook(conversation, query.dataUpdatedAt)

  const failure = query.error && toFailure(query.error)
  const [triedOnceMoreAfter, setTriedOnceMoreAfter] = useState<number | null>(null)
  const oneMoreTryAt =
    failure?.kind === 'rate-limited' && triedOnceMoreAfter !== query.dataUpdatedAt
      ? query.errorUpdatedAt + failure.waitSeconds * 1000
      : null
  const oneMoreTry = {
    oneMoreTryAt,
    onOneMoreTry: () => {
      setTriedOnceMoreAfter(query.dataUpdatedAt)
      void refresh(false)
    },
  }

  async function refresh(byHand: boolean) {
    if (query.isFetching) return
    if (byHand) lookAgain(true)
    const result = await query.refetch()
    if (result.error) return
    if (contact.isEnabled) void contact.refetch()
    if (userName.isError) void userName.refetch()
    if (locationName.isError) void locationName.refetch()
  }

  if (query.data && look) {
    const { value } = query.data
    return (
      <ConversationView
        session={session}
        id={id}
        answer={query.data}
        checkedAt={query.dataUpdatedAt}
        isChanged={(fact) => isChanged(fact, look.conversation, value)}
        changes={
          (look.byHand || look.conversation !== value) && (
            <Suspense>
              <ChangesStrip
                look={look}
                conversation={value}
                checkedAt={query.dataUpdatedAt}
                names={{ assignee: userName.data ?? null, location: locationName.data ?? null }}
                namesLoading={userName.isLoading || locationName.isLoading}
                onSeen={() => lookAgain(false)}
              />
            </Suspense>
          )
        }
        refreshing={query.isFetching}
        refreshFailure={failure}
        {...oneMoreTry}
        onRefresh={() => void refresh(true)}
        onAnotherToken={onAnotherToken}
        contact={contact.data ?? null}
        contactLoading={contact.isLoading}
        assigneeName={userName.data ?? null}
        locationName={locationName.data ?? null}
        nameErrors={{
          contact: contact.error,
          user: userName.error,
          location: locationName.error,
        }}
      />
    )
  }
  if (failure) {
    return (
      <Suspense fallback={<Skeleton id={id} />}>
        <FailureView
          failure={failure}
          {...oneMoreTry}
          hint={hint}
          conversationId={id}
          home={home}
          redact={session.redact}
          onTryAgain={() => void query.refetch()}
          onAnotherToken={onAnotherToken}
        />
      </Suspense>
    )
  }
  if (query.fetchStatus === 'idle') {
    return (
      <Suspense fallback={<Skeleton id={id} />}>
        <Stopped home={home} onTryAgain={() => void query.refetch()} />
      </Suspense>
    )
  }
  return (
    <Skeleton
      id={id}
      onCancel={() =>
        void queryClient.cancelQueries({ queryKey: conversationQuery(session, id).queryKey })
      }
    />
  )
}
