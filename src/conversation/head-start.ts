import type { Answer } from '../api/get'
import { parseId, type Id } from '../api/id'
import { conversationRequest } from '../api/requests'
import type { Session } from '../session/session'
import type { SessionStore } from '../session/session-store'
import { conversationSchema, type Conversation } from './schema'

type HeadStart = { id: Id; answer: Promise<Answer<Conversation>>; cancel: () => void }

const started = new WeakMap<Session, HeadStart>()

/** Asks for the address's conversation before there is a page to show it on: now, or as soon as another tab hands over a token. */
export function giveHeadStart(sessions: SessionStore, { pathname, searchParams }: URL) {
  const id = parseId(pathname.match(/^\/conversations\/([^/]+)$/)?.[1])
  const location = parseId(searchParams.get('location'))
  if (!id) return

  const begin = () => {
    // Where no token is known for the link's location, the page decides, when all tabs have answered.
    const session = location
      ? sessions.all().find((one) => one.location() === location)
      : sessions.current()
    if (session) start(session, id)
    return session || !sessions.isAsking()
  }
  if (begin()) return
  const stop = sessions.subscribe(() => {
    if (begin()) stop()
  })
}

function start(session: Session, id: Id) {
  const canceller = new AbortController()
  const answer = session.get(conversationRequest(id), conversationSchema, canceller.signal)
  // Whoever takes it up hears of its failure.
  answer.catch(() => {})
  started.set(session, { id, answer, cancel: () => canceller.abort() })
}

/** The request that is under way already; it can be taken up once, and is then cancelled like any other. */
export function takeHeadStart(
  session: Session,
  id: Id,
  cancelled: AbortSignal,
): Promise<Answer<Conversation>> | null {
  const head = started.get(session)
  started.delete(session)
  if (!head) return null
  if (head.id !== id) {
    head.cancel()
    return null
  }
  cancelled.addEventListener('abort', head.cancel)
  return head.answer
}
