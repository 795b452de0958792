import type { ComponentProps } from 'react'
import { SkeletonFrame } from './conversation/skeleton-frame'
import { Bar, Main } from './ui/bar'

/** What index.html shows before there is a script, and where there never is one. */
export function StaticPage() {
  return (
    <>
      <Bar link={PlainLink}>
        {/* The place of the bar's buttons. */}
        <span className="w-20 sm:w-22" />
      </Bar>
      <Main>
        <SkeletonFrame heading="Opening the page">
          <p role="status">The page is loading. If this stays, its script could not be loaded.</p>
          <noscript>
            <p>This page needs JavaScript. Please turn it on, then reload.</p>
          </noscript>
          <a href="" className="font-semibold underline underline-offset-2">
            Reload the page
          </a>
        </SkeletonFrame>
      </Main>
    </>
  )
}

function PlainLink({ to, children, ...rest }: ComponentProps<'a'> & { to: string }) {
  return (
    <a href={to} {...rest}>
      {children}
    </a>
  )
}
