import { TriangleAlert } from 'lucide-react'
import type { Failure } from '../api/failure'
import { wordFailure } from '../failure/wording'
import { Button } from '../ui/button'
import { clockTime } from '../ui/time'

type Props = {
  failure: Failure
  checkedAt: number
  onTryAgain: () => void
  onAnotherToken: () => void
}

/** Owns up to a failed refresh: what was loaded stays, and says how old it is. */
export function StaleNotice({ failure, checkedAt, onTryAgain, onAnotherToken }: Props) {
  const { title, actions } = wordFailure(failure, '')
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-note bg-amber-soft px-3.5 py-2.5 text-sm text-amber">
      <p role="status" className="min-w-[min(20rem,100%)] flex-1">
        <TriangleAlert className="mr-2 inline size-4" />
        <strong>Could not refresh.</strong> {title}. What you see was checked at{' '}
        {clockTime(checkedAt)}.
      </p>
      <div className="flex flex-wrap gap-2">
        {actions.includes('another-token') && (
          <Button onClick={onAnotherToken}>Use another token</Button>
        )}
        <Button onClick={onTryAgain}>Try again</Button>
      </div>
    </div>
  )
}
