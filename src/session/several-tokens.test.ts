// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { LOCATION_ID, OTHER_LOCATION_ID, OTHER_TOKEN, TOKEN } from '../../test/fixtures'
import { moment, openBrowser, signIn, signInElsewhere, type Tab } from '../../test/open-tab'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const NEWER_TOKEN = 'pit-00000000-0000-0000-0000-00000000cafe'

/** One tab with a token for each of two locations; the second one is in use. */
function withTwoTokens() {
  const browser = openBrowser()
  const tab = browser.openTab()
  const first = signIn(tab)
  const second = signInElsewhere(tab)
  return { ...browser, tab, first, second }
}

describe('a browser holds', () => {
  test('one token for each location; the newest is in use', () => {
    const { tab, first, second } = withTwoTokens()
    expect(tab.store.all()).toEqual([first, second])
    expect(tab.store.current()).toBe(second)
    expect(first.ended.aborted).toBe(false)
  })

  test('the newest token of a location instead of the one before it', () => {
    const { tab, first, second } = withTwoTokens()
    const newer = signIn(tab, { token: NEWER_TOKEN })
    expect(tab.store.all()).toEqual([second, newer])
    expect(tab.store.current()).toBe(newer)
    expect(first.ended.aborted).toBe(true)
  })

  test('a token that is pasted once more only once', () => {
    const { tab, second } = withTwoTokens()
    const again = tab.store.prepare(TOKEN)
    tab.store.adopt(again, false)
    expect(tab.store.all()).toEqual([second, again])
  })

  test('several tokens that have opened nothing yet', () => {
    const tab = openBrowser().openTab()
    for (const token of [TOKEN, OTHER_TOKEN]) tab.store.adopt(tab.store.prepare(token), false)
    expect(tab.hints()).toEqual(['pit-…7a11', 'pit-…beef'])
  })

  test('the same ones until something changes', () => {
    const { tab } = withTwoTokens()
    expect(tab.store.all()).toBe(tab.store.all())
  })
})

describe('using another token', () => {
  test('concerns this tab alone', () => {
    const { tab, first, openTab } = withTwoTokens()
    const other = openTab()
    moment()
    const listener = vi.fn()
    tab.store.subscribe(listener)
    tab.store.switchTo(first)
    moment()
    expect(listener).toHaveBeenCalledOnce()
    expect(tab.store.current()).toBe(first)
    expect(other.inUse()).toBe('pit-…beef')
    expect(openTab({ tabStorage: () => tab.tabStorage }).inUse()).toBe('pit-…7a11')
  })

  test('changes nothing where it is in use already, or nobody is signed in', () => {
    const { tab, second, openTab, lonelyChannel } = withTwoTokens()
    const listener = vi.fn()
    tab.store.subscribe(listener)
    tab.store.switchTo(second)
    expect(listener).not.toHaveBeenCalled()
    const stranger = openTab({ channel: lonelyChannel })
    stranger.store.switchTo(second)
    expect(stranger.store.current()).toBeNull()
  })

  test('a link picks its token, and the address is noted', () => {
    const { tab, first, second } = withTwoTokens()
    expect(tab.store.pickedFor()).toBeNull()
    tab.store.pick('/conversations/a?location=b', first)
    expect(tab.store.current()).toBe(first)
    expect(tab.store.pickedFor()).toBe('/conversations/a?location=b')
    tab.store.switchTo(second)
    expect(tab.store.pickedFor()).toBe('/conversations/a?location=b')
  })
})

describe('removing a token', () => {
  test('leaves the one in use in use', () => {
    const { tab, first, second } = withTwoTokens()
    tab.store.remove(first)
    expect(tab.store.all()).toEqual([second])
    expect(tab.store.current()).toBe(second)
    expect(first.ended.aborted).toBe(true)
    expect(tab.tabStorage.getItem('inbox-viewer:session')).not.toContain(TOKEN)
    expect(tab.store.endReason()).toBeNull()
  })

  test('that is in use turns to another one', () => {
    const { tab, first, second } = withTwoTokens()
    tab.store.remove(second)
    expect(tab.store.all()).toEqual([first])
    expect(tab.store.current()).toBe(first)
  })

  test('that is the only one is signing out', () => {
    const { tab, first, second, openTab } = withTwoTokens()
    const other = openTab()
    moment()
    tab.store.remove(second)
    moment()
    expect(other.hints()).toEqual(['pit-…7a11'])
    tab.store.remove(first)
    moment()
    for (const { store } of [tab, other]) expect(store.all()).toEqual([])
    expect([tab, other].map(({ store }) => store.endReason())).toEqual([
      null,
      'signed-out-elsewhere',
    ])
  })

  const NOTICED: [string, (tab: Tab) => void][] = [
    ['hear of it', () => {}],
    ['see first that the mark is another one', (tab) => tab.wake()],
  ]
  test.each(NOTICED)('turns no other tab to another token: they %s', (_, notice) => {
    const { tab, first, second, openTab } = withTwoTokens()
    const third = signIn(tab, { token: NEWER_TOKEN, location: 'Nr0VbZmR2cYoT7dAeP4f' })
    const other = openTab()
    moment()
    expect(other.store.current()?.id).toBe(third.id)
    tab.store.switchTo(first)
    tab.store.remove(second)
    notice(other)
    moment()
    expect(other.hints()).toEqual(['pit-…7a11', 'pit-…cafe'])
    expect(other.inUse()).toBe('pit-…cafe')
    expect(other.store.endReason()).toBeNull()
  })

  test('turns a tab that used it to what is in use where it was removed', () => {
    const { tab, first, second, openTab } = withTwoTokens()
    const third = signIn(tab, { token: NEWER_TOKEN, location: 'Nr0VbZmR2cYoT7dAeP4f' })
    const other = openTab()
    moment()
    tab.store.switchTo(second)
    tab.store.remove(third)
    moment()
    expect(other.store.all().map(({ id }) => id)).toEqual([first.id, second.id])
    expect(other.inUse()).toBe('pit-…beef')
  })
})

describe('a token that HighLevel refuses', () => {
  test('is dropped in every tab, and the others stay', () => {
    const { tab, second, openTab } = withTwoTokens()
    const other = openTab()
    moment()
    tab.store.refuse(second)
    moment()
    expect(tab.hints()).toEqual(['pit-…7a11'])
    expect(other.hints()).toEqual(['pit-…7a11'])
    expect(second.ended.aborted).toBe(true)
  })

  test('makes the tab that used it ask for another, and say why', () => {
    const { tab, first, second } = withTwoTokens()
    tab.store.refuse(second)
    expect(tab.store.current()).toBeNull()
    expect(tab.store.endReason()).toBe('token-refused')
    tab.store.switchTo(first)
    expect(tab.store.current()).toBe(first)
    expect(tab.store.endReason()).toBeNull()
  })

  test('disturbs nobody where it was not in use', () => {
    const { tab, first, second } = withTwoTokens()
    tab.store.refuse(first)
    expect(tab.store.all()).toEqual([second])
    expect(tab.store.current()).toBe(second)
    expect(tab.store.endReason()).toBeNull()
  })

  test('stays the reason while a token of another location is learnt of', () => {
    const { tab, first, second } = withTwoTokens()
    tab.store.refuse(second)
    first.fileUnder(OTHER_LOCATION_ID)
    expect(tab.store.current()).toBeNull()
    expect(tab.store.endReason()).toBe('token-refused')
  })

  test('is replaced by the next one that is entered', () => {
    const { tab, first, second } = withTwoTokens()
    tab.store.refuse(second)
    const next = signInElsewhere(tab)
    expect(tab.store.all()).toEqual([first, next])
    expect(tab.store.current()).toBe(next)
    expect(tab.store.endReason()).toBeNull()
    expect(first.location()).toBe(LOCATION_ID)
  })
})
