import MessagesSquare from 'lucide-react/icons/messages-square'
import ShieldCheck from 'lucide-react/icons/shield-check'
import type { ComponentType, ReactNode } from 'react'
import { Pill } from './pill'

type LinkProps = { to: string; className: string; 'aria-label': string; children: ReactNode }

type Props = {
  /** The app's own link, or a plain one where there is no app yet. */
  link: ComponentType<LinkProps>
  children?: ReactNode
}

/** The bar on top of every page. It knows neither router nor session, so it is in index.html too. */
export function Bar({ link: Link, children }: Props) {
  return (
    <header className="flex min-h-14 items-center gap-1 border-b border-line bg-surface px-3 sm:gap-3 sm:px-5">
      <a
        href="#page"
        className="sr-only rounded-button bg-accent px-3 py-2 text-accent-ink focus:not-sr-only focus:absolute focus:z-10"
      >
        Skip to the page
      </a>
      <Link
        to="/"
        aria-label="Inbox Viewer, start page"
        className="flex items-center gap-2 rounded-button font-bold tracking-tight"
      >
        <span className="grid size-7 place-items-center rounded-lg bg-accent text-accent-ink">
          <MessagesSquare className="size-4" />
        </span>
        <span className="max-sm:hidden">Inbox Viewer</span>
      </Link>
      <span className="ml-auto" />
      <span className="max-md:hidden">
        <Pill icon={ShieldCheck}>Read-only</Pill>
      </span>
      {children}
    </header>
  )
}

/** Where every page stands. */
export function Main({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto min-h-[calc(100dvh-6rem)] max-w-[67.5rem] px-3 py-3.5 sm:px-5 sm:py-7">
      {children}
    </main>
  )
}
