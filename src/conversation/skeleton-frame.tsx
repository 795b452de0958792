import type { ReactNode } from 'react'
import { Card } from '../ui/card'
import { PageHeading } from '../ui/page-heading'

/** The page's own shape, before there is anything to show. `children`: what is going on. */
export function SkeletonFrame({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-1 gap-5">
      <Card>
        <div className="p-4.5 sm:p-6">
          <div className="flex items-start gap-4">
            <Shape look="size-12 rounded-pill sm:size-14" />
            <div className="grid flex-1 gap-2.5">
              <PageHeading>{heading}</PageHeading>
              <Shape look="h-3.5 w-64 max-w-full rounded-button" />
            </div>
          </div>
          <div className="mt-4.5 flex flex-wrap gap-2">
            {['w-24', 'w-44', 'w-28', 'w-56', 'w-28'].map((width, index) => (
              <Shape key={index} look={`h-7.5 max-w-full rounded-pill ${width}`} />
            ))}
          </div>
        </div>
        <div className="flex min-h-12 flex-wrap items-center gap-x-3 border-t border-line px-4.5 py-2 text-sm text-muted sm:px-6">
          {children}
        </div>
      </Card>
      <div className="grid grid-cols-1 items-start gap-5 md:grid-cols-[minmax(0,1fr)_21.25rem]">
        <LatestMessageShape />
        <DetailsShape />
      </div>
    </div>
  )
}

export function LatestMessageShape() {
  return (
    <Card>
      <div className="grid gap-4 px-4.5 py-5 sm:px-6">
        <p className="sr-only">Looking it up…</p>
        <Shape look="h-3.5 w-32 rounded-button" />
        <Shape look="h-16 w-3/4 rounded-note" />
        <Shape look="h-3.5 w-56 rounded-button" />
      </div>
    </Card>
  )
}

export function DetailsShape() {
  return (
    <Card>
      <div className="grid min-h-118 content-start gap-7 px-4.5 py-5 sm:px-6">
        {['w-20', 'w-48', 'w-44', 'w-48', 'w-40', 'w-24'].map((width, index) => (
          <Shape key={index} look={`h-3.5 rounded-button ${width}`} />
        ))}
      </div>
    </Card>
  )
}

function Shape({ look }: { look: string }) {
  return <div aria-hidden="true" className={`bg-sunken motion-safe:animate-pulse ${look}`} />
}
