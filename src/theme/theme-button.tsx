import Moon from 'lucide-react/icons/moon'
import Sun from 'lucide-react/icons/sun'
import SunMoon from 'lucide-react/icons/sun-moon'
import type { LucideIcon } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useShortcut } from '../shortcuts/use-shortcut'
import { useAnnounce } from '../ui/announcer'
import { Button } from '../ui/button'
import { currentTheme, NEXT_THEME, onThemeChange, switchTheme, type Theme } from './theme'

const ICONS: Record<Theme, LucideIcon> = { system: SunMoon, light: Sun, dark: Moon }

export function ThemeButton() {
  const theme = useSyncExternalStore(onThemeChange, currentTheme)
  const announce = useAnnounce()
  const change = () => announce(`Theme: ${switchTheme()}`)
  const keys = useShortcut('t', change)
  const name = `Theme: ${theme}. Switch to ${NEXT_THEME[theme]}.`
  return (
    <Button
      tone="quiet"
      icon={ICONS[theme]}
      aria-label={name}
      title={name}
      aria-keyshortcuts={keys}
      onClick={change}
    />
  )
}
