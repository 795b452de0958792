import CircleHelp from 'lucide-react/icons/circle-help'
import Mail from 'lucide-react/icons/mail'
import MessageCircle from 'lucide-react/icons/message-circle'
import MessagesSquare from 'lucide-react/icons/messages-square'
import Phone from 'lucide-react/icons/phone'
import Star from 'lucide-react/icons/star'
import Users from 'lucide-react/icons/users'
import type { LucideIcon } from 'lucide-react'
import type { ChannelKind } from './channel'

/** Apart from the channels themselves, which are read before there is a page. */
export const CHANNEL_ICONS: Record<ChannelKind, LucideIcon> = {
  phone: Phone,
  email: Mail,
  'facebook-messenger': MessageCircle,
  review: Star,
  'group-sms': Users,
  'internal-chat': MessagesSquare,
  unknown: CircleHelp,
}
