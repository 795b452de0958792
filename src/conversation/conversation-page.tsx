import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { toFailure } from '../api/failure'
import type { Id } from '../api/id'
import { refreshEvery } from '../api/query-client'
import { contactQuery, locationNameQuery, userNameQuery } from '../contact/contact-queries'
import { useDisguise } from '../screen-share/disguise'
import type { Session } from '../session/session'
import { useAnnounce } from '../ui/announcer'
import { lazyPage } from '../ui/lazy-page'
import { conversationQuery } from './conversation-query'
import { ConversationView } from './conversation-view'
import { Skeleton } from './skeleton'

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
  const announce = useAnnounce()
  const disguise = useDisguise()
  const query = useQuery({
    ...conversationQuery(session, id),
    refetchInterval: ({ state }) => state.data !== undefined && refreshEvery(state.error),
  })
  const shownId = disguise?.id(id) ?? id
  const conversation = query.data?.value
  const assignee = conversation?.assignee
  const userId = assignee?.kind === 'user' ? assignee.userId : null
  const contact = useQuery(contactQuery(session, conversation?.locationId ?? null, id))
  const userName = useQuery(userNameQuery(session, userId))
  const locationName = useQuery(locationNameQuery(session, conversation?.locationId ?? null))

  const real = query.error && toFailure(query.error)
  const failure = real && (disguise?.failure(real) ?? real)
  const [triedOnceMoreAfter, setTriedOnceMoreAfter] = useState<number | null>(null)
  const oneMoreTryAt =
    failure?.kind === 'rate-limited' && triedOnceMoreAfter !== query.dataUpdatedAt
      ? query.errorUpdatedAt + failure.waitSeconds * 1000
      : null
  const oneMoreTry = {
    oneMoreTryAt,
    onOneMoreTry: () => {
      setTriedOnceMoreAfter(query.dataUpdatedAt)
      void refresh()
    },
  }

  async function refresh() {
    if (query.isFetching) return
    const result = await query.refetch()
    if (result.error) return
    announce('Refreshed')
    if (contact.isEnabled) void contact.refetch()
    if (userName.isError) void userName.refetch()
    if (locationName.isError) void locationName.refetch()
  }

  if (query.data) {
    const shown = {
      id,
      answer: query.data,
      contact: contact.data ?? null,
      assigneeName: userName.data ?? null,
      locationName: locationName.data ?? null,
    }
    return (
      <ConversationView
        session={session}
        {...(disguise?.conversation(shown) ?? shown)}
        checkedAt={query.dataUpdatedAt}
        refreshing={query.isFetching}
        refreshFailure={failure}
        {...oneMoreTry}
        onRefresh={() => void refresh()}
        onAnotherToken={onAnotherToken}
        contactLoading={contact.isLoading}
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
      <Suspense fallback={<Skeleton id={shownId} />}>
        <FailureView
          failure={failure}
          {...oneMoreTry}
          hint={hint && (disguise?.id(hint) ?? hint)}
          conversationId={shownId}
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
      <Suspense fallback={<Skeleton id={shownId} />}>
        <Stopped home={home} onTryAgain={() => void query.refetch()} />
      </Suspense>
    )
  }
  return (
    <Skeleton
      id={shownId}
      onCancel={() =>
        void queryClient.cancelQueries({ queryKey: conversationQuery(session, id).queryKey })
      }
    />
  )
}
