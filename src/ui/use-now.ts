import { useEffect, useState } from 'react'

/** The time in ms, brought up to date every so often. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now())
  // A clock is outside React.
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}
