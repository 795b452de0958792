// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { ApiError, failureOfAnswer, parseJson, toFailure, type Failure } from './failure'

const NOW = new Date('2026-11-19T13:00:00Z')
const PAGE = '\n <html><body>error code: 1010</body></html>'

function failureOf(status: number, body: string, headers: HeadersInit = {}): Failure {
  const answer = { status, headers: new Headers(headers), body }
  return failureOfAnswer(answer, 'conversations.readonly', NOW)
}

const saying = (message: unknown) => JSON.stringify({ statusCode: 0, message })

describe('what kind of failure an answer is', () => {
  const rows: [number, string, Failure['kind']][] = [
    [401, saying('Invalid JWT'), 'token-refused'],
    [401, '', 'unexpected-status'],
    [401, saying('The token does not have access to this location.'), 'other-location'],
    [400, saying('version header is invalid'), 'version-refused'],
    [403, saying('allocation exceeded'), 'forbidden'],
    [401, saying('This authClass type is not allowed to access this scope.'), 'agency-token'],
    [401, saying('Token’s User Type mismatch!'), 'agency-token'],
    [401, saying(['Unauthorized', 'The token has not this Scope.']), 'scope-missing'],
    [401, saying('version header was not found.'), 'version-refused'],
    [403, PAGE, 'blocked-at-edge'],
    [403, 'error code: 1020', 'blocked-at-edge'],
    [403, '', 'forbidden'],
    [403, saying('Forbidden resource'), 'forbidden'],
    [403, saying({ code: 7 }), 'forbidden'],
    [403, saying('The token does not have access to this Location.'), 'other-location'],
    [403, saying('No location for this scope'), 'other-location'],
    [403, saying('Scope missing'), 'scope-missing'],
    [404, saying('Cannot GET /conversations/x'), 'not-found'],
    [400, saying('Conversation with id x not found'), 'not-found'],
    [500, saying('Conversation with id x Not Found'), 'not-found'],
    [422, saying('Conversation not found'), 'request-invalid'],
    [502, saying('Conversation not found'), 'server-error'],
    [400, saying('Bad Request'), 'id-refused'],
    [422, saying(['conversationId must be a string']), 'request-invalid'],
    [429, saying('Too Many Requests'), 'rate-limited'],
    [500, saying('Internal server error'), 'server-error'],
    [503, PAGE, 'server-error'],
    [302, '', 'unexpected-status'],
    [418, saying('I am a teapot'), 'unexpected-status'],
    [499, '', 'unexpected-status'],
    [400, PAGE, 'unexpected-status'],
    [401, PAGE, 'unexpected-status'],
    [404, PAGE, 'unexpected-status'],
    [422, PAGE, 'unexpected-status'],
    [400, 'no such <html>', 'id-refused'],
    [429, PAGE, 'rate-limited'],
  ]
  test.each(rows)('%i %s: %s', (status, body, kind) => {
    expect(failureOf(status, body).kind).toBe(kind)
  })

  test.each([401, 403])(
    'the scope that is missing for a %i is the one of the request',
    (status) => {
      expect(failureOf(status, saying('scope'))).toMatchObject({ scope: 'conversations.readonly' })
    },
  )
})

describe('what HighLevel said', () => {
  test.each([
    ['{"message":"a","traceId":"t"}', ['a'], 't'],
    ['{"message":["a","b","a"]}', ['a', 'b'], null],
    ['{"message":[1],"traceId":7}', [], null],
    ['{"traceId":null}', [], null],
    ['{"message":" ","traceId":"\\t"}', [], null],
    ['{"message":["","a","\\n","a"],"traceId":" t"}', ['a'], ' t'],
    ['"text"', [], null],
    ['null', [], null],
    ['not json', [], null],
    ['', [], null],
  ])('in %s', (body, messages, traceId) => {
    expect(failureOf(400, body)).toMatchObject({ said: { status: 400, messages, traceId } })
  })
})

const RETRY_AFTER: [string | null, number | null][] = [
  ['3', 3],
  [' 3 ', 3],
  ['0', 0],
  ['3600', 3600],
  ['Thu, 19 Nov 2026 13:00:07 GMT', 7],
  ['Thu, 19 Nov 2026 12:00:00 GMT', -3600],
  ['Thu, in a while', null],
  ['2026-11-19T13:00:07Z', null],
  ['x Thu, 19 Nov 2026 13:00:07 GMT', null],
  [null, null],
  ['-3', null],
  ['1.5', null],
  ['3 s', null],
  ['about 3', null],
  ['1e12', null],
  ['99999999999999999999', 1e20],
]
const withRetryAfter = (header: string | null): HeadersInit =>
  header === null ? {} : { 'Retry-After': header }

describe('how long a 429 asks to wait: 1 to 60 s, and 10 s where it does not say', () => {
  test.each(RETRY_AFTER)('Retry-After %s', (header, seconds) => {
    const waitSeconds = seconds === null ? 10 : Math.min(60, Math.max(1, seconds))
    expect(failureOf(429, '', withRetryAfter(header))).toMatchObject({ waitSeconds })
  })

  test('a part of a second is a whole one', () => {
    const answer = {
      status: 429,
      headers: new Headers(withRetryAfter(NOW.toUTCString())),
      body: '',
    }
    const before = new Date(NOW.getTime() - 2500)
    expect(failureOfAnswer(answer, 'users.readonly', before)).toMatchObject({ waitSeconds: 3 })
  })
})

describe('when a 5xx says that HighLevel is back: later, and within a week', () => {
  const WEEK = 7 * 24 * 3600
  test.each([...RETRY_AFTER, [`${WEEK}`, WEEK] as const, [`${WEEK + 1}`, WEEK + 1] as const])(
    'Retry-After %s',
    (header, seconds) => {
      const isLater = seconds !== null && seconds > 0 && seconds <= WEEK
      const waitUntil = isLater ? NOW.getTime() + seconds * 1000 : null
      expect(failureOf(503, '', withRetryAfter(header))).toMatchObject({ waitUntil })
    },
  )
})

test('an error carries its failure; any other is a fault of the page', () => {
  const cause = new TypeError('Failed to fetch')
  const error = new ApiError({ kind: 'unreachable' }, cause)
  expect(error).toMatchObject({ name: 'ApiError', message: 'unreachable', cause })
  expect(toFailure(error)).toEqual({ kind: 'unreachable' })
  expect(toFailure(cause)).toEqual({ kind: 'page-error' })
})

test('JSON is read without throwing', () => {
  expect(parseJson('{"a":1}')).toEqual({ ok: true, value: { a: 1 } })
  expect(parseJson('{')).toEqual({ ok: false })
})
