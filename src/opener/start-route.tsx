import { TokenScreen } from '../session/token-screen'
import { useSession } from '../session/use-session'
import { Opener } from './opener'

/** `/` */
export function StartRoute() {
  return useSession() ? <Opener /> : <TokenScreen />
}
