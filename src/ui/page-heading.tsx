import type { ReactNode } from 'react'

/** The page's one h1. Takes the focus where the last page lost it, so that reading goes on here. */
export function PageHeading({ children }: { children: ReactNode }) {
  return (
    <h1
      ref={takeLostFocus}
      tabIndex={-1}
      className="text-xl leading-tight font-bold tracking-tight wrap-anywhere outline-none"
    >
      {children}
    </h1>
  )
}

function takeLostFocus(heading: HTMLHeadingElement | null) {
  if (document.activeElement === document.body) heading?.focus({ preventScroll: true })
}
