import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import type { ShortcutKey } from './table'

type Offer = { key: ShortcutKey; act: () => void }

let on = true
let offers: readonly Offer[] = []
const listeners = new Set<() => void>()

/**
 * Offers an action under a key for as long as the component is there; undefined for none. Returns what
 * its button has as `aria-keyshortcuts`.
 */
export function useShortcut(key: ShortcutKey | undefined, action: () => void) {
  const act = useEffectEvent(action)
  // The keyboard is outside React.
  useEffect(() => {
    if (!key) return
    const offer = { key, act: () => act() }
    offers = [...offers, offer]
    notify()
    return () => {
      offers = offers.filter((other) => other !== offer)
      notify()
    }
  }, [key])
  return useShortcutsOn() ? key : undefined
}

/** What is on the page now and has a key, in the order in which it came. */
export function useOffers(): readonly Offer[] {
  return useSyncExternalStore(subscribe, currentOffers)
}

export function useShortcutsOn(): boolean {
  return useSyncExternalStore(subscribe, shortcutsOn)
}

export function turnShortcuts(wanted: boolean) {
  on = wanted
  notify()
}

export function currentOffers(): readonly Offer[] {
  return offers
}

export function shortcutsOn(): boolean {
  return on
}

function notify() {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
