// @vitest-environment node
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { LOCATION_ID, TOKEN } from '../../test/fixtures'
import { moment, openBrowser, signIn, signInElsewhere } from '../../test/open-tab'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('what others write into the channel', () => {
  const entry = { id: 'forged', token: TOKEN, location: null, missingScopes: [] }
  const holding = { entries: [entry], currentId: 'forged', mark: '', keptUntil: null }

  test.each([
    { kind: 'answer', nonce: 'guessed', holding },
    { kind: 'changed', holding: { ...holding, mark: 'another' } },
    { kind: 'changed', holding: { ...holding, entries: [{ ...entry, token: '' }] } },
    { kind: 'changed', holding: { ...holding, entries: [] } },
    { kind: 'changed' },
    { kind: 'nonsense' },
    null,
  ])('does not sign a tab in: %j', (message) => {
    const { openTab, say } = openBrowser()
    const tab = openTab()
    say(message)
    moment()
    expect(tab.store.current()).toBeNull()
  })

  test('an answer counts once', () => {
    const { openTab, say, heard } = openBrowser()
    const tab = openTab()
    vi.advanceTimersByTime(10)
    const [nonce] = heard.map(nonceOf)
    say({ kind: 'answer', nonce, holding })
    vi.advanceTimersByTime(10)
    expect(tab.store.current()?.id).toBe('forged')
    const second = { ...holding, entries: [{ ...entry, id: 'second', location: LOCATION_ID }] }
    say({ kind: 'answer', nonce, holding: second })
    moment()
    expect(tab.store.all().map(({ id }) => id)).toEqual(['forged'])
  })

  test('a question is different each time', () => {
    const { openTab, heard } = openBrowser()
    openTab()
    openTab()
    moment()
    const nonces = heard.map(nonceOf)
    expect(nonces).toEqual([expect.stringMatching(/^\d+-\d+-\d+$/), expect.any(String)])
    expect(new Set(nonces).size).toBe(2)
  })
})

const nonceOf = (message: unknown) => v.parse(v.object({ nonce: v.string() }), message).nonce

test('each tab goes on with its own token in use', () => {
  const { openTab } = openBrowser()
  const first = openTab()
  signIn(first)
  const second = openTab()
  moment()
  signInElsewhere(second)
  expect(first.hints()).toEqual(['pit-…7a11', 'pit-…beef'])
  expect(first.inUse()).toBe('pit-…7a11')
  expect(second.inUse()).toBe('pit-…beef')
  // One that opens later begins with that of the tab that answers first.
  const third = openTab()
  moment()
  expect(third.inUse()).toBe('pit-…7a11')
})

test('tokens that two tabs hold under one mark are merged', () => {
  const { openTab, lonelyChannel } = openBrowser()
  const first = openTab({ channel: lonelyChannel })
  signIn(first)
  const second = openTab()
  signInElsewhere(second)
  // A reload brings the first tab’s token back, now with a channel.
  const reloaded = openTab({ tabStorage: () => first.tabStorage })
  moment()
  expect(reloaded.hints()).toEqual(['pit-…7a11', 'pit-…beef'])
  expect(reloaded.inUse()).toBe('pit-…7a11')
})
