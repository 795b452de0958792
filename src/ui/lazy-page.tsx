import { PackageOpen, RotateCcw } from 'lucide-react'
import { lazy, type ComponentType } from 'react'
import { Button } from './button'
import { FocusCard } from './card'
import { PageHeading } from './page-heading'
import { usePageTitle } from './use-page-title'

const ahead: (() => Promise<unknown>)[] = []

/**
 * A part of the app in a file of its own, fetched when it is needed or `fetchAhead` has time for it.
 * A deployment may have taken that file away: then the page is loaded anew, once, and says so where
 * that does not help.
 */
export function lazyPage<Props>(
  load: () => Promise<ComponentType<Props>>,
  { isRare = false } = {},
) {
  if (!isRare) ahead.push(load)
  return lazy(async (): Promise<{ default: ComponentType<Props> }> => {
    try {
      const page = await load()
      forgetReload()
      return { default: page }
    } catch {
      return reloadOnce() ? new Promise<never>(() => {}) : { default: NewVersion }
    }
  })
}
/** Fetches what may be needed later, once there is nothing else to do. */
export function fetchAhead() {
  window.requestIdleCallback(() => {
    // What fails now is tried again when it is needed.
    for (const load of ahead.splice(0)) void load().catch(() => {})
  })
}

const MARK = 'inbox-viewer:reloaded'

/** Whether a reload is under way. Not without a connection: it would lose the page that is there. */
function reloadOnce(): boolean {
  try {
    if (!navigator.onLine || window.sessionStorage.getItem(MARK) !== null) return false
    window.sessionStorage.setItem(MARK, 'once')
  } catch {
    return false
  }
  window.location.reload()
  return true
}

function forgetReload() {
  try {
    window.sessionStorage.removeItem(MARK)
  } catch {
    // Then it was never noted either.
  }
}

function NewVersion() {
  const title = 'A new version is available'
  usePageTitle(title)
  return (
    <FocusCard icon={PackageOpen} tile="warning" wide>
      <div role="alert">
        <PageHeading>{title}</PageHeading>
        <p className="mt-1.5 text-muted">
          A part of this page could not be loaded, most likely because the app has been updated.
          Reload the page to go on; if that does not help, check the network.
        </p>
      </div>
      <div className="mt-5.5">
        <Button tone="primary" icon={RotateCcw} onClick={() => window.location.reload()}>
          Reload the page
        </Button>
      </div>
    </FocusCard>
  )
}
