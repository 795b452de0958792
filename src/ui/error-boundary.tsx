import { Component, Suspense, type ReactNode } from 'react'
import { lazyPage } from './lazy-page'

const PageFault = lazyPage(() => import('./faults').then((part) => part.PageFault))
const CardFault = lazyPage(() => import('./faults').then((part) => part.CardFault))

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
    const Fault = this.props.of === 'page' ? PageFault : CardFault
    return (
      <Suspense>
        <Fault onTryAgain={tryAgain} />
      </Suspense>
    )
  }
}
