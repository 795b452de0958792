import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

/** A quiet remark in a sunken box. */
export function Note({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <div className="flex gap-2.5 rounded-note bg-sunken px-3.5 py-3 text-sm text-muted">
      <Icon className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 wrap-anywhere">{children}</div>
    </div>
  )
}
