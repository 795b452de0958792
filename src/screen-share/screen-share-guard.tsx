import type { ReactNode } from 'react'
import { lazyPage } from '../ui/lazy-page'
import { DisguiseContext, loadedStandIns, loadStandIns } from './disguise'
import { useScreenShared } from './screen-share'

const Waiting = lazyPage(
  async () => {
    await loadStandIns()
    return () => null
  },
  { isRare: true },
)

/** Shows nothing in screen-share mode before the stand-ins are here: it suspends, which hides and keeps what was there. */
export function ScreenShareGuard({ children }: { children: ReactNode }) {
  const isOn = useScreenShared()
  const standIns = loadedStandIns()
  if (isOn && !standIns) return <Waiting />
  return <DisguiseContext value={isOn ? standIns : null}>{children}</DisguiseContext>
}
