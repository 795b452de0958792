import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { useNavigate } from 'react-router'
import { toFailure } from '../api/failure'
import type { Id } from '../api/id'
import { refreshEvery } from '../api/query-client'
import { contactQuery, locationNameQuery, userNameQuery } from '../contact/contact-queries'
import { useDisguise } from '../screen-share/disguise'
import type { Session } from '../session/session'
import { useShortcut } from '../shortcuts/use-shortcut'
import { lazyPage } from '../ui/lazy-page'
import { conversationQuery } from './conversation-query'
import { isChanged } from './is-changed'
import { ConversationView } from './conversation-view'
import { Skeleton } from './skeleton'
import { useLastLook } from './use-last-look'

const ChangesStrip = lazyPage(() => import('./changes-strip').then((part) => part.ChangesStrip))
const Stopped = lazyPage(() => import('./stopped').then((part) => part.Stopped))
const FailureView = lazyPage(() =>
  import('../failure/failure-view').then((part) => part.FailureView),
)

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
  const { look, lookAgain } = useLastLook(conversation, query.dataUpdatedAt)

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
    const known = {
      id,
      answer: query.data,
      contact: contact.data ?? null,
      assigneeName: userName.data ?? null,
      locationName: locationName.data ?? null,
    }
    const before = { ...known, answer: { ...query.data, value: look.conversation } }
    const shown = disguise?.conversation(known) ?? known
    const shownBefore = disguise?.conversation(before) ?? before
    return (
      <ConversationView
        session={session}
        {...shown}
        checkedAt={query.dataUpdatedAt}
        isChanged={(fact) => isChanged(fact, look.conversation, known.answer.value)}
        changes={
          (look.byHand || look.conversation !== known.answer.value) && (
            <Suspense>
              <ChangesStrip
                look={look}
                before={shownBefore.answer.value}
                after={shown.answer.value}
                checkedAt={query.dataUpdatedAt}
                names={{ assignee: shown.assigneeName, location: shown.locationName }}
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
