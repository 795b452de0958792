import Code from 'lucide-react/icons/code'
import ExternalLink from 'lucide-react/icons/external-link'
import { startTransition, Suspense, useState } from 'react'
import type { Id } from '../api/id'
import { conversationRequest, toCurl } from '../api/requests'
import { useDisguise } from '../screen-share/disguise'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { CopyButton } from '../ui/copy-button'
import { lazyPage } from '../ui/lazy-page'
import { dateAndTime } from '../ui/date-and-time'
import { DetailRow } from './detail-row'
import { ChannelLabel } from './channel-label'
import { highLevelContactUrl } from './highlevel-links'
import type { Conversation } from './schema'

const JsonDialog = lazyPage(() => import('./json-dialog').then((part) => part.JsonDialog))

type Props = {
  conversation: Conversation
  /** The id in the address: HighLevel may answer under another one. */
  id: Id
  assigneeName: string | null
  locationName: string | null
  checkedAt: number
  /** The text of the answer. */
  body: string
  redact: (text: string) => string
}

export function Details({
  conversation,
  id,
  assigneeName,
  locationName,
  checkedAt,
  body,
  redact,
}: Props) {
  const [showsJson, setShowsJson] = useState(false)
  const isDisguised = useDisguise() !== null
  const { contactId, locationId, assignee, channel } = conversation
  const contactUrl = isDisguised ? null : highLevelContactUrl(locationId, contactId)

  return (
    <Card>
      <div className="px-4.5 py-5 sm:px-6">
        <h2 className="mb-3 text-sm font-bold">Details</h2>
        <dl className="divide-y divide-line">
          <DetailRow label="Contact" code={contactId}>
            {contactUrl && (
              <a
                href={contactUrl}
                target="_blank"
                rel="noreferrer"
                aria-label="Open contact in HighLevel"
                title="Open contact in HighLevel"
                className="grid size-7 place-items-center rounded-button text-faint hover:bg-sunken hover:text-ink"
              >
                <ExternalLink className="size-3.5" />
              </a>
            )}
            <CopyButton what="Contact id" text={() => contactId} />
          </DetailRow>
          <DetailRow label="Conversation" code={id}>
            <CopyButton what="Conversation id" shortcut="i" text={() => id} />
          </DetailRow>
          {conversation.id !== id && (
            <DetailRow label="HighLevel answered under another id" code={conversation.id}>
              <CopyButton what="Answered id" text={() => conversation.id} />
            </DetailRow>
          )}
          <DetailRow label="Location" name={locationName} code={locationId}>
            <CopyButton what="Location id" text={() => locationId} />
          </DetailRow>
          {assignee.kind === 'user' ? (
            <DetailRow label="Assigned to" name={assigneeName} code={assignee.userId}>
              <CopyButton what="Assignee id" text={() => assignee.userId} />
            </DetailRow>
          ) : (
            <DetailRow
              label="Assigned to"
              name={assignee.kind === 'nobody' ? 'Nobody' : 'Not reported'}
            />
          )}
          <DetailRow
            label="Channel type"
            name={
              <>
                {channel.kind === 'unknown' ? 'Unknown' : <ChannelLabel channel={channel} />}{' '}
                <code className="text-muted">{channel.raw}</code>
              </>
            }
          >
            {channel.raw !== null && (
              <CopyButton what="Channel type" text={() => channel.raw ?? ''} />
            )}
          </DetailRow>
        </dl>
        {/* Never “today”: paper is read later. */}
        <p className="hidden py-2.5 text-muted print:block">{`Checked ${dateAndTime(checkedAt)}`}</p>
        <div className="mt-3.5 grid grid-cols-2 gap-2">
          {/* The button answers at once; a slow phone takes a moment longer for the dialog. */}
          <Button icon={Code} onClick={() => startTransition(() => setShowsJson(true))}>
            JSON
          </Button>
          <CopyButton
            what="cURL command"
            text={() =>
              (isDisguised ? '# The id is a stand-in.\n' : '') + toCurl(conversationRequest(id))
            }
          >
            cURL
          </CopyButton>
        </div>
        {isDisguised && (
          <p className="mt-3.5 text-sm text-muted">
            Links are left out while screen-share mode is on.
          </p>
        )}
      </div>
      <Suspense>
        {showsJson && (
          <JsonDialog body={body} redact={redact} onClose={() => setShowsJson(false)} />
        )}
      </Suspense>
    </Card>
  )
}
