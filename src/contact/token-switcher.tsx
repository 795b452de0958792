import { Check, KeyRound } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/button'
import { LocationName } from './location-name'
import type { Session } from '../session/session'
import { KeptFor } from '../session/kept-for'
import { useSession, useSessions, useSessionStore } from '../session/use-session'

/** The tokens that are held, one for each location: which is in use, and how to let one go. */
export function TokenSwitcher() {
  const store = useSessionStore()
  const current = useSession()
  const sessions = useSessions()
  const [open, setOpen] = useState(false)
  const inUse = current !== null && current !== 'asking' ? current : null

  return (
    <>
      <button
        type="button"
        popoverTarget="tokens"
        className="inline-flex h-6.5 cursor-pointer items-center gap-1.5 rounded-pill bg-sunken px-2.5 text-xs font-semibold whitespace-nowrap text-muted hover:text-ink"
      >
        <KeyRound className="size-3.5" />
        <span className="sr-only">Tokens. In use: </span>
        <code className="font-normal">{inUse?.hint ?? 'none'}</code>
      </button>
      <div
        id="tokens"
        popover="auto"
        onToggle={({ newState }) => setOpen(newState === 'open')}
        className="fixed inset-auto top-16 right-3 w-[min(24rem,calc(100%-1.5rem))] rounded-card border border-line bg-surface p-4 text-ink shadow-card"
      >
        <h2 className="mb-2 text-sm font-bold">Tokens in this browser</h2>
        <ul className="divide-y divide-line">
          {(open ? sessions : []).map((session) => (
            <Item
              key={session.id}
              session={session}
              inUse={session === inUse}
              onUse={() => store.switchTo(session)}
              onRemove={() => store.remove(session)}
            />
          ))}
        </ul>
        <div className="mt-2 sm:hidden">{open && <KeptFor />}</div>
      </div>
    </>
  )
}

type ItemProps = { session: Session; inUse: boolean; onUse: () => void; onRemove: () => void }

function Item({ session, inUse, onUse, onRemove }: ItemProps) {
  return (
    <li className="flex flex-wrap items-center gap-2 py-2.5">
      <div className="mr-auto min-w-0">
        <LocationName session={session} />
        <code className="block text-muted">{session.hint}</code>
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
