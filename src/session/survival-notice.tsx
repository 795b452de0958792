import Info from 'lucide-react/icons/info'
import { useState } from 'react'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { useSession, useSessionStore } from './use-session'

/** Says once what this browser does not let the app do. */
export function SurvivalNotice() {
  const [read, setRead] = useState(false)
  const session = useSession()
  const { reload, newTabs } = useSessionStore().survives()
  if (read || !session || (reload && newTabs)) return null
  return (
    <div className="mb-4">
      <Notice
        icon={Info}
        tone="quiet"
        actions={<Button onClick={() => setRead(true)}>Understood</Button>}
      >
        {reload
          ? 'This browser does not let tabs talk to each other, so each new tab will ask for the token.'
          : 'This browser lets the page keep nothing, so a reload will ask for the token again.'}
      </Notice>
    </div>
  )
}
