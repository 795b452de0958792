// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { LOCATION_ID, OTHER_LOCATION_ID, OTHER_TOKEN, TOKEN } from '../../test/fixtures'
import { MARK_KEY, moment, openBrowser, SESSION_KEY, signIn, type Tab } from '../../test/open-tab'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function countChanges({ store }: Tab) {
  const listener = vi.fn()
  return { listener, stop: store.subscribe(listener) }
}

test('nobody is signed in at first, and the other tabs are asked for 600 ms', () => {
  const tab = openBrowser().openTab()
  const { listener } = countChanges(tab)
  expect(tab.store.current()).toBeNull()
  expect(tab.store.all()).toEqual([])
  expect(tab.store.endReason()).toBeNull()
  expect(tab.store.timeLeft()).toEqual({ idleMs: null, keptMs: null })
  expect(tab.store.survives()).toEqual({ reload: true, newTabs: true })
  vi.advanceTimersByTime(599)
  expect(tab.store.isAsking()).toBe(true)
  expect(listener).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(tab.store.isAsking()).toBe(false)
  expect(listener).toHaveBeenCalledOnce()
})

describe('a token that is tried', () => {
  test('is held nowhere', () => {
    const { openTab, sharedStorage } = openBrowser()
    const tab = openTab()
    moment()
    const { listener } = countChanges(tab)
    const session = tab.store.prepare(TOKEN)
    session.fileUnder(LOCATION_ID)
    session.noteMissingScope('users.readonly')
    expect(tab.hints()).toEqual([])
    expect(tab.inUse()).toBeNull()
    expect(tab.tabStorage.length + sharedStorage.length).toBe(0)
    expect(listener).not.toHaveBeenCalled()
  })

  test('is held nowhere beside one that is in use, either', () => {
    const tab = openBrowser().openTab()
    signIn(tab)
    tab.store.prepare(OTHER_TOKEN).fileUnder(OTHER_LOCATION_ID)
    expect(tab.hints()).toEqual(['pit-…7a11'])
    expect(tab.tabStorage.getItem(SESSION_KEY)).not.toContain(OTHER_TOKEN)
  })

  test('is in use once it is adopted, with what is known of it by then', () => {
    const { openTab } = openBrowser()
    const tab = openTab()
    const session = tab.store.prepare(TOKEN)
    expect(session.location()).toBeNull()
    expect(session.lacks('users.readonly')).toBe(false)
    session.fileUnder(LOCATION_ID)
    session.noteMissingScope('users.readonly')
    tab.store.adopt(session, false)
    expect(tab.store.current()).toBe(session)
    expect(tab.store.all()).toEqual([session])
    const reloaded = openTab({ tabStorage: () => tab.tabStorage }).store.current()
    expect(reloaded?.location()).toBe(LOCATION_ID)
    expect(reloaded?.lacks('users.readonly')).toBe(true)
  })

  test('is adopted only where it was prepared', () => {
    const { openTab } = openBrowser()
    const tab = openTab()
    tab.store.adopt(openTab().store.prepare(TOKEN), false)
    expect(tab.store.current()).toBeNull()
    expect(tab.tabStorage.length).toBe(0)
  })
})

describe('a session', () => {
  test('is there at once after a reload, without asking anybody', () => {
    const { openTab } = openBrowser()
    const tab = openTab()
    const session = signIn(tab)
    const reloaded = openTab({ tabStorage: () => tab.tabStorage })
    expect(reloaded.store.isAsking()).toBe(false)
    expect(reloaded.store.current()?.id).toBe(session.id)
    expect(reloaded.store.current()?.get).not.toBe(session.get)
  })

  test('keeps what is learnt of its token, and tells of news only', () => {
    const { openTab } = openBrowser()
    const tab = openTab()
    const session = signIn(tab, { location: LOCATION_ID })
    const { listener, stop } = countChanges(tab)
    session.fileUnder(LOCATION_ID)
    expect(listener).not.toHaveBeenCalled()
    session.noteMissingScope('locations.readonly')
    session.noteMissingScope('locations.readonly')
    expect(listener).toHaveBeenCalledOnce()
    stop()
    session.fileUnder(OTHER_LOCATION_ID)
    expect(listener).toHaveBeenCalledOnce()

    const reloaded = openTab({ tabStorage: () => tab.tabStorage }).store.current()
    expect(reloaded?.location()).toBe(OTHER_LOCATION_ID)
    expect(reloaded?.lacks('locations.readonly')).toBe(true)
    expect(reloaded?.lacks('users.readonly')).toBe(false)
    expect(tab.store.all()).toEqual([session])
  })

  test('shows its token shortened, and takes it out of texts', () => {
    const session = signIn(openBrowser().openTab())
    expect(session.hint).toBe('pit-…7a11')
    expect(session.redact(`at ${TOKEN}.`)).toBe('at [token].')
  })

  test('is over for good after signing out', () => {
    const { openTab, sharedStorage } = openBrowser()
    const tab = openTab()
    const session = signIn(tab)
    const { listener } = countChanges(tab)
    tab.store.signOut()
    expect(listener).toHaveBeenCalledOnce()
    expect(session.ended.aborted).toBe(true)
    expect(tab.store.current()).toBeNull()
    expect(tab.store.all()).toEqual([])
    expect(tab.store.endReason()).toBeNull()
    expect(tab.store.isAsking()).toBe(false)
    expect(tab.tabStorage.length).toBe(0)
    expect(sharedStorage.getItem(SESSION_KEY)).toBeNull()
    expect(sharedStorage.getItem(MARK_KEY)).not.toBeNull()
    session.fileUnder(OTHER_LOCATION_ID)
    expect(tab.store.all()).toEqual([])
    expect(openTab({ tabStorage: () => tab.tabStorage }).store.current()).toBeNull()
  })

  test('is over where the browser’s site data has been cleared, the first one too', () => {
    const { openTab, sharedStorage } = openBrowser()
    const [tab, other] = [openTab(), openTab()]
    signIn(tab, { keep: true })
    expect(other.hints()).toEqual(tab.hints())
    sharedStorage.clear()
    for (const one of [tab, other]) {
      one.tabStorage.clear()
      one.wake()
    }
    moment()
    for (const one of [tab, other]) {
      expect(one.store.current()).toBeNull()
      expect(one.tabStorage.length).toBe(0)
    }
    expect(sharedStorage.getItem(SESSION_KEY)).toBeNull()
  })

  test('can be followed by another one', () => {
    const tab = openBrowser().openTab()
    const first = signIn(tab)
    tab.store.signOut()
    const second = signIn(tab)
    expect(tab.store.current()).toBe(second)
    expect(tab.store.endReason()).toBeNull()
    expect(second.id).not.toBe(first.id)
    expect(second.ended.aborted).toBe(false)
  })
})
