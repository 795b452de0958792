import { TriangleAlert } from 'lucide-react'
import type { Failure } from '../api/failure'
import { wordFailure } from '../failure/wording'
import { shortenId } from '../ui/shorten-id'
import { clockTime } from '../ui/time'

type Props = { failure: Failure; conversationId: string; checkedAt: number }

/** Owns up to a failed refresh: what was loaded stays, and says how old it is. */
export function StaleNotice({ failure, conversationId, checkedAt }: Props) {
  const { title, advice } = wordFailure(failure, shortenId(conversationId))
  return (
    <div
      role="status"
      className="flex gap-2.5 rounded-note bg-amber-soft px-3.5 py-3 text-sm text-amber"
    >
      <TriangleAlert className="mt-0.5 size-4 shrink-0" />
      <p>
        <strong>Could not refresh.</strong> {title}. {advice} What you see was checked at{' '}
        {clockTime(checkedAt)}.
      </p>
    </div>
  )
}
