import { useQueryClient } from '@tanstack/react-query'
import { useLayoutEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { parseId } from '../api/id'
import { useDisguise } from '../screen-share/disguise'
import { useSession, useSessions, useSessionStore } from '../session/use-session'
import { lazyPage } from '../ui/lazy-page'
import { ConversationPage } from './conversation-page'
import { conversationQuery } from './conversation-query'
import { Skeleton } from './skeleton'

const InvalidLink = lazyPage(() => import('../opener/dead-end').then((part) => part.InvalidLink))
const TokenScreen = lazyPage(() =>
  import('../session/token-screen').then((part) => part.TokenScreen),
)

type Props = {
  /** What stands in the address where the id should be. */
  text: string
  /** Where the opener is. */
  home: string
  /** Of the demo. */
  isSample?: boolean
}

/** `/conversations/:id`: whatever is missing is asked for at this same address. */
export function ConversationRoute({ text, home, isSample = false }: Props) {
  const id = parseId(text)
  const hint = parseId(new URLSearchParams(useLocation().search).get('location'))
  const store = useSessionStore()
  const session = useSession()
  const hinted = useSessions().find((known) => hint && known.location() === hint)
  const queryClient = useQueryClient()
  const disguise = useDisguise()
  const address = `${id}/${hint}`
  const [replacing, setReplacing] = useState<string | null>(null)

  const isPicking = hinted !== undefined && hinted !== session && store.pickedFor() !== address

  // The store is outside React; before the paint, so that no other token's data is seen.
  useLayoutEffect(() => {
    if (hinted && store.pickedFor() !== address) store.pick(address, hinted)
  }, [store, hinted, address])

  if (!id) return <InvalidLink text={text} />
  if (session === 'asking' || isPicking) return <Skeleton id={disguise?.id(id) ?? id} />

  if (!session || `${session.id}/${id}` === replacing) {
    return (
      <TokenScreen
        key={`${session?.id}/${id}`}
        opening={disguise?.id(id) ?? id}
        isSample={isSample}
        tryOut={(candidate) => queryClient.query(conversationQuery(candidate, id))}
        onAdopted={() => setReplacing(null)}
        {...(session && { onCancel: () => setReplacing(null) })}
      />
    )
  }

  return (
    <ConversationPage
      key={`${session.id}/${id}`}
      session={session}
      id={id}
      home={home}
      hint={hint}
      onAnotherToken={() => setReplacing(`${session.id}/${id}`)}
    />
  )
}
