// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  ACTIVE_KEY,
  IDLE_LIMIT,
  moment,
  openBrowser,
  signIn,
  signedIn,
  sleepFor,
  throwing,
} from '../../test/open-tab'
import { noBrowser } from './browser'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('without a key or a click', () => {
  test('a session ends after the limit, to the millisecond', () => {
    const { tab } = signedIn()
    expect(tab.store.timeLeft()).toEqual({ idleMs: IDLE_LIMIT, keptMs: null })
    sleepFor(IDLE_LIMIT - 1)
    tab.wake()
    expect(tab.store.timeLeft()).toEqual({ idleMs: 1, keptMs: null })
    expect(tab.inUse()).toBe('pit-…7a11')
    sleepFor(1)
    tab.wake()
    expect(tab.inUse()).toBeNull()
    expect(tab.store.endReason()).toBe('idle')
    expect(tab.tabStorage.length).toBe(0)
    expect(tab.store.isAsking()).toBe(false)
  })

  test('waking up is no activity, and a key comes too late then', () => {
    const { tab } = signedIn()
    sleepFor(IDLE_LIMIT + 1)
    tab.press()
    expect(tab.store.endReason()).toBe('idle')
  })

  test('a reload after the limit brings nothing back', () => {
    const { tab, openTab } = signedIn()
    sleepFor(IDLE_LIMIT)
    const reloaded = openTab({ tabStorage: () => tab.tabStorage })
    expect(reloaded.inUse()).toBeNull()
    expect(tab.tabStorage.length).toBe(0)
  })
})

describe('a key or a click', () => {
  test('begins the time anew, for every tab', () => {
    const { tab, openTab, sharedStorage } = signedIn()
    const other = openTab()
    moment()
    sleepFor(IDLE_LIMIT / 2)
    tab.press()
    expect(other.store.timeLeft().idleMs).toBe(IDLE_LIMIT)
    expect(sharedStorage.getItem(ACTIVE_KEY)).toBe(String(Date.now()))
    sleepFor(IDLE_LIMIT - 1)
    other.wake()
    expect(other.inUse()).toBe('pit-…7a11')
  })

  test('counts only where somebody is signed in', () => {
    const { openTab, sharedStorage } = openBrowser()
    openTab().press()
    expect(sharedStorage.length).toBe(0)
  })

  test('counts in the tab alone where nothing can be stored', () => {
    const { openTab } = openBrowser()
    const tab = openTab({ sharedStorage: throwing })
    signIn(tab)
    sleepFor(IDLE_LIMIT / 2)
    tab.press()
    sleepFor(IDLE_LIMIT - 1)
    tab.wake()
    expect(tab.inUse()).toBe('pit-…7a11')
    sleepFor(1)
    tab.wake()
    expect(tab.store.endReason()).toBe('idle')
  })

  test('is entering a token, too', () => {
    const tab = openBrowser().openTab()
    sleepFor(IDLE_LIMIT)
    signIn(tab)
    tab.wake()
    expect(tab.inUse()).toBe('pit-…7a11')
  })
})

test('a clock that is set back gives nobody more time than the limit', () => {
  const { tab } = signedIn()
  sleepFor(-IDLE_LIMIT)
  expect(tab.store.timeLeft().idleMs).toBe(IDLE_LIMIT)
})

test.each(['', 'soon', '1e3', '-1', '12 ', 'x12'])('a stored time %j is none', (text) => {
  const { tab, sharedStorage } = signedIn()
  sharedStorage.setItem(ACTIVE_KEY, text)
  expect(tab.store.timeLeft().idleMs).toBe(IDLE_LIMIT)
})

test('a session in memory has no limit', () => {
  const { openTab } = openBrowser()
  const tab = openTab(noBrowser)
  signIn(tab, { keep: true })
  expect(tab.store.timeLeft()).toEqual({ idleMs: Infinity, keptMs: null })
  expect(tab.store.survives()).toEqual({ reload: false, newTabs: false })
})
