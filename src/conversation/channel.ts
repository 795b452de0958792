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

export function toChannel(type: unknown): Channel {
  const raw = asText(type)
  const known = raw !== null && Object.hasOwn(KINDS, raw) ? KINDS[raw] : undefined
  return { kind: known ?? 'unknown', raw }
}

/** JSON's `1e400` reads as Infinity, which is not what HighLevel sent. */
function asText(type: unknown): string | null {
  if (typeof type === 'number') return Number.isFinite(type) ? String(type) : null
  return typeof type === 'string' && type.trim() !== '' ? type : null
}
