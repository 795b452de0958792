// @vitest-environment node
import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { askForAllTabs } from './ask-for-all-tabs'

const KEY = ['session-1', 'conversation', 'c1']

/** Locks as the browser has them for all tabs of the app, by name. */
function createLocks() {
  const held = new Map<string, Promise<unknown>>()
  const request = async (
    name: string,
    options: { ifAvailable?: boolean; mode?: string; signal?: AbortSignal },
    callback: (lock: object | null) => unknown,
  ) => {
    const holder = held.get(name)
    if (holder && options.ifAvailable) return callback(null)
    const aborted = new Promise((_, reject) => {
      options.signal?.addEventListener('abort', () => reject(options.signal?.reason))
    })
    if (holder) await Promise.race([holder, aborted])
    const work = Promise.resolve(callback({}))
    // Who shares a lock keeps nobody else waiting.
    if (options.mode !== 'shared') held.set(name, work)
    return work.finally(() => held.delete(name))
  }
  return { request, held }
}

let locks = createLocks()

beforeEach(() => {
  vi.useFakeTimers()
  locks = createLocks()
  vi.stubGlobal('navigator', { locks })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A tab that may know an answer already, and what it asks. */
function openTab(known?: string) {
  const client = new QueryClient()
  if (known !== undefined) client.setQueryData(KEY, known)
  vi.advanceTimersByTime(1000)
  const canceller = new AbortController()
  const asking: ((answer: string) => void)[] = []
  const ask = vi.fn(() => new Promise<string>((resolve) => void asking.push(resolve)))
  const release = (text: string) => asking.forEach((resolve) => resolve(text))
  const answer = askForAllTabs({ client, queryKey: KEY, signal: canceller.signal }, ask)
  return { client, ask, answer, canceller, release }
}

const settle = () => vi.advanceTimersByTimeAsync(0)

test('what is opened is asked for at once, whoever else is asking', async () => {
  const tabs = [openTab(), openTab()]
  expect(tabs.map(({ ask }) => ask.mock.calls.length)).toEqual([1, 1])
  expect(locks.held.size).toBe(0)
  tabs[0]?.release('new')
  expect(await tabs[0]?.answer).toBe('new')
})

test('without locks each tab asks', async () => {
  vi.stubGlobal('navigator', {})
  const [one, other] = [openTab('old'), openTab('old')]
  await settle()
  expect([one, other].map(({ ask }) => ask.mock.calls.length)).toEqual([1, 1])
})

test('one tab asks, under a name for what is asked; the other takes the answer it is told of', async () => {
  const [one, other] = [openTab('old'), openTab('old')]
  await settle()
  expect([...locks.held.keys()]).toEqual(['inbox-viewer:session-1/conversation/c1'])
  one.release('new')
  expect(await one.answer).toBe('new')
  await vi.advanceTimersByTimeAsync(99)
  other.client.setQueryData(KEY, 'new, from the other tab')
  await vi.advanceTimersByTimeAsync(1)
  expect(await other.answer).toBe('new, from the other tab')
  expect([one.ask.mock.calls.length, other.ask.mock.calls.length]).toEqual([1, 0])
})

test('where nothing newer is told, the other tab asks for itself', async () => {
  const [one, other] = [openTab('old'), openTab('old')]
  await settle()
  one.release('new')
  await vi.advanceTimersByTimeAsync(99)
  expect(other.ask).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(other.ask).toHaveBeenCalledOnce()
  other.release('its own')
  expect(await other.answer).toBe('its own')
})

test('so it does where what it knew is gone', async () => {
  const [one, other] = [openTab('old'), openTab('old')]
  await settle()
  other.client.clear()
  one.release('new')
  await vi.advanceTimersByTimeAsync(100)
  expect(other.ask).toHaveBeenCalledOnce()
})

test('tabs that have waited together ask together', async () => {
  const [one, ...others] = [openTab('old'), openTab('old'), openTab('old')]
  await settle()
  one.release('new')
  await vi.advanceTimersByTimeAsync(100)
  expect(others.map(({ ask }) => ask.mock.calls.length)).toEqual([1, 1])
})

test('who waits for another tab can be cancelled', async () => {
  openTab('old')
  const other = openTab('old')
  await settle()
  const failed = expect(other.answer).rejects.toThrow('aborted')
  other.canceller.abort()
  await failed
  expect(other.ask).not.toHaveBeenCalled()
})
