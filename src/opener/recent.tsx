import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { AppLink } from '../app-link'
import { contactOf } from '../contact/contact-queries'
import { ChannelLabel } from '../conversation/channel-label'
import { openedConversations } from '../conversation/conversation-query'
import { useDisguise } from '../screen-share/disguise'
import { shortenId } from '../ui/shorten-id'
import { ago } from '../ui/time'
import { useNow } from '../ui/use-now'
import { conversationPath } from './conversation-link'
import { parseId } from '../api/id'

/** What was opened in this tab since it was loaded; it is in memory and nowhere else. */
export function Recent() {
  const queryClient = useQueryClient()
  const now = useNow(30_000)
  const navigate = useNavigate()
  const disguise = useDisguise()
  const opened = openedConversations(queryClient)
  if (opened.length === 0) return null

  return (
    <section className="mt-6">
      <h2 className="mb-1 text-sm font-bold">Opened in this tab</h2>
      <ul className="divide-y divide-line">
        {opened.slice(0, 8).map(({ id, sessionId, conversation, at }) => {
          const path = conversationPath(id, parseId(conversation.locationId))
          const real = {
            id,
            answer: { value: conversation, body: '' },
            contact: contactOf(queryClient, sessionId, id),
            assigneeName: null,
            locationName: null,
          }
          const shown = disguise?.conversation(real) ?? real
          const name = <bdi>{shown.contact?.name ?? `Conversation ${shortenId(shown.id)}`}</bdi>
          return (
            <li key={id} className="flex flex-wrap gap-x-3 py-2">
              {disguise ? (
                // A link would have the real ids in its target.
                <button type="button" onClick={() => void navigate(path)} className={LOOK}>
                  {name}
                </button>
              ) : (
                <AppLink to={path} className={LOOK}>
                  {name}
                </AppLink>
              )}
              <span className="text-muted">
                <ChannelLabel channel={shown.answer.value.channel} /> · {ago(at, now)}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const LOOK = 'mr-auto min-w-0 cursor-pointer text-start font-semibold wrap-anywhere text-accent'
