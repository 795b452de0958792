import type { ComponentProps } from 'react'
import { useHref, useLinkClickHandler } from 'react-router'

type Props = Omit<ComponentProps<'a'>, 'href' | 'onClick'> & { to: string }

/** A link to a page of this app, from react-router's parts: its own Link is 3 kB more (docs/decisions/0009). */
export function AppLink({ to, children, ...rest }: Props) {
  return (
    <a {...rest} href={useHref(to)} onClick={useLinkClickHandler(to)}>
      {children}
    </a>
  )
}
