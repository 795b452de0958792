import { TriangleAlert, WifiOff } from 'lucide-react'
import { connectionLostAt } from '../api/connection'
import type { Failure } from '../api/failure'
import { OneMoreTry } from '../failure/one-more-try'
import { wordFailure } from '../failure/wording'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { clockTime } from '../ui/time'
import { useNow } from '../ui/use-now'

type Props = {
  /** Why the last refresh failed; null where it did not. */
  failure: Failure | null
  checkedAt: number
  /** When the page tries once more by itself; null where it does not. */
  oneMoreTryAt: number | null
  onOneMoreTry: () => void
  onTryAgain: () => void
  onAnotherToken: () => void
}

/** Owns up to what may be out of date: what was loaded stays, and says how old it is. */
export function StaleNotice({ failure, checkedAt, oneMoreTryAt, ...handlers }: Props) {
  useNow(1000)
  const lostAt = connectionLostAt()
  const isOffline = lostAt !== null && lostAt > checkedAt
  if (!failure && !isOffline) return null

  const words = failure && failure.kind !== 'offline' ? wordFailure(failure, '') : null
  return (
    <Notice
      icon={words ? TriangleAlert : WifiOff}
      actions={
        <div className="flex flex-wrap items-center gap-2">
          {oneMoreTryAt !== null && <OneMoreTry at={oneMoreTryAt} onTry={handlers.onOneMoreTry} />}
          {words?.actions.includes('another-token') && (
            <Button onClick={handlers.onAnotherToken}>Use another token</Button>
          )}
          <Button onClick={handlers.onTryAgain}>Try again</Button>
        </div>
      }
    >
      {words ? (
        <>
          <strong>Could not refresh.</strong> <span>{`${words.title}.`}</span>
        </>
      ) : (
        <>
          <strong>This device seems to be offline.</strong> The page asks again once it is back.
        </>
      )}{' '}
      <span>{`What you see was checked at ${clockTime(checkedAt)}.`}</span>
    </Notice>
  )
}
