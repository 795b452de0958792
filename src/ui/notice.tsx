import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { handOnFocus } from './hand-on-focus'

const TONES = { amber: 'bg-amber-soft text-amber', quiet: 'bg-sunken text-muted' }

type Props = {
  icon: LucideIcon
  tone?: keyof typeof TONES
  /** What can be done about it. */
  actions?: ReactNode
  children: ReactNode
}

/** A strip above the page, with news that leave the page itself standing. */
export function Notice({ icon: Icon, tone = 'amber', actions, children }: Props) {
  return (
    <div
      ref={handOnFocus}
      className={`flex flex-wrap items-center gap-x-4 gap-y-2 rounded-note px-3.5 py-2.5 text-sm ${TONES[tone]}`}
    >
      <p role="status" className="min-w-[min(20rem,100%)] flex-1">
        <Icon className="mr-2 inline size-4" />
        {children}
      </p>
      {actions}
    </div>
  )
}
