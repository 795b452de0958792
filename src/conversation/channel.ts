import {
  CircleHelp,
  Mail,
  MessageCircle,
  MessagesSquare,
  Phone,
  Star,
  Users,
  type LucideIcon,
} from 'lucide-react'

/** The kind of thread, not the channel of each message: a Phone thread also holds e-mails. */
export type ChannelKind =
  'phone' | 'email' | 'facebook-messenger' | 'review' | 'group-sms' | 'internal-chat' | 'unknown'

export type Channel = {
  kind: ChannelKind
  /** What HighLevel sent, as text; null for nothing. */
  raw: string | null
}

/** Get Conversation sends a number, the search a name. */
const KINDS: Partial<Record<string, ChannelKind>> = {
  '1': 'phone',
  '2': 'email',
  '3': 'facebook-messenger',
  '4': 'review',
  '5': 'group-sms',
  '6': 'internal-chat',
  TYPE_PHONE: 'phone',
  TYPE_EMAIL: 'email',
  TYPE_FB_MESSENGER: 'facebook-messenger',
  TYPE_REVIEW: 'review',
  TYPE_GROUP_SMS: 'group-sms',
}

const LABELS: Record<Exclude<ChannelKind, 'unknown'>, string> = {
  phone: 'Phone',
  email: 'Email',
  'facebook-messenger': 'Facebook Messenger',
  review: 'Review',
  'group-sms': 'Group SMS',
  'internal-chat': 'Internal chat',
}

export const CHANNEL_ICONS: Record<ChannelKind, LucideIcon> = {
  phone: Phone,
  email: Mail,
  'facebook-messenger': MessageCircle,
  review: Star,
  'group-sms': Users,
  'internal-chat': MessagesSquare,
  unknown: CircleHelp,
}

export function toChannel(type: unknown): Channel {
  const raw = typeof type === 'number' || typeof type === 'string' ? String(type) : null
  const known = raw !== null && Object.hasOwn(KINDS, raw) ? KINDS[raw] : undefined
  return { kind: known ?? 'unknown', raw }
}

export function channelLabel({ kind, raw }: Channel): string {
  if (kind !== 'unknown') return LABELS[kind]
  return raw === null || raw === '' ? 'Channel not reported' : `Unknown channel (${raw})`
}
