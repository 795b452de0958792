import { TokenScreen } from '../session/token-screen'
import { useSession, useSessions } from '../session/use-session'
import { Opener } from './opener'

/** `/` */
export function StartRoute() {
  const session = useSession()
  const hasSessions = useSessions().length > 0
  if (session === 'asking') return null
  return hasSessions ? <Opener /> : <TokenScreen />
}
