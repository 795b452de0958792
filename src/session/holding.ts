import * as v from 'valibot'
import { parseJson } from '../api/failure'
import { scopeSchema } from '../api/requests'
import { attempt, type Browser } from './browser'
import { readSignOutMark } from './sign-out-mark'

const entrySchema = v.object({
  /** Random; the same in every tab. */
  id: v.pipe(v.string(), v.nonEmpty()),
  token: v.pipe(v.string(), v.nonEmpty()),
  location: v.nullable(v.string()),
  missingScopes: v.array(scopeSchema),
})

/** One token and what is known of it. */
export type SessionEntry = v.InferOutput<typeof entrySchema>

/** All that the tabs of this browser hold: the tokens, one for each location. */
export const holdingSchema = v.object({
  entries: v.array(entrySchema),
  currentId: v.nullable(v.string()),
  /** The sign-out mark under which it began: see `sign-out-mark.ts`. */
  mark: v.string(),
  /** Wall clock, in ms; null where nothing outlives the tabs. */
  keptUntil: v.nullable(v.number()),
})

export type Holding = v.InferOutput<typeof holdingSchema>

/** The newest token of a location takes the place of the one before it. */
export function withEntry(holding: Holding, entry: SessionEntry): Holding {
  const others = holding.entries.filter(
    ({ token, location }) =>
      token !== entry.token && (location === null || location !== entry.location),
  )
  return { ...holding, entries: [...others, entry] }
}

export function withoutEntry(holding: Holding, id: string): Holding {
  return { ...holding, entries: holding.entries.filter((entry) => entry.id !== id) }
}

/** Under one mark tokens only join; a tab goes on with its own current one where it can. */
export function joinHoldings(own: Holding | null, ownId: string | null, shared: Holding): Holding {
  const next = own ? shared.entries.reduce(withEntry, own) : shared
  const isHeld = (wanted: string | null) => next.entries.some(({ id }) => id === wanted)
  const currentId = [ownId, shared.currentId].find(isHeld) ?? next.entries[0]?.id ?? null
  return { ...next, currentId, keptUntil: shared.keptUntil }
}

const KEY = 'inbox-viewer:session'

/** Whether the holding is now where a reload finds it. */
export function storeHolding(browser: Browser, holding: Holding | null): boolean {
  const kept = holding !== null && holding.keptUntil !== null
  const text = holding && JSON.stringify(holding)
  // A tab whose own session is over leaves alone what others have kept since.
  const isOthers = holding === null && keptHolding(browser)?.mark === readSignOutMark(browser)
  const isOnDevice = isOthers || write(browser.sharedStorage, kept ? text : null)
  // What cannot be kept on the device still outlives a reload of this tab.
  const isInTab = write(browser.tabStorage, kept && isOnDevice ? null : text)
  return kept ? isOnDevice || isInTab : isInTab
}

/** What was kept on this device, else what this tab held. */
export function storedHolding(browser: Browser): Holding | null {
  return keptHolding(browser) ?? read(browser.tabStorage)
}

/** Null for what has been kept long enough, too. */
function keptHolding(browser: Browser): Holding | null {
  const shared = read(browser.sharedStorage)
  return shared?.keptUntil && shared.keptUntil > Date.now() ? shared : null
}

function write(storage: () => Storage, text: string | null): boolean {
  const done = attempt(() => {
    if (text === null) storage().removeItem(KEY)
    else storage().setItem(KEY, text)
    return true
  })
  return done ?? false
}

function read(storage: () => Storage): Holding | null {
  const json = parseJson(attempt(() => storage().getItem(KEY)) ?? '')
  const holding = v.safeParse(holdingSchema, json.ok ? json.value : null)
  return holding.success ? holding.output : null
}
