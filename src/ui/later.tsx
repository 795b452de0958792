import { Suspense, useEffect, useState, type ReactNode } from 'react'
import { whenIdle } from './lazy-page'

/** For parts that come once the page itself is there. */
export function Later({ children }: { children: ReactNode }) {
  const [isTime, setIsTime] = useState(false)
  // When the browser has time is outside React.
  useEffect(() => whenIdle(() => setIsTime(true)), [])
  return <Suspense>{isTime && children}</Suspense>
}
