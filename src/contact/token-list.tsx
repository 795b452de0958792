import Check from 'lucide-react/icons/check'
import { useRef } from 'react'
import { KeptFor } from '../session/kept-for'
import type { Session } from '../session/session'
import { useDisguise } from '../screen-share/disguise'
import { useSessions, useSessionStore } from '../session/use-session'
import { Button } from '../ui/button'
import { LocationName } from './location-name'

/** One line for each token that is held. */
export function TokenList({ inUse }: { inUse: Session | null }) {
  const store = useSessionStore()
  const list = useRef<HTMLUListElement>(null)
  /** The button that was pressed goes, and must not take the focus with it. */
  const thenStay = (act: () => void) => () => {
    list.current?.focus()
    act()
  }
  return (
    <>
      <ul ref={list} tabIndex={-1} className="divide-y divide-line">
        {useSessions().map((session) => (
          <Item
            key={session.id}
            session={session}
            inUse={session === inUse}
            onUse={thenStay(() => store.switchTo(session))}
            onRemove={thenStay(() => store.remove(session))}
          />
        ))}
      </ul>
      <div className="mt-2 sm:hidden">
        <KeptFor />
      </div>
    </>
  )
}

type ItemProps = { session: Session; inUse: boolean; onUse: () => void; onRemove: () => void }

function Item({ session, inUse, onUse, onRemove }: ItemProps) {
  const isDisguised = useDisguise() !== null
  return (
    <li className="flex flex-wrap items-center gap-2 py-2.5">
      <div className="mr-auto min-w-0">
        <LocationName session={session} />
        {!isDisguised && <code className="block text-muted">{session.hint}</code>}
      </div>
      {inUse ? (
        <span className="inline-flex items-center gap-1 text-sm text-green">
          <Check className="size-4" /> In use
        </span>
      ) : (
        <Button onClick={onUse}>Use</Button>
      )}
      <Button tone="quiet" onClick={onRemove}>
        Remove
      </Button>
    </li>
  )
}
