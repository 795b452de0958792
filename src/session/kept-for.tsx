import Clock from 'lucide-react/icons/clock'
import { Pill } from '../ui/pill'
import { hoursAndMinutes } from '../ui/time'
import { useNow } from '../ui/use-now'
import { useSessionStore } from './use-session'

/** How long the tokens stay on this device; nothing where they do not. */
export function KeptFor() {
  useNow(1000)
  const { keptMs } = useSessionStore().timeLeft()
  return keptMs === null ? null : <Pill icon={Clock}>Kept for {hoursAndMinutes(keptMs)}</Pill>
}
