import type { Fetch } from '../api/get'
import type { SessionEntry } from './holding'
import { openSession, type Session } from './session'

type Hooks = {
  beforeRequest: () => void
  /** Something was learned of a token that is held. */
  onChange: (entry: SessionEntry) => void
}

/** The open sessions, one for each token that is held. */
export function createSessionPool(fetch: Fetch, { beforeRequest, onChange }: Hooks) {
  const entries = new WeakMap<Session, SessionEntry>()
  let sessions: Session[] = []

  /** It is in nobody's way until it is added. */
  function open(entry: SessionEntry): Session {
    const session = openSession(entry, fetch, {
      beforeRequest,
      onChange: () => {
        if (sessions.includes(session)) onChange(entry)
      },
    })
    entries.set(session, entry)
    return session
  }

  return {
    open,
    all: () => sessions,
    entryOf: (session: Session) => entries.get(session),
    add(session: Session) {
      sessions = [...sessions, session]
    },
    /** Opens what is new and closes what is gone; what is in it already lives on. */
    follow(held: SessionEntry[]) {
      const before = sessions
      sessions = held.map((entry) => {
        const known = before.find(({ id }) => id === entry.id)
        const own = known && entries.get(known)
        if (own) Object.assign(own, entry)
        return known ?? open(entry)
      })
      for (const session of before) if (!sessions.includes(session)) session.close()
    },
  }
}
