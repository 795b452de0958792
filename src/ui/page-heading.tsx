import type { ReactNode } from 'react'

/** The page's one h1. Takes the focus where the page before it lost it, so that reading goes on. */
export function PageHeading({ children }: { children: ReactNode }) {
  return (
    <h1
      ref={takeLostFocus}
      tabIndex={-1}
      className="text-xl leading-tight font-bold tracking-tight wrap-anywhere text-balance outline-none"
    >
      {children}
    </h1>
  )
}

function takeLostFocus(heading: HTMLHeadingElement | null) {
  // A page that has just been loaded is read from its top.
  const actedOn = navigator.userActivation?.hasBeenActive
  if (actedOn && document.activeElement === document.body) heading?.focus({ preventScroll: true })
}
