import { useQuery } from '@tanstack/react-query'
import { useDisguise } from '../screen-share/disguise'
import type { Session } from '../session/session'
import { shortenId } from '../ui/shorten-id'
import { locationNameQuery } from './contact-queries'

/** The location a token is for: its name where that was loaded before, else its id. */
export function LocationName({ session }: { session: Session }) {
  const location = session.location()
  const disguise = useDisguise()
  const { data } = useQuery({ ...locationNameQuery(session, location), enabled: false })
  const shownName = data ? (disguise?.locationName(data) ?? data) : null
  if (!location) return <span className="text-muted">No location known yet</span>
  return <bdi>{shownName ?? `Location ${shortenId(disguise?.idText(location) ?? location)}`}</bdi>
}
