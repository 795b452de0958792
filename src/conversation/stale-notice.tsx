import TriangleAlert from 'lucide-react/icons/triangle-alert'
import WifiOff from 'lucide-react/icons/wifi-off'
import type { Failure } from '../api/failure'
import { OneMoreTry } from '../failure/one-more-try'
import { wordFailure } from '../failure/wording'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { clockTime } from '../ui/time'

type Props = {
  /** Why the last refresh failed; null where none failed, but the connection is gone. */
  failure: Failure | null
  checkedAt: number
  refreshing: boolean
  /** When the page tries once more by itself; null where it does not. */
  oneMoreTryAt: number | null
  onOneMoreTry: () => void
  onTryAgain: () => void
  onAnotherToken: () => void
}

/** Owns up to what may be out of date: what was loaded stays, and says how old it is. */
export function StaleNotice({ failure, checkedAt, refreshing, oneMoreTryAt, ...handlers }: Props) {
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
          <Button aria-disabled={refreshing} onClick={handlers.onTryAgain}>
            {refreshing ? 'Trying…' : 'Try again'}
          </Button>
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
