// @vitest-environment node
import { focusManager, QueryObserver, type QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ApiError, type Failure } from './failure'
import { createQueryClient, refreshEvery } from './query-client'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const said = { status: 503, messages: [], traceId: null }
const SERVER_ERROR: Failure = { kind: 'server-error', said, waitUntil: null }
const TOKEN_REFUSED: Failure = { kind: 'token-refused', said }

/** On screen, as a component shows it; answers as told. */
function show(
  client: QueryClient,
  answer: () => unknown,
  options: { meta?: { endsSession: boolean } } = {},
) {
  const queryFn = vi.fn(async () => answer())
  const observer = new QueryObserver(client, {
    queryKey: ['session-1', 'conversation'],
    queryFn,
    ...options,
  })
  const hide = observer.subscribe(() => {})
  return { queryFn, observer, hide }
}

function failing(failure: Failure) {
  return () => {
    throw new ApiError(failure)
  }
}

const never = () => new Promise(() => {})
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('what fails is tried again by itself', () => {
  test.each([SERVER_ERROR, { kind: 'cut-short' } as const])(
    'twice, after 1 and 2 seconds: $kind',
    async (failure) => {
      const { queryFn } = show(createQueryClient(vi.fn()), failing(failure))
      await wait(999)
      expect(queryFn).toHaveBeenCalledTimes(1)
      await wait(1)
      expect(queryFn).toHaveBeenCalledTimes(2)
      await wait(1999)
      expect(queryFn).toHaveBeenCalledTimes(2)
      await wait(1)
      expect(queryFn).toHaveBeenCalledTimes(3)
      await wait(60_000)
      expect(queryFn).toHaveBeenCalledTimes(3)
    },
  )

  test.each<Failure>([
    { ...SERVER_ERROR, waitUntil: 1 },
    TOKEN_REFUSED,
    { kind: 'timed-out' },
    { kind: 'unreachable' },
    { kind: 'unexpected-answer' },
  ])('never: $kind', async (failure) => {
    const { queryFn } = show(createQueryClient(vi.fn()), failing(failure))
    await wait(60_000)
    expect(queryFn).toHaveBeenCalledOnce()
  })
})

describe('a refused token', () => {
  test('ends the session that asked, where the request is what the page is about', async () => {
    const refused = vi.fn()
    show(createQueryClient(refused), failing(TOKEN_REFUSED), { meta: { endsSession: true } })
    await wait(1)
    expect(refused).toHaveBeenCalledExactlyOnceWith('session-1')
  })

  test('ends nothing where the request is for a name', async () => {
    const refused = vi.fn()
    show(createQueryClient(refused), failing(TOKEN_REFUSED))
    await wait(1)
    expect(refused).not.toHaveBeenCalled()
  })

  test('is no other failure', async () => {
    const refused = vi.fn()
    show(createQueryClient(refused), failing({ kind: 'timed-out' }), {
      meta: { endsSession: true },
    })
    await wait(1)
    expect(refused).not.toHaveBeenCalled()
  })
})

describe('a page that is opened again', () => {
  test('asks for what is 30 seconds old', async () => {
    const client = createQueryClient(vi.fn())
    const { hide, queryFn } = show(client, () => 'answer')
    await wait(0)
    hide()
    await wait(29_999)
    const again = show(client, () => 'answer')
    expect(again.queryFn).not.toHaveBeenCalled()
    again.hide()
    await wait(1)
    const later = show(client, () => 'answer')
    await wait(0)
    expect(later.queryFn).toHaveBeenCalledOnce()
    expect(queryFn).toHaveBeenCalledOnce()
  })

  test('shows a failure for 5 seconds, before it asks again', async () => {
    const client = createQueryClient(vi.fn())
    const { hide } = show(client, failing({ kind: 'timed-out' }))
    await wait(0)
    hide()
    await wait(5000)
    const soon = show(client, () => 'answer')
    await wait(0)
    expect(soon.queryFn).not.toHaveBeenCalled()
    soon.hide()
    await wait(1)
    expect(show(client, () => 'answer').queryFn).toHaveBeenCalledOnce()
  })
})

/** Whether the query would be fetched again, `ms` after it was shown. */
async function isAskedAgain(answer: () => unknown, ms: number) {
  const client = createQueryClient(vi.fn())
  const { observer } = show(client, answer)
  await wait(ms)
  return { focus: observer.shouldFetchOnWindowFocus(), back: observer.shouldFetchOnReconnect() }
}

describe('unasked, when the page is looked at or the connection is back', () => {
  test('what is on screen and stale is brought up to date', async () => {
    expect(await isAskedAgain(() => 'answer', 29_000)).toEqual({ focus: false, back: false })
    expect(await isAskedAgain(() => 'answer', 31_000)).toEqual({ focus: true, back: true })
  })

  test('a hidden page waits until it is looked at', async () => {
    focusManager.setFocused(false)
    expect(await isAskedAgain(() => 'answer', 31_000)).toEqual({ focus: true, back: false })
    focusManager.setFocused(undefined)
  })

  test('what is still being asked for the first time is left alone', async () => {
    expect(await isAskedAgain(never, 31_000)).toEqual({ focus: false, back: false })
  })

  test.each<Failure>([
    SERVER_ERROR,
    { ...SERVER_ERROR, waitUntil: 1 },
    { kind: 'cut-short' },
    { kind: 'offline' },
    { kind: 'unreachable' },
    { kind: 'timed-out' },
  ])(
    'what may have healed is tried again, at a look only after a minute: $kind',
    async (failure) => {
      const client = createQueryClient(vi.fn())
      const { observer } = show(client, failing(failure))
      await wait(10_000)
      const since = Date.now() - observer.getCurrentResult().errorUpdatedAt
      expect(observer.shouldFetchOnReconnect()).toBe(true)
      await wait(60_000 - since)
      expect(observer.shouldFetchOnWindowFocus()).toBe(false)
      await wait(1)
      expect(observer.shouldFetchOnWindowFocus()).toBe(true)
    },
  )

  test.each<Failure>([
    TOKEN_REFUSED,
    { kind: 'not-found', said },
    { kind: 'unexpected-answer' },
    { kind: 'page-error' },
    { kind: 'blocked-by-page-policy' },
  ])('what stays as it is is not tried again: $kind', async (failure) => {
    expect(await isAskedAgain(failing(failure), 61_000)).toEqual({ focus: false, back: false })
  })
})

test('a request is tried whatever the browser says of the connection', () => {
  const client = createQueryClient(vi.fn())
  expect(client.getDefaultOptions().queries?.networkMode).toBe('always')
})

test.each<[Failure | null, number | false]>([
  [null, 30_000],
  [SERVER_ERROR, 120_000],
  [{ kind: 'rate-limited', said, waitSeconds: 5 }, 120_000],
  [{ kind: 'cut-short' }, 120_000],
  [{ kind: 'offline' }, 120_000],
  [TOKEN_REFUSED, false],
  [{ kind: 'unexpected-answer' }, false],
])('what is on screen is asked for again, after the failure %j in ms: %j', (failure, ms) => {
  expect(refreshEvery(failure && new ApiError(failure))).toBe(ms)
})
