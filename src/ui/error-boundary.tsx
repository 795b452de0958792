import { TriangleAlert } from 'lucide-react'
import { Component, type ReactNode } from 'react'
import { Button } from './button'
import { FocusCard } from './card'
import { PageHeading } from './page-heading'
import { usePageTitle } from './use-page-title'

type Props = {
  /** What is on show, such as the address: when it changes, the fault is behind us. */
  showing: string
  children: ReactNode
}

type State = { failedAt: string | null }

/** Keeps a fault in one page from taking the top bar, and Sign out with it, off the screen. */
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
    return this.state.failedAt === null ? this.props.children : <Fault />
  }
}

function Fault() {
  const title = 'Something went wrong in this page'
  usePageTitle(title)
  return (
    <FocusCard icon={TriangleAlert} tile="warning" wide>
      <div role="alert">
        <PageHeading>{title}</PageHeading>
        <p className="mt-1.5 text-muted">
          The fault is in this app, not in HighLevel, the link or the token. A reload often helps.
        </p>
      </div>
      <div className="mt-5.5">
        <Button tone="primary" onClick={() => window.location.reload()}>
          Reload the page
        </Button>
      </div>
    </FocusCard>
  )
}
