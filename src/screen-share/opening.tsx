import { SkeletonFrame } from '../conversation/skeleton-frame'
import { usePageTitle } from '../ui/use-page-title'

/** The page's shape with nothing real in it, for the moment until the stand-ins are here. */
export function Opening() {
  const heading = 'Opening the page'
  usePageTitle(heading)
  return (
    <SkeletonFrame heading={heading}>
      <p role="status">One moment…</p>
    </SkeletonFrame>
  )
}
