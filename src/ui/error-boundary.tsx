import RefreshCw from 'lucide-react/icons/refresh-cw'
import RotateCcw from 'lucide-react/icons/rotate-ccw'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { Component, type ReactNode } from 'react'
import { Button } from './button'
import { Card, FocusCard } from './card'
import { PageHeading } from './page-heading'
import { usePageTitle } from './use-page-title'

type Props = {
  /** What is on show, such as the address: when it changes, the fault is behind us. */
  showing: string
  /** How much of the screen the fault would take with it. */
  of: 'page' | 'card'
  children: ReactNode
}

type State = { failedAt: string | null }

/** Keeps a fault in one part from taking the rest off the screen. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failedAt: null }

  static getDerivedStateFromError(): Partial<State> {
    return { failedAt: '' }
  }

  static getDerivedStateFromProps({ showing }: Props, { failedAt }: State): Partial<State> | null {
    if (failedAt === '') return { failedAt: showing }
    return failedAt !== null && failedAt !== showing ? { failedAt: null } : null
  }

  override render() {
    if (this.state.failedAt === null) return this.props.children
    const tryAgain = () => this.setState({ failedAt: null })
    return this.props.of === 'page' ? (
      <PageFault onTryAgain={tryAgain} />
    ) : (
      <CardFault onTryAgain={tryAgain} />
    )
  }
}

function PageFault({ onTryAgain }: { onTryAgain: () => void }) {
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
        <Button icon={RotateCcw} onClick={() => window.location.reload()}>
          Reload the page
        </Button>
      </div>
    </FocusCard>
  )
}

function CardFault({ onTryAgain }: { onTryAgain: () => void }) {
  return (
    <Card>
      <div className="grid justify-items-start gap-3 px-4.5 py-5 sm:px-6">
        <p role="alert">This part of the page could not be shown. The rest is not affected.</p>
        <Button icon={RefreshCw} onClick={onTryAgain}>
          Try again
        </Button>
      </div>
    </Card>
  )
}
