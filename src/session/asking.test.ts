import * as v from 'valibot'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CONVERSATION_ID, OTHER_TOKEN, TOKEN } from '../../test/fixtures'
import { moment, openBrowser, signIn } from '../../test/open-tab'
import { parseId } from '../api/id'
import { conversationRequest } from '../api/requests'
import type { Session } from './session'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function ask(session: Session) {
  const id = parseId(CONVERSATION_ID)
  if (!id) throw new Error('The fixture is an id.')
  return session.get(conversationRequest(id), v.unknown(), new AbortController().signal)
}

test('each session asks HighLevel with its own token, also while it is only tried', async () => {
  const tab = openBrowser().openTab()
  const first = signIn(tab)
  const tried = tab.store.prepare(OTHER_TOKEN)
  await ask(tried)
  await ask(first)
  expect(tab.requests).toEqual([`Bearer ${OTHER_TOKEN}`, `Bearer ${TOKEN}`])
})

test('a tab that slept through the sign-out notices before it asks HighLevel', async () => {
  const { openTab } = openBrowser()
  const tab = openTab()
  signIn(tab)
  const sleeper = openTab()
  moment()
  sleeper.sleep()
  tab.store.signOut()
  const session = sleeper.store.current()
  if (!session) throw new Error('It sleeps, and is signed in.')
  const asked = ask(session)
  expect(sleeper.store.current()).toBeNull()
  expect(sleeper.store.endReason()).toBe('signed-out-elsewhere')
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' })
})

test('requests that run are called off when the session ends, and no new ones begin', async () => {
  const tab = openBrowser().openTab()
  const session = signIn(tab)
  const running = ask(session)
  tab.store.signOut()
  await expect(running).rejects.toMatchObject({ name: 'AbortError' })
  await expect(ask(session)).rejects.toMatchObject({ name: 'AbortError' })
})
