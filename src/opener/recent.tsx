import { useQueryClient } from '@tanstack/react-query'
import { AppLink } from '../app-link'
import { contactOf } from '../contact/contact-queries'
import { ChannelLabel } from '../conversation/channel-label'
import { openedConversations } from '../conversation/conversation-query'
import { shortenId } from '../ui/shorten-id'
import { ago } from '../ui/time'
import { useNow } from '../ui/use-now'
import { conversationPath } from './conversation-link'
import { parseId } from '../api/id'

/** What was opened in this tab since it was loaded; it is in memory and nowhere else. */
export function Recent() {
  const queryClient = useQueryClient()
  const now = useNow(30_000)
  const opened = openedConversations(queryClient)
  if (opened.length === 0) return null

  return (
    <section className="mt-6">
      <h2 className="mb-1 text-sm font-bold">Opened in this tab</h2>
      <ul className="divide-y divide-line">
        {opened.slice(0, 8).map(({ id, sessionId, conversation, at }) => (
          <li key={id} className="flex flex-wrap gap-x-3 py-2">
            <AppLink
              to={conversationPath(id, parseId(conversation.locationId))}
              className="mr-auto min-w-0 font-semibold wrap-anywhere text-accent"
            >
              <bdi>
                {contactOf(queryClient, sessionId, id)?.name ?? `Conversation ${shortenId(id)}`}
              </bdi>
            </AppLink>
            <span className="text-muted">
              <ChannelLabel channel={conversation.channel} /> · {ago(at, now)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
