import { useQueryClient } from '@tanstack/react-query'
import { Suspense, useEffect, useState, type ReactNode } from 'react'
import { useSessionStore } from './session/use-session'
import { whenSettled } from './workspace'

/** For parts that come once the page itself is there; `now` where one cannot wait for that. */
export function Later({ now = false, children }: { now?: boolean; children: ReactNode }) {
  const [isTime, setIsTime] = useState(false)
  const queryClient = useQueryClient()
  const sessions = useSessionStore()
  // When the page is there is known outside React.
  useEffect(
    () => whenSettled({ queryClient, sessions }, () => setIsTime(true)),
    [queryClient, sessions],
  )
  return <Suspense>{(isTime || now) && children}</Suspense>
}
