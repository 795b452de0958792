// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  IDLE_LIMIT,
  moment,
  openBrowser,
  SESSION_KEY,
  signIn,
  signInElsewhere,
  type Tab,
} from '../../test/open-tab'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function twoTabs() {
  const { openTab, ...browser } = openBrowser()
  const tab = openTab()
  const session = signIn(tab)
  const sleeper = openTab()
  moment()
  return { ...browser, openTab, tab, session, sleeper }
}

describe('a tab that slept through the sign-out is over', () => {
  const WAYS: [string, (sleeper: Tab) => void][] = [
    ['when it wakes', (sleeper) => sleeper.wake()],
    ['at a key or a click', (sleeper) => sleeper.press()],
  ]
  test.each(WAYS)('%s', (_, act) => {
    const { tab, sleeper } = twoTabs()
    sleeper.sleep()
    tab.store.signOut()
    moment()
    expect(sleeper.inUse()).toBe('pit-…7a11')
    act(sleeper)
    expect(sleeper.inUse()).toBeNull()
    expect(sleeper.store.endReason()).toBe('signed-out-elsewhere')
    expect(sleeper.tabStorage.length).toBe(0)
  })

  test('when another tab asks it, which gets no answer', () => {
    const { tab, sleeper, openTab } = twoTabs()
    sleeper.sleep()
    tab.store.signOut()
    moment()
    sleeper.hearAgain()
    const later = openTab()
    moment()
    expect(sleeper.inUse()).toBeNull()
    expect(later.inUse()).toBeNull()
  })

  test('when it is reloaded', () => {
    const { tab, sleeper, openTab } = twoTabs()
    sleeper.sleep()
    tab.store.signOut()
    const reloaded = openTab({ tabStorage: () => sleeper.tabStorage })
    expect(reloaded.inUse()).toBeNull()
    expect(sleeper.tabStorage.length).toBe(0)
  })
})

test('waking changes nothing where nothing has ended', () => {
  const { sleeper } = twoTabs()
  const session = sleeper.store.current()
  const listener = vi.fn()
  sleeper.store.subscribe(listener)
  sleeper.wake()
  sleeper.press()
  expect(sleeper.store.current()).toBe(session)
  expect(listener).not.toHaveBeenCalled()
})

test('a late awakening does not end what others have begun since', () => {
  const { tab, sleeper } = twoTabs()
  sleeper.sleep()
  tab.store.signOut()
  signIn(tab)
  sleeper.wake()
  tab.wake()
  expect(tab.inUse()).toBe('pit-…7a11')
})

test('a tab that was away is given what is held by now, and says nothing of an end', () => {
  const { tab, session, sleeper } = twoTabs()
  signInElsewhere(tab)
  sleeper.sleep()
  tab.store.remove(session)
  moment()
  sleeper.hearAgain()
  sleeper.wake()
  expect(sleeper.store.isAsking()).toBe(true)
  moment()
  expect(sleeper.hints()).toEqual(['pit-…beef'])
  expect(sleeper.inUse()).toBe('pit-…beef')
  expect(sleeper.store.endReason()).toBeNull()
})

test('what ended for want of a key stays ended in a tab that was away', () => {
  const { tab, sleeper } = twoTabs()
  sleeper.sleep()
  vi.advanceTimersByTime(IDLE_LIMIT)
  tab.wake()
  expect(tab.store.endReason()).toBe('idle')
  signInElsewhere(tab)
  sleeper.wake()
  expect(sleeper.inUse()).toBeNull()
  expect(sleeper.store.endReason()).toBe('signed-out-elsewhere')
})

test('where all tabs slept past the limit, a sign-in elsewhere brings nothing back', () => {
  const { tab, sleeper, openTab } = twoTabs()
  tab.sleep()
  sleeper.sleep()
  vi.advanceTimersByTime(IDLE_LIMIT)
  const later = openTab()
  moment()
  signInElsewhere(later)
  sleeper.hearAgain()
  sleeper.wake()
  expect(sleeper.store.endReason()).toBe('signed-out-elsewhere')
  moment()
  expect(sleeper.hints()).toEqual(['pit-…beef'])
  expect(later.hints()).toEqual(['pit-…beef'])
})

test('a tab that was away leaves alone what was kept since', () => {
  const { tab, sleeper, sharedStorage, openTab } = twoTabs()
  sleeper.sleep()
  tab.store.signOut()
  signIn(tab, { keep: true })
  sleeper.wake()
  expect(sleeper.inUse()).toBeNull()
  expect(sharedStorage.getItem(SESSION_KEY)).not.toBeNull()
  tab.sleep()
  expect(openTab().inUse()).toBe('pit-…7a11')
})

test('what is kept under an old mark is thrown away', () => {
  const { openTab, sharedStorage } = openBrowser()
  const tab = openTab()
  signIn(tab, { keep: true })
  const kept = sharedStorage.getItem(SESSION_KEY) ?? ''
  tab.store.signOut()
  sharedStorage.setItem(SESSION_KEY, kept)
  expect(openTab().inUse()).toBeNull()
  expect(sharedStorage.getItem(SESSION_KEY)).toBeNull()
})
