import { TriangleAlert } from 'lucide-react'
import { Component, type ReactNode } from 'react'
import { Button } from './button'
import { FocusCard } from './card'
import { PageHeading } from './page-heading'

type State = { failed: boolean }

/** Keeps a fault in one page from taking the top bar, and Sign out with it, off the screen. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <FocusCard icon={TriangleAlert} tile="warning" wide>
        <div role="alert">
          <PageHeading>Something went wrong in this page</PageHeading>
          <p className="mt-1.5 text-muted">
            The fault is in this app, not in HighLevel, the link or the token.
          </p>
        </div>
        <div className="mt-5.5">
          <Button tone="primary" onClick={() => this.setState({ failed: false })}>
            Try again
          </Button>
        </div>
      </FocusCard>
    )
  }
}
