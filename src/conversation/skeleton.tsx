import { useState } from 'react'
import type { Id } from '../api/id'
import { Button } from '../ui/button'
import { shortenId } from '../ui/shorten-id'
import { useNow } from '../ui/use-now'
import { usePageTitle } from '../ui/use-page-title'
import { SkeletonFrame } from './skeleton-frame'

const SLOW_AFTER_MS = 4000

/** The page's own shape while HighLevel answers; after a while it says so and offers a way out. */
export function Skeleton({ id, onCancel }: { id: Id; onCancel?: () => void }) {
  const now = useNow(1000)
  const [since] = useState(now)
  usePageTitle(`Opening ${shortenId(id)}`)
  const slow = now - since >= SLOW_AFTER_MS

  return (
    <SkeletonFrame heading={`Opening ${shortenId(id)}`}>
      <p role="status">
        {slow
          ? 'Still working. HighLevel is slow to answer.'
          : 'Asking HighLevel for this conversation…'}
      </p>
      {slow && onCancel && <Button onClick={onCancel}>Cancel</Button>}
    </SkeletonFrame>
  )
}
