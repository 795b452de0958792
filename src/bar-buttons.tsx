import { ScreenShareSwitch } from './screen-share/screen-share-switch'
import { ThemeButton } from './theme/theme-button'

/** For looking at the page in another way; the first glance needs none of it. */
export function BarButtons() {
  return (
    <>
      <ScreenShareSwitch />
      <ThemeButton />
    </>
  )
}
