import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

export type BadgeTone = 'green' | 'accent' | 'amber' | 'violet' | 'red' | 'neutral'

const TONES: Record<BadgeTone, string> = {
  green: 'bg-green-soft text-green',
  accent: 'bg-accent-soft text-accent',
  amber: 'bg-amber-soft text-amber',
  violet: 'bg-violet-soft text-violet',
  red: 'bg-red-soft text-red',
  neutral: 'bg-sunken text-muted',
}

type Props = {
  tone: BadgeTone
  icon?: LucideIcon
  /** For icons that mean something only when filled, such as the star. */
  filled?: boolean
  /** Outlined, for what has changed since the person last looked. */
  changed: boolean
  children: ReactNode
}

export function Badge({ tone, icon: Icon, filled = false, changed, children }: Props) {
  return (
    <li
      className={`flex min-h-7.5 max-w-full items-center gap-2 rounded-pill px-3 py-1 text-sm font-semibold ${TONES[tone]} ${changed ? '[outline:2px_solid]' : ''}`}
    >
      {Icon && <Icon className="size-4 shrink-0" fill={filled ? 'currentColor' : 'none'} />}
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </li>
  )
}
