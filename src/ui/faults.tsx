import RefreshCw from 'lucide-react/icons/refresh-cw'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { Button } from './button'
import { Card, FocusCard } from './card'
import { handOnFocus } from './hand-on-focus'
import { PageHeading } from './page-heading'
import { usePageTitle } from './use-page-title'

export function PageFault({ onTryAgain }: { onTryAgain: () => void }) {
  const title = 'Something went wrong in this page'
  usePageTitle(title)
  return (
    <FocusCard icon={TriangleAlert} tile="warning" wide>
      <div role="alert">
        <PageHeading>{title}</PageHeading>
        <p className="mt-1.5 text-muted">
          The fault is in this app, not in HighLevel, the link or the token. If trying again does
          not help, a reload often does.
        </p>
      </div>
      <div className="mt-5.5 flex flex-wrap gap-2">
        <Button tone="primary" icon={RefreshCw} onClick={onTryAgain}>
          Try again
        </Button>
        <Button onClick={() => window.location.reload()}>Reload the page</Button>
      </div>
    </FocusCard>
  )
}

export function CardFault({ onTryAgain }: { onTryAgain: () => void }) {
  return (
    <Card>
      <div ref={handOnFocus} className="grid justify-items-start gap-3 px-4.5 py-5 sm:px-6">
        <p role="alert">This part of the page could not be shown. The rest is not affected.</p>
        <Button icon={RefreshCw} onClick={onTryAgain}>
          Try again
        </Button>
      </div>
    </Card>
  )
}
