// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { TOKEN } from '../../test/fixtures'
import {
  createStorage,
  moment,
  openBrowser,
  SESSION_KEY,
  signIn,
  throwing,
} from '../../test/open-tab'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('where the browser lets the page keep nothing', () => {
  const blocked = { tabStorage: throwing, sharedStorage: throwing }

  test('a session lasts until a reload, and says so', () => {
    const tab = openBrowser().openTab(blocked)
    moment()
    expect(tab.store.survives()).toEqual({ reload: true, newTabs: true })
    signIn(tab)
    expect(tab.inUse()).toBe('pit-…7a11')
    expect(tab.store.survives()).toEqual({ reload: false, newTabs: true })
    tab.store.signOut()
    expect(tab.store.current()).toBeNull()
    expect(tab.store.survives()).toEqual({ reload: true, newTabs: true })
  })

  test('a storage that is full is no better', () => {
    const { openTab } = openBrowser()
    const full = createStorage()
    full.setItem = throwing
    const tab = openTab({ tabStorage: () => full })
    signIn(tab)
    expect(tab.inUse()).toBe('pit-…7a11')
    expect(tab.store.survives().reload).toBe(false)
  })

  test('a token that cannot be kept on the device still outlives a reload', () => {
    const { openTab } = openBrowser()
    const tab = openTab({ sharedStorage: throwing })
    signIn(tab, { keep: true })
    expect(tab.store.survives().reload).toBe(true)
    expect(tab.tabStorage.getItem(SESSION_KEY)).toContain(TOKEN)
    const without = openTab({ sharedStorage: throwing, tabStorage: throwing })
    signIn(without, { keep: true })
    expect(without.store.survives().reload).toBe(false)
  })
})

test('without a channel the tab is by itself, and asks nobody', () => {
  const { openTab } = openBrowser()
  const tab = openTab({ channel: throwing })
  expect(tab.store.isAsking()).toBe(false)
  expect(tab.store.survives()).toEqual({ reload: true, newTabs: false })
  signIn(tab)
  const other = openTab()
  moment()
  expect(other.store.current()).toBeNull()
  tab.store.signOut()
  expect(tab.store.current()).toBeNull()
  signIn(tab)
  const session = tab.store.current()
  if (session) tab.store.refuse(session)
  expect(tab.store.endReason()).toBe('token-refused')
})

test.each([
  'not json',
  'null',
  '{}',
  '{"entries":[],"currentId":null,"mark":""}',
  '{"entries":[{"id":"","token":"t","location":null,"missingScopes":[]}],"currentId":"","mark":"","keptUntil":null}',
  '{"entries":[{"id":"a","token":"","location":null,"missingScopes":[]}],"currentId":"a","mark":"","keptUntil":null}',
])('what is stored as %s is no session, and is thrown away', (text) => {
  const { openTab } = openBrowser()
  const { tabStorage } = openTab()
  tabStorage.setItem(SESSION_KEY, text)
  const tab = openTab({ tabStorage: () => tabStorage })
  expect(tab.store.all()).toEqual([])
  expect(tabStorage.length).toBe(0)
})
