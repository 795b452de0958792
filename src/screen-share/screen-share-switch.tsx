import ScreenShare from 'lucide-react/icons/screen-share'
import { useEffect, useRef } from 'react'
import { useShortcut } from '../shortcuts/use-shortcut'
import { useAnnounce } from '../ui/announcer'
import { toggleScreenShare, useScreenShared } from './screen-share'

/** Turns the mode on, marks that it is on, and turns it off. */
export function ScreenShareSwitch() {
  const isOn = useScreenShared()
  const keys = useShortcut('s', toggleScreenShare)
  const announce = useAnnounce()
  const known = useRef(isOn)

  // The live region is outside this part of the page, and what it said last may name what is real.
  useEffect(() => {
    if (known.current !== isOn) announce(`Screen-share mode is ${isOn ? 'on' : 'off'}`)
    known.current = isOn
  }, [announce, isOn])

  return (
    <button
      type="button"
      aria-pressed={isOn}
      aria-keyshortcuts={keys}
      aria-label="Screen-share mode"
      title="Screen-share mode: stand-ins for names, messages and ids"
      onClick={toggleScreenShare}
      className={`inline-flex min-w-8.5 cursor-pointer items-center justify-center gap-1.5 rounded-pill text-xs font-semibold whitespace-nowrap ${isOn ? 'h-6.5 bg-violet-soft px-2.5 text-violet' : 'h-8.5 text-muted hover:bg-sunken hover:text-ink'}`}
    >
      <ScreenShare className="size-4" />
      {isOn && <span className="max-lg:hidden">Screen-share mode</span>}
    </button>
  )
}
