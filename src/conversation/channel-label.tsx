import type { Channel, ChannelKind } from './channel'

export const CHANNEL_LABELS: Record<Exclude<ChannelKind, 'unknown'>, string> = {
  phone: 'Phone',
  email: 'Email',
  'facebook-messenger': 'Facebook Messenger',
  review: 'Review',
  'group-sms': 'Group SMS',
  'internal-chat': 'Internal chat',
}

export function ChannelLabel({ channel: { kind, raw } }: { channel: Channel }) {
  // In an element of its own: a translator may have put a bare text out of React's reach.
  if (kind !== 'unknown') return <span>{CHANNEL_LABELS[kind]}</span>
  if (raw === null) return <span>Channel not reported</span>
  return (
    <>
      Unknown channel (<bdi>{raw}</bdi>)
    </>
  )
}
