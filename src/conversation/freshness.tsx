import Clock from 'lucide-react/icons/clock'
import RefreshCw from 'lucide-react/icons/refresh-cw'
import type { ReactNode } from 'react'
import { useShortcut } from '../shortcuts/use-shortcut'
import { Button } from '../ui/button'
import { ago, clockTime } from '../ui/time'
import { useNow } from '../ui/use-now'

type Props = {
  checkedAt: number
  refreshing: boolean
  onRefresh: () => void
  /** What has changed, if anything has. */
  changes: ReactNode
}

/** When the answer came, and how to ask again. */
export function Freshness({ checkedAt, refreshing, onRefresh, changes }: Props) {
  const now = useNow(1000)
  const refresh = () => {
    if (!refreshing) onRefresh()
  }
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-4.5 py-2.5 text-sm text-muted sm:px-6 print:hidden">
      <span className="inline-flex items-center gap-2 tabular-nums">
        <Clock className="size-3.5" />
        <time dateTime={new Date(checkedAt).toISOString()}>
          {/* One text: a translator may have put the pieces of another out of reach. */}
          {`Checked ${ago(checkedAt, now)} · ${clockTime(checkedAt)}`}
        </time>
      </span>
      <span className="max-sm:-ml-3">
        <Button
          tone="quiet"
          icon={RefreshCw}
          aria-disabled={refreshing}
          aria-keyshortcuts={useShortcut('r', refresh)}
          onClick={refresh}
        >
          {refreshing ? 'Refreshing…' : 'Refresh'}
        </Button>
      </span>
      {/* One above the other, so that what is read does not move when something changes. */}
      <div className="grid min-w-[min(20rem,100%)] flex-1 items-center">
        <span className="[grid-area:1/1] sm:text-right">
          Unread means the team has not handled it yet. Looking here changes nothing.
        </span>
        {changes}
      </div>
    </div>
  )
}
