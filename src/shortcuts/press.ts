import { currentOffers, shortcutsOn } from './use-shortcut'

const FIELDS = 'input:not([type=checkbox]), textarea, select, [contenteditable]'

/** `?` closes the list that it opened, and what is real must be hidden whatever is in front of it. */
const OVER_DIALOGS = ['?', 's']

/** Does what a key stands for, unless it is typed, held down, or meant for the browser. */
export function press(event: KeyboardEvent) {
  if (!shortcutsOn() || event.defaultPrevented || event.repeat || event.isComposing) return
  if (event.ctrlKey || event.metaKey || event.altKey) return
  // Before the key: a password manager's keydown has none.
  if (event.target instanceof Element && event.target.closest(FIELDS)) return
  const key = nameOf(event)
  if (!OVER_DIALOGS.includes(key) && document.querySelector('dialog[open]')) return
  const offer = currentOffers().findLast((known) => known.key === key)
  if (!offer) return
  // Else it would be typed into the box that has just got the focus.
  event.preventDefault()
  offer.act()
}

/** The character typed, whatever the keyboard’s layout and Caps Lock; only for letters is Shift told apart. */
function nameOf({ key, shiftKey }: KeyboardEvent): string {
  const [small, big] = [key.toLowerCase(), key.toUpperCase()]
  return shiftKey && small !== big ? `Shift+${big}` : small
}
