import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/button'

/** Shown where the address held a token, until it is read. */
export function TokenNotice() {
  const [read, setRead] = useState(false)
  if (read) return null
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-note bg-amber-soft px-3.5 py-2.5 text-sm text-amber">
      <p className="min-w-[min(20rem,100%)] flex-1">
        <TriangleAlert className="mr-2 inline size-4" />
        <strong>There was an access token in the address.</strong> It was removed and not used.
        Whoever saw the link may have the token: make a new one in HighLevel and revoke this one.
      </p>
      <Button onClick={() => setRead(true)}>Understood</Button>
    </div>
  )
}
