import UserRound from 'lucide-react/icons/user-round'
import type { ChannelKind } from './channel'
import { CHANNEL_ICONS } from './channel-icons'

/** Repeats for the eye what the heading and the channel badge say. */
export function Avatar({ name, channel }: { name: string | null; channel: ChannelKind }) {
  const ChannelIcon = CHANNEL_ICONS[channel]
  return (
    <div
      aria-hidden="true"
      className="relative grid size-12 shrink-0 place-items-center rounded-pill bg-violet-soft text-lg font-bold text-violet sm:size-14 sm:text-xl"
    >
      {name ? <span>{initials(name)}</span> : <UserRound className="size-6" />}
      <span className="absolute -right-1.5 -bottom-1 grid size-5.5 place-items-center rounded-pill border-2 border-surface bg-green text-surface sm:size-6.5">
        <ChannelIcon className="size-3 sm:size-3.5" />
      </span>
    </div>
  )
}

function initials(name: string): string {
  const words = name.match(/[\p{L}\p{N}]\S*/gu) ?? []
  const chosen = words.length > 1 ? [words.at(0), words.at(-1)] : [words.at(0)]
  return chosen.map(firstLetter).join('').toUpperCase()
}

function firstLetter(word = ''): string {
  const [first] = new Intl.Segmenter('en').segment(word)
  return first?.segment ?? ''
}
