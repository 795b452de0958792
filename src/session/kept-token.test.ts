// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { OTHER_TOKEN, TOKEN } from '../../test/fixtures'
import {
  ACTIVE_KEY,
  IDLE_LIMIT,
  KEEP,
  moment,
  openBrowser,
  SESSION_KEY,
  signIn,
  signedIn,
  sleepFor,
} from '../../test/open-tab'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function full(): never {
  throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
}

describe('a token kept on the device', () => {
  test('is there for a tab that opens when all are closed', () => {
    const { tab, openTab } = signedIn({ keep: true })
    expect(tab.tabStorage.length).toBe(0)
    expect(tab.store.survives().reload).toBe(true)
    tab.sleep()
    const later = openTab()
    expect(later.inUse()).toBe('pit-…7a11')
    expect(later.store.isAsking()).toBe(false)
  })

  test('knows no idle limit, and is forgotten when its time is over', () => {
    const { tab, sharedStorage } = signedIn({ keep: true })
    expect(tab.store.timeLeft()).toEqual({ idleMs: null, keptMs: KEEP })
    sleepFor(KEEP - 1)
    tab.wake()
    expect(tab.inUse()).toBe('pit-…7a11')
    sleepFor(1)
    tab.wake()
    expect(tab.inUse()).toBeNull()
    expect(tab.store.endReason()).toBe('kept-long-enough')
    expect(sharedStorage.getItem(SESSION_KEY)).toBeNull()
  })

  test('is not used by a tab that opens at the end of its time, and is at rest no more', () => {
    const { tab, openTab, sharedStorage } = signedIn({ keep: true })
    tab.sleep()
    sleepFor(KEEP)
    expect(openTab().inUse()).toBeNull()
    expect(sharedStorage.getItem(SESSION_KEY)).toBeNull()
  })

  test('comes before what a tab held itself', () => {
    const { tab, openTab } = signedIn()
    const held = tab.tabStorage.getItem(SESSION_KEY) ?? ''
    signIn(tab, { token: OTHER_TOKEN, keep: true })
    tab.tabStorage.setItem(SESSION_KEY, held)
    tab.sleep()
    expect(openTab({ tabStorage: () => tab.tabStorage }).inUse()).toBe('pit-…beef')
  })

  test('can be kept longer, in every tab', () => {
    const { tab, openTab } = signedIn({ keep: true })
    const other = openTab()
    moment()
    sleepFor(KEEP / 2)
    tab.store.keepLonger()
    vi.advanceTimersByTime(10)
    expect(tab.store.timeLeft().keptMs).toBe(KEEP - 10)
    expect(other.store.timeLeft().keptMs).toBe(KEEP - 10)
  })

  test('takes the others with it, as does one that is not to be kept', () => {
    const { tab, sharedStorage, openTab } = signedIn()
    const other = openTab()
    moment()
    tab.store.adopt(tab.store.prepare(OTHER_TOKEN), true)
    vi.advanceTimersByTime(10)
    expect(sharedStorage.getItem(SESSION_KEY)).toContain(TOKEN)
    expect(tab.tabStorage.length + other.tabStorage.length).toBe(0)
    expect(other.store.timeLeft()).toEqual({ idleMs: null, keptMs: KEEP - 10 })
    tab.store.adopt(tab.store.prepare(OTHER_TOKEN), false)
    moment()
    expect(sharedStorage.getItem(SESSION_KEY)).toBeNull()
    expect(other.tabStorage.getItem(SESSION_KEY)).toContain(TOKEN)
    expect(other.store.timeLeft().keptMs).toBeNull()
  })

  test('is gone with the sign-out', () => {
    const { tab, sharedStorage, openTab } = signedIn({ keep: true })
    tab.store.signOut()
    expect(sharedStorage.getItem(SESSION_KEY)).toBeNull()
    expect(openTab().inUse()).toBeNull()
  })

  test('is none where the build keeps for no time', () => {
    const { openTab, sharedStorage } = openBrowser()
    const tab = openTab({ keepMs: 0 })
    signIn(tab, { keep: true })
    expect(tab.inUse()).toBe('pit-…7a11')
    expect(sharedStorage.getItem(SESSION_KEY)).toBeNull()
  })
})

test('keeping longer does nothing where nothing is kept', () => {
  const { tab } = signedIn()
  tab.store.keepLonger()
  expect(tab.store.timeLeft()).toEqual({ idleMs: IDLE_LIMIT, keptMs: null })
  tab.store.signOut()
  tab.store.keepLonger()
  expect(tab.store.current()).toBeNull()
})

test('another tab’s answer is not taken where its time is over', () => {
  const { openTab, say, sharedStorage } = openBrowser()
  const tab = openTab()
  const entry = { id: 'late', token: TOKEN, location: null, missingScopes: [] }
  const holding = { entries: [entry], currentId: 'late', mark: '', keptUntil: Date.now() }
  say({ kind: 'changed', holding })
  moment()
  expect(tab.store.current()).toBeNull()
  expect(sharedStorage.length).toBe(0)
})

test('where nothing can be written, an old time does not sign out who has just signed in', () => {
  const { openTab, sharedStorage } = openBrowser()
  sharedStorage.setItem(ACTIVE_KEY, String(Date.now() - IDLE_LIMIT - 1))
  const readOnly: Storage = {
    length: 0,
    key: () => null,
    clear: full,
    getItem: (key) => sharedStorage.getItem(key),
    setItem: full,
    removeItem: full,
  }
  const tab = openTab({ sharedStorage: () => readOnly })
  signIn(tab)
  tab.wake()
  expect(tab.inUse()).toBe('pit-…7a11')
})

test('a clock that was years ahead keeps no token for years', () => {
  const { openTab } = openBrowser()
  const tab = openTab()
  sleepFor(1000 * KEEP)
  signIn(tab, { keep: true })
  sleepFor(-1000 * KEEP)
  tab.wake()
  expect(tab.store.timeLeft().keptMs).toBe(KEEP)
})
