import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { parseId } from '../api/id'
import { InvalidLink } from '../opener/dead-end'
import { TokenScreen } from '../session/token-screen'
import { useSession } from '../session/use-session'
import { ConversationPage } from './conversation-page'
import { conversationQuery } from './conversation-query'
import { Skeleton } from './skeleton'

/** `/conversations/:conversationId`: whatever is missing is asked for at this same address. */
export function ConversationRoute({ home }: { home: string }) {
  const { conversationId } = useParams()
  const id = parseId(conversationId)
  const session = useSession()
  const queryClient = useQueryClient()
  const [replacing, setReplacing] = useState<string | null>(null)

  if (!id) return <InvalidLink text={conversationId ?? ''} />
  if (session === 'asking') return <Skeleton id={id} />

  if (!session || session.id === replacing) {
    return (
      <TokenScreen
        key={`${session?.id}/${id}`}
        opening={id}
        tryOut={(candidate) => queryClient.query(conversationQuery(candidate, id))}
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
      onAnotherToken={() => setReplacing(session.id)}
    />
  )
}
