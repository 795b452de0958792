// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { LOCATION_ID, OTHER_LOCATION_ID, TOKEN } from '../../test/fixtures'
import {
  createStorage,
  MARK_KEY,
  moment,
  openBrowser,
  SESSION_KEY,
  signIn,
} from '../../test/open-tab'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a new tab', () => {
  test('is signed in by one that is open, while it asks', () => {
    const { openTab, sharedStorage } = openBrowser()
    const first = openTab()
    const session = signIn(first)
    const second = openTab()
    expect(second.store.isAsking()).toBe(true)
    vi.advanceTimersByTime(20)
    expect(second.store.isAsking()).toBe(false)
    expect(second.store.current()?.id).toBe(session.id)
    expect(second.store.current()?.location()).toBe(LOCATION_ID)
    expect(second.tabStorage.getItem(SESSION_KEY)).toContain(TOKEN)
    expect(sharedStorage.getItem(SESSION_KEY)).toBeNull()
    expect(second.store.endReason()).toBeNull()
  })

  test('makes the one that answers no different', () => {
    const { openTab } = openBrowser()
    const first = openTab()
    signIn(first)
    const listener = vi.fn()
    first.store.subscribe(listener)
    openTab()
    moment()
    expect(listener).not.toHaveBeenCalled()
  })

  test('waits no longer than 600 ms, also where nobody in the others is signed in', () => {
    const { openTab } = openBrowser()
    openTab()
    const second = openTab()
    vi.advanceTimersByTime(600)
    expect(second.store.isAsking()).toBe(false)
    expect(second.store.current()).toBeNull()
  })
})

test('signing in signs the waiting tabs in too', () => {
  const { openTab } = openBrowser()
  const tabs = [openTab(), openTab(), openTab()] as const
  moment()
  signIn(tabs[1])
  expect(tabs.map((tab) => tab.inUse())).toEqual(['pit-…7a11', 'pit-…7a11', 'pit-…7a11'])
})

test('what one tab learns of a token, the others know, and their requests go on', () => {
  const { openTab } = openBrowser()
  const first = openTab()
  const session = signIn(first)
  const second = openTab()
  moment()
  const same = second.store.current()
  session.fileUnder(OTHER_LOCATION_ID)
  session.noteMissingScope('users.readonly')
  moment()
  expect(second.store.current()).toBe(same)
  expect(same?.ended.aborted).toBe(false)
  expect(same?.location()).toBe(OTHER_LOCATION_ID)
  expect(same?.lacks('users.readonly')).toBe(true)
})

test.each([
  [850, ['pit-…7a11']],
  [950, []],
])(
  'a token is joined though its mark is stored %d ms after the message, or never: %j',
  (lateMs, hints) => {
    const { openTab, sharedStorage } = openBrowser()
    const ownView = createStorage()
    const [first, other] = [openTab(), openTab({ sharedStorage: () => ownView })]
    moment()
    first.store.adopt(first.store.prepare(TOKEN), false)
    vi.advanceTimersByTime(10 + lateMs)
    ownView.setItem(MARK_KEY, sharedStorage.getItem(MARK_KEY) ?? '')
    moment()
    expect(other.hints()).toEqual(hints)
  },
)

describe('signing out in one tab', () => {
  test('ends the others, their requests and what they have stored', () => {
    const { openTab } = openBrowser()
    const first = openTab()
    signIn(first)
    const others = [openTab(), openTab()]
    moment()
    const sessions = others.map(({ store }) => store.current())
    first.store.signOut()
    moment()
    for (const { store, tabStorage } of others) {
      expect(store.current()).toBeNull()
      expect(store.endReason()).toBe('signed-out-elsewhere')
      expect(store.isAsking()).toBe(false)
      expect(tabStorage.length).toBe(0)
    }
    expect(sessions.map((session) => session?.ended.aborted)).toEqual([true, true])
  })

  test('leaves nobody to answer the next tab', () => {
    const { openTab } = openBrowser()
    const first = openTab()
    signIn(first)
    openTab()
    moment()
    first.store.signOut()
    const later = openTab()
    moment()
    expect(later.store.current()).toBeNull()
  })

  test('is no news to a tab that has never been signed in', () => {
    const { openTab, say } = openBrowser()
    const tab = openTab()
    moment()
    say({ kind: 'signed-out' })
    moment()
    expect(tab.store.endReason()).toBeNull()
  })

  test('is heard where the mark could not be changed', () => {
    const { openTab, say } = openBrowser()
    const tab = openTab()
    signIn(tab)
    say({ kind: 'signed-out' })
    vi.advanceTimersByTime(10)
    expect(tab.store.current()).toBeNull()
    expect(tab.store.endReason()).toBe('signed-out-elsewhere')
  })
})

test('a token that HighLevel refuses ends in every tab, which says why', () => {
  const { openTab } = openBrowser()
  const tabs = [openTab(), openTab()] as const
  const session = signIn(tabs[0])
  tabs[0].store.refuse(session)
  moment()
  for (const { store } of tabs) {
    expect(store.current()).toBeNull()
    expect(store.endReason()).toBe('token-refused')
  }
  expect(session.ended.aborted).toBe(true)
  // Nobody holds it under a mark that still counts.
  const reopened = openTab({ tabStorage: () => tabs[1].tabStorage })
  moment()
  expect(reopened.store.current()).toBeNull()
})

test('the reason is the refusal, also in a tab that the mark has ended already', () => {
  const { openTab } = openBrowser()
  const tabs = [openTab(), openTab()] as const
  const session = signIn(tabs[0])
  tabs[0].store.refuse(session)
  tabs[1].wake()
  expect(tabs[1].store.endReason()).toBe('signed-out-elsewhere')
  moment()
  expect(tabs[1].store.endReason()).toBe('token-refused')
})
