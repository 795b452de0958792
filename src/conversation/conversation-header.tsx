import Copy from 'lucide-react/icons/copy'
import ExternalLink from 'lucide-react/icons/external-link'
import LinkIcon from 'lucide-react/icons/link'
import Mail from 'lucide-react/icons/mail'
import Phone from 'lucide-react/icons/phone'
import type { LucideIcon } from 'lucide-react'
import { Suspense, type ReactNode } from 'react'
import { parseId, type Id } from '../api/id'
import type { Contact } from '../contact/schema'
import { useDisguise } from '../screen-share/disguise'
import { Button, buttonLook } from '../ui/button'
import { Card } from '../ui/card'
import { CopyButton } from '../ui/copy-button'
import { lazyPage } from '../ui/lazy-page'
import { shortenId } from '../ui/shorten-id'
import { PageHeading } from '../ui/page-heading'
import { Avatar } from './avatar'
import { Badges } from './badges'
import type { Fact } from './is-changed'
import { Freshness } from './freshness'
import { highLevelConversationUrl } from './highlevel-links'
import type { Conversation } from './schema'

const CopyNote = lazyPage(() => import('./copy-note').then((part) => part.CopyNote))

type Props = {
  conversation: Conversation
  id: Id
  contact: Contact | null
  contactLoading: boolean
  assigneeName: string | null
  isChanged: (fact: Fact) => boolean
  changes: ReactNode
  redact: (text: string) => string
  checkedAt: number
  refreshing: boolean
  onRefresh: () => void
}

export function ConversationHeader({
  conversation,
  id,
  contact,
  contactLoading,
  assigneeName,
  isChanged,
  redact,
  ...check
}: Props) {
  const isDisguised = useDisguise() !== null
  const location = parseId(conversation.locationId)
  const highLevelUrl = highLevelConversationUrl(conversation.locationId, id)
  const link = () => {
    const { origin, pathname } = window.location
    return `${origin}${pathname}${location ? `?location=${location}` : ''}`
  }
  return (
    <Card>
      <div className="p-4.5 sm:p-6">
        <div className="flex flex-wrap items-start gap-4">
          <Avatar name={contact?.name ?? null} channel={conversation.channel.kind} />
          <div className="min-w-[min(16rem,60%)] flex-1">
            <PageHeading>
              {contact?.name ? (
                <bdi>{contact.name}</bdi>
              ) : (
                <>
                  Contact{' '}
                  <bdi className="font-mono text-lg font-semibold">
                    {/* Short where a name is about to take its place, so that nothing moves. */}
                    {contactLoading ? shortenId(conversation.contactId) : conversation.contactId}
                  </bdi>
                </>
              )}
            </PageHeading>
            <div className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-muted max-sm:text-sm">
              {contactLoading && <ReachShape width="w-56" />}
              {contactLoading && <ReachShape width="w-28" />}
              <Reach icon={Mail} label="E-mail" text={contact?.email} />
              <Reach icon={Phone} label="Phone" text={contact?.phone} />
            </div>
          </div>
          <div className="flex flex-wrap gap-2 max-sm:w-full max-sm:*:flex-1">
            {!isDisguised && (
              <CopyButton what="Link" icon={LinkIcon} shortcut="c" text={link}>
                Copy link
              </CopyButton>
            )}
            <Suspense
              fallback={
                <Button icon={Copy} disabled>
                  Copy note
                </Button>
              }
            >
              <CopyNote
                conversation={conversation}
                contact={contact}
                assigneeName={assigneeName}
                link={isDisguised ? null : link}
                checkedAt={check.checkedAt}
                redact={redact}
              />
            </Suspense>
            {!isDisguised && highLevelUrl && (
              <a
                href={highLevelUrl}
                target="_blank"
                rel="noreferrer"
                className={buttonLook('primary')}
              >
                Open in HighLevel <ExternalLink className="size-4" />
              </a>
            )}
          </div>
        </div>
        <Badges conversation={conversation} assigneeName={assigneeName} isChanged={isChanged} />
      </div>
      <Freshness {...check} />
    </Card>
  )
}

/** Keeps the place of a line, so that nothing moves when it comes. */
function ReachShape({ width }: { width: string }) {
  return <span className={`inline-block h-[1lh] max-w-full rounded-button bg-sunken ${width}`} />
}

type ReachProps = { icon: LucideIcon; label: string; text: string | null | undefined }

function Reach({ icon: Icon, label, text }: ReachProps) {
  if (!text) return null
  return (
    <span className="inline-flex max-w-full items-center gap-1.5">
      <Icon className="size-3.5 shrink-0" />
      <span className="sr-only">{label}: </span>
      <bdi className="min-w-0 wrap-anywhere">{text}</bdi>
    </span>
  )
}
