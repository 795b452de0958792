import { TokenScreen } from '../session/token-screen'
import { useSession } from '../session/use-session'
import { Opener } from './opener'

/** `/` */
export function StartRoute() {
  const session = useSession()
  if (session === 'asking') return null
  return session ? <Opener /> : <TokenScreen />
}
