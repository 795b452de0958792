import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { withoutTokens } from './token-in-address'

/** Shown where the address held a token, until it is read. */
export function TokenNotice({ found }: { found: boolean }) {
  const [shown, setShown] = useState(found)
  const navigate = useNavigate()

  // A hash that is typed or pasted into an open page loads nothing anew.
  useEffect(() => {
    const clean = () => {
      const address = withoutTokens(new URL(window.location.href))
      if (address === null) return
      void navigate(address, { replace: true })
      setShown(true)
    }
    // It may have been pasted before this part was here.
    clean()
    window.addEventListener('hashchange', clean)
    return () => window.removeEventListener('hashchange', clean)
  }, [navigate])

  if (!shown) return null
  return (
    <div className="mb-4">
      <Notice
        icon={TriangleAlert}
        actions={<Button onClick={() => setShown(false)}>Understood</Button>}
      >
        <strong>There was an access token in the address.</strong> It was removed and not used.
        Whoever saw the link may have the token: make a new one in HighLevel and revoke this one.
      </Notice>
    </div>
  )
}
