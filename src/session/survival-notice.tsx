import { Info } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/button'
import { useSession, useSessionStore } from './use-session'

/** Says once what this browser does not let the app do. */
export function SurvivalNotice() {
  const [read, setRead] = useState(false)
  const session = useSession()
  const { reload, newTabs } = useSessionStore().survives()
  if (read || !session || session === 'asking' || (reload && newTabs)) return null
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-note bg-sunken px-3.5 py-2.5 text-sm text-muted">
      <p className="min-w-[min(20rem,100%)] flex-1">
        <Info className="mr-2 inline size-4" />
        {reload
          ? 'This browser does not let tabs talk to each other, so each new tab will ask for the token.'
          : 'This browser lets the page keep nothing, so a reload will ask for the token again.'}
      </p>
      <Button onClick={() => setRead(true)}>Understood</Button>
    </div>
  )
}
