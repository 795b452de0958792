import { attempt } from '../session/browser'

export type Theme = 'system' | 'light' | 'dark'

/** What a press of the button leads to. */
export const NEXT_THEME: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' }

const KEY = 'inbox-viewer:theme'
const listeners = new Set<() => void>()
let current = keptTheme()
apply()

window.addEventListener('storage', ({ key }) => {
  // No key: all of the storage was cleared.
  if (key === KEY || key === null) show(keptTheme())
})

export function currentTheme(): Theme {
  return current
}

/** Goes on to the next theme, in every tab, and returns it. */
export function switchTheme(): Theme {
  const next = NEXT_THEME[current]
  attempt(() => {
    if (next === 'system') window.localStorage.removeItem(KEY)
    else window.localStorage.setItem(KEY, next)
  })
  show(next)
  return next
}

export function onThemeChange(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The system's where nothing is kept, or nothing can be. */
function keptTheme(): Theme {
  const kept = attempt(() => window.localStorage.getItem(KEY))
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

function show(theme: Theme) {
  current = theme
  apply()
  for (const listener of listeners) listener()
}

/** To the page, and to what the browser draws around it. */
function apply() {
  const { dataset } = document.documentElement
  if (current === 'system') delete dataset['theme']
  else dataset['theme'] = current
  for (const meta of document.querySelectorAll('meta')) {
    if (meta.name === 'color-scheme') meta.content = current === 'system' ? 'light dark' : current
    const scheme = meta.dataset['scheme']
    if (scheme)
      meta.media =
        current === 'system'
          ? `(prefers-color-scheme: ${scheme})`
          : scheme === current
            ? 'all'
            : 'not all'
  }
}
