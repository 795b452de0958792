import { Navigate, useLocation } from 'react-router'
import { decodePart } from '../decode-part'
import { conversationPath, parseConversationLink } from './conversation-link'
import { InvalidLink } from './dead-end'

/** `/open?u=`: a HighLevel link or an id, as another tool has it. */
export function OpenRoute() {
  const text = new URLSearchParams(useLocation().search).get('u') ?? ''
  const parsed = parseConversationLink(text)
  if (!('id' in parsed)) return <InvalidLink text={text} />
  return <Navigate to={conversationPath(parsed.id, parsed.location)} replace />
}

/** `/conversations` and whatever stands below it that is no id. */
export function InvalidConversationRoute() {
  const { pathname } = useLocation()
  return <InvalidLink text={decodePart(pathname.replace(/^\/conversations\/?/, ''))} />
}
