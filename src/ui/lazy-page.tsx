import RefreshCw from 'lucide-react/icons/refresh-cw'
import { createElement, lazy, useState, type ComponentType } from 'react'
import { Button } from './button'
import { FocusCard } from './card'
import { PageHeading } from './page-heading'
import { reloadOnce } from './reload-once'
import { usePageTitle } from './use-page-title'

const parts: (() => Promise<unknown>)[] = []

/**
 * A part of the app in a file of its own, fetched when it is needed or when `fetchAhead` has time for
 * it. A deployment may have taken that file away: then the page is loaded anew, once, and says so
 * where that does not help.
 */
export function lazyPage<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { isRare = false } = {},
) {
  let here: ComponentType<Props> | null = null
  const fetchPart = async () => {
    here = await load()
    return here
  }
  if (!isRare) parts.push(fetchPart)

  const Fetched = lazy(async (): Promise<{ default: ComponentType<Props> }> => {
    try {
      return { default: await fetchPart() }
    } catch {
      return reloadOnce() ? new Promise<never>(() => {}) : { default: NewVersion }
    }
  })

  return function Part(props: Props) {
    // What is here already is shown at once; what has begun as the one must not become the other.
    const [Shown] = useState<ComponentType<Props>>(() => here ?? Fetched)
    return createElement(Shown, props)
  }
}

/** Everything that may be needed later, but for what is rare. Rejects where a file cannot be had. */
export async function fetchParts(): Promise<void> {
  const known = parts.length
  await Promise.all(parts.map((fetchPart) => fetchPart()))
  // Parts have parts of their own.
  if (parts.length > known) await fetchParts()
}

/** The same, once there is nothing else to do. */
export function fetchAhead() {
  whenIdle(() => {
    // What fails now is tried again when it is needed.
    fetchParts().catch(() => {})
  })
}

/** Calls back when the browser has nothing else to do. */
export function whenIdle(callback: () => void) {
  // Safari cannot say when it is idle.
  if ('requestIdleCallback' in window) window.requestIdleCallback(callback)
  else setTimeout(callback, 1000)
}

function NewVersion() {
  // In words of its own where it is not the app that has changed.
  const [isOffline] = useState(() => !navigator.onLine)
  const title = isOffline ? 'This device is offline' : 'A new version is available'
  usePageTitle(title)
  return (
    <FocusCard icon={RefreshCw} tile="warning" wide>
      <div role="alert">
        <PageHeading>{title}</PageHeading>
        <p className="mt-1.5 text-muted">
          {isOffline
            ? 'A part of this page could not be loaded. Check the network, then reload the page.'
            : 'A part of this page could not be loaded, most likely because the app has been updated. Reload the page to go on; if that does not help, check the network.'}
        </p>
      </div>
      <div className="mt-5.5">
        <Button tone="primary" icon={RefreshCw} onClick={() => window.location.reload()}>
          Reload the page
        </Button>
      </div>
    </FocusCard>
  )
}
