import type { ReactNode } from 'react'

/** The page's one h1. Takes the focus where the page before it lost it, and from the skip link. */
export function PageHeading({ children }: { children: ReactNode }) {
  return (
    <h1
      ref={takeLostFocus}
      id="page"
      tabIndex={-1}
      className="w-fit rounded-button text-xl leading-tight font-bold tracking-tight wrap-anywhere text-balance outline-field"
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
