import RefreshCw from 'lucide-react/icons/refresh-cw'
import Hourglass from 'lucide-react/icons/hourglass'
import { AppLink } from '../app-link'
import { Button, buttonLook } from '../ui/button'
import { FocusCard } from '../ui/card'
import { PageHeading } from '../ui/page-heading'
import { usePageTitle } from '../ui/use-page-title'

/** After Cancel. */
export function Stopped({ home, onTryAgain }: { home: string; onTryAgain: () => void }) {
  usePageTitle('You stopped waiting')
  return (
    <FocusCard icon={Hourglass} tile="warning" wide>
      <div role="status">
        <PageHeading>You stopped waiting</PageHeading>
        <p className="mt-1.5 text-muted">HighLevel had not answered yet. Nothing was changed.</p>
      </div>
      <div className="mt-5.5 flex flex-wrap gap-2">
        <Button tone="primary" icon={RefreshCw} onClick={onTryAgain}>
          Try again
        </Button>
        <AppLink to={home} className={buttonLook('plain')}>
          Open another conversation
        </AppLink>
      </div>
    </FocusCard>
  )
}
