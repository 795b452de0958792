import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { CONVERSATION_ID, TOKEN } from '../../test/fixtures'
import { ApiError, toFailure } from './failure'
import { createGet, type Fetch } from './get'
import { conversationRequest } from './requests'
import { parseId } from './id'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  Reflect.deleteProperty(window.navigator, 'onLine')
})

const schema = v.object({ id: v.string() })

function request() {
  const id = parseId(CONVERSATION_ID)
  if (!id) throw new Error('The fixture is an id.')
  return conversationRequest(id)
}

/** Asks once, and gives the caller the ways to end it. */
function ask(fetch: Fetch) {
  const cancelled = new AbortController()
  const ended = new AbortController()
  const get = createGet(fetch, TOKEN, ended.signal)
  const answer = get(request(), schema, cancelled.signal)
  // Looked at later, by `failureOf` or by the test.
  answer.catch(() => {})
  return { answer, cancelled, ended }
}

const signalOfNobody = () => new AbortController().signal

async function failureOf(answer: Promise<unknown>) {
  return answer.then(
    () => 'no failure',
    (error: unknown) => toFailure(error),
  )
}

/** Answers never, and fails as fetch does when its signal aborts. */
const never: Fetch = (_, { signal }) =>
  new Promise((_resolve, reject) => {
    const fail = () => reject(signal?.reason)
    if (signal?.aborted) fail()
    signal?.addEventListener('abort', fail)
  })

const unreachable: Fetch = () => Promise.reject(new TypeError('Failed to fetch'))

/** A body that begins, and never goes on. */
const stuck = (signal?: AbortSignal | null) =>
  new ReadableStream({
    start(controller) {
      signal?.addEventListener('abort', () => controller.error(signal.reason))
    },
  })

describe('a request', () => {
  test('only reads, sends no cookies, follows no redirect and leaves nothing in a cache', async () => {
    const fetch = vi.fn<Fetch>(() => Promise.resolve(Response.json({ id: 'a' })))
    await ask(fetch).answer
    const signal: unknown = expect.any(AbortSignal)
    expect(fetch).toHaveBeenCalledExactlyOnceWith(
      `https://services.leadconnectorhq.com/conversations/${CONVERSATION_ID}`,
      {
        method: 'GET',
        headers: {
          Authorization: `Bearer ${TOKEN}`,
          Version: '2021-04-15',
          Accept: 'application/json',
        },
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        signal,
      },
    )
  })

  test.each([200, 299])(
    'gives what was read, and the text it was read from: %i',
    async (status) => {
      const body = '{ "id": "a", "more": 1 }'
      const { answer } = ask(() => Promise.resolve(new Response(body, { status })))
      expect(await answer).toEqual({ value: { id: 'a' }, body })
      expect(vi.getTimerCount()).toBe(0)
    },
  )
})

describe('an answer that cannot be used', () => {
  test('is the failure that HighLevel says', async () => {
    const body = { message: 'The token is not authorized for this scope.' }
    const { answer } = ask(() => Promise.resolve(Response.json(body, { status: 401 })))
    expect(await failureOf(answer)).toEqual({
      kind: 'scope-missing',
      said: { status: 401, messages: [body.message], traceId: null },
      scope: 'conversations.readonly',
    })
  })

  test('is an unexpected status from 300 on', async () => {
    const { answer } = ask(() => Promise.resolve(new Response('{"id":"a"}', { status: 300 })))
    expect(await failureOf(answer)).toMatchObject({ kind: 'unexpected-status' })
  })

  test('says which headers ask to wait', async () => {
    const headers = { 'Retry-After': '7' }
    const { answer } = ask(() => Promise.resolve(new Response('', { status: 429, headers })))
    expect(await failureOf(answer)).toMatchObject({ kind: 'rate-limited', waitSeconds: 7 })
  })

  test.each(['<html>', '', '{"id":7}', 'null'])('is unexpected: %j', async (body) => {
    const { answer } = ask(() => Promise.resolve(new Response(body)))
    expect(await failureOf(answer)).toEqual({ kind: 'unexpected-answer' })
  })

  test('is unexpected without JSON, whatever else would do', async () => {
    const get = createGet(() => Promise.resolve(new Response('<html>')), TOKEN, signalOfNobody())
    expect(await failureOf(get(request(), v.unknown(), signalOfNobody()))).toEqual({
      kind: 'unexpected-answer',
    })
  })

  test('says what did not fit', async () => {
    const { answer } = ask(() => Promise.resolve(Response.json({ id: 7 })))
    const error: unknown = await answer.catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ cause: [{ kind: 'schema', type: 'string' }] })
  })
})

describe('no answer', () => {
  test('after 15 seconds is no longer waited for', async () => {
    const { answer } = ask(never)
    const settled = vi.fn()
    void failureOf(answer).then(settled)
    await vi.advanceTimersByTimeAsync(14_999)
    expect(settled).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(settled).toHaveBeenCalledExactlyOnceWith({ kind: 'timed-out' })
  })

  test('after 15 seconds in the middle of it is too late as well', async () => {
    const { answer } = ask((_, { signal }) => Promise.resolve(new Response(stuck(signal))))
    await vi.advanceTimersByTimeAsync(15_000)
    expect(await failureOf(answer)).toEqual({ kind: 'timed-out' })
  })

  test('is a cut where it had begun', async () => {
    const cut = new ReadableStream({ start: (controller) => controller.error(new TypeError()) })
    const { answer } = ask(() => Promise.resolve(new Response(cut)))
    expect(await failureOf(answer)).toEqual({ kind: 'cut-short' })
  })

  test.each([
    [true, 'unreachable'],
    [false, 'offline'],
  ])('with the browser’s onLine %s is: %s', async (onLine, kind) => {
    Object.defineProperty(window.navigator, 'onLine', { value: onLine, configurable: true })
    const { answer } = ask(unreachable)
    await vi.runAllTimersAsync()
    expect(await failureOf(answer)).toEqual({ kind })
    const error: unknown = await answer.catch((thrown: unknown) => thrown)
    expect(error instanceof ApiError && error.cause).toEqual(new TypeError('Failed to fetch'))
  })
})

const violation = (effectiveDirective: string) =>
  Object.assign(new Event('securitypolicyviolation'), { effectiveDirective })

describe('the page’s own security policy', () => {
  test.each([
    ['connect-src', 'blocked-by-page-policy'],
    ['img-src', 'unreachable'],
  ])('is the cause where it names %s: %s', async (directive, kind) => {
    const { answer } = ask(unreachable)
    // The browser tells it a moment after fetch has failed.
    setTimeout(() => document.dispatchEvent(violation(directive)))
    await vi.runAllTimersAsync()
    expect(await failureOf(answer)).toEqual({ kind })
  })

  test('is listened to only while a request runs', async () => {
    const listening = vi.spyOn(document, 'addEventListener')
    const stopped = vi.spyOn(document, 'removeEventListener')
    await ask(() => Promise.resolve(Response.json({ id: 'a' }))).answer
    expect(listening).toHaveBeenCalledOnce()
    expect(stopped.mock.calls).toEqual(listening.mock.calls)
  })
})

describe('a request that nobody wants any more', () => {
  test.each(['cancelled', 'ended'] as const)(
    '%s: is called off, and is no failure',
    async (why) => {
      const asked = ask(never)
      const reason = new Error('Nobody wants it.')
      asked[why].abort(reason)
      await expect(asked.answer).rejects.toBe(reason)
      expect(vi.getTimerCount()).toBe(0)
    },
  )

  test('is not even waited for where its session is over', async () => {
    const get = createGet(never, TOKEN, AbortSignal.abort(new Error('The session is over.')))
    const answer = get(request(), schema, signalOfNobody())
    await expect(answer).rejects.toThrow('The session is over.')
  })
})
