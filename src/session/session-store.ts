import type { EndReason, TimeLeft } from './limits'
import type { Session } from './session'

/** What the rest of the app may do with sessions. */
export type SessionStore = {
  /** The session in use, or null for none. */
  current: () => Session | null
  /** One for each token that is held; the same array until something changes. */
  all: () => Session[]
  /** Whether the other tabs are still being asked for a session. */
  isAsking: () => boolean
  /** Why the last session ended; null before the first end. */
  endReason: () => EndReason | null
  /** What will be lost: at a reload, or for new tabs. */
  survives: () => { reload: boolean; newTabs: boolean }
  timeLeft: () => TimeLeft
  /** A session to try: nothing is kept until it is adopted. */
  prepare: (token: string) => Session
  /** Puts it to use; `keep` also keeps all tokens on this device for a while. */
  adopt: (session: Session, keep: boolean) => void
  switchTo: (session: Session) => void
  /** A link picks its token once, when it is opened; after that, the person does. */
  pick: (address: string, session: Session) => void
  pickedFor: () => string | null
  remove: (session: Session) => void
  keepLonger: () => void
  signOut: () => void
  /** HighLevel refused its token: it ends in every tab. */
  refuse: (session: Session) => void
  subscribe: (listener: () => void) => () => void
}
