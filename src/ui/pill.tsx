import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

/** A small fact in the top bar. */
export function Pill({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <span className="inline-flex h-6.5 items-center gap-1.5 rounded-pill bg-sunken px-2.5 text-xs font-semibold whitespace-nowrap text-muted">
      <Icon className="size-3.5" />
      <span>{children}</span>
    </span>
  )
}
