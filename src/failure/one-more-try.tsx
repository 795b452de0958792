import { useEffect } from 'react'
import { useNow } from '../ui/use-now'

/** Counts down to the one try that the page makes by itself, and makes it; a hidden page waits. */
export function OneMoreTry({ at, onTry }: { at: number; onTry: () => void }) {
  const left = Math.ceil((at - useNow(1000)) / 1000)
  const isDue = left <= 0 && document.visibilityState === 'visible'

  // Time is outside React.
  useEffect(() => {
    if (isDue) onTry()
  }, [isDue, onTry])

  return (
    <p role="timer" className="tabular-nums">
      {`Trying once more in ${Math.max(0, left)} s`}
    </p>
  )
}
