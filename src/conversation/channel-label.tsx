import type { Channel, ChannelKind } from './channel'

const LABELS: Record<Exclude<ChannelKind, 'unknown'>, string> = {
  phone: 'Phone',
  email: 'Email',
  'facebook-messenger': 'Facebook Messenger',
  review: 'Review',
  'group-sms': 'Group SMS',
  'internal-chat': 'Internal chat',
}

export function ChannelLabel({ channel: { kind, raw } }: { channel: Channel }) {
  if (kind !== 'unknown') return LABELS[kind]
  if (raw === null) return 'Channel not reported'
  return (
    <>
      Unknown channel (<bdi>{raw}</bdi>)
    </>
  )
}
