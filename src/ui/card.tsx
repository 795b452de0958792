import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

const LOOK = 'rounded-card border border-line bg-surface shadow-card'

export function Card({ children }: { children: ReactNode }) {
  return <section className={LOOK}>{children}</section>
}

const TILES = {
  accent: 'bg-accent text-accent-ink',
  warning: 'bg-amber-soft text-amber',
}

type FocusCardProps = {
  icon: LucideIcon
  tile: keyof typeof TILES
  wide?: boolean
  children: ReactNode
}

/** A single card in the middle of the page: one thing to read, one thing to do. */
export function FocusCard({ icon: Icon, tile, wide = false, children }: FocusCardProps) {
  return (
    <div className="grid min-h-[calc(100dvh-10rem)] place-items-center py-4">
      <div className={`w-full p-6 sm:p-8 ${wide ? 'max-w-[32.5rem]' : 'max-w-[27.5rem]'} ${LOOK}`}>
        <div className={`mb-4.5 grid size-10 place-items-center rounded-tile ${TILES[tile]}`}>
          <Icon className="size-5" />
        </div>
        {children}
      </div>
    </div>
  )
}
