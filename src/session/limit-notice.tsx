import Hourglass from 'lucide-react/icons/hourglass'
import { Button } from '../ui/button'
import { handOnFocus } from '../ui/hand-on-focus'
import { useNow } from '../ui/use-now'
import { WARN_BEFORE_MS } from './limits'
import { useSessionStore } from './use-session'

/** The last minute before the session ends by itself. */
export function LimitNotice() {
  useNow(1000)
  const store = useSessionStore()
  const { idleMs, keptMs } = store.timeLeft()
  const left = Math.min(idleMs ?? Infinity, keptMs ?? Infinity)
  if (left <= 0 || left > WARN_BEFORE_MS) return null

  return (
    <div
      ref={handOnFocus}
      className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-note bg-amber-soft px-3.5 py-2.5 text-sm text-amber"
    >
      <p role="alert" className="min-w-[min(20rem,100%)] flex-1">
        <Hourglass className="mr-2 inline size-4" />
        {keptMs === null
          ? 'You will be signed out soon. Press any key or click to stay signed in.'
          : 'The token kept on this device will be forgotten soon.'}
      </p>
      <span className="tabular-nums">{Math.ceil(left / 1000)} s</span>
      {keptMs !== null && <Button onClick={store.keepLonger}>Keep it longer</Button>}
    </div>
  )
}
