// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { failureOfAnswer } from './failure'

describe('how long a 429 asks to wait', () => {
  const now = new Date('2026-11-19T13:00:00Z')
  test.each([
    ['3', 3],
    ['0', 1],
    ['3600', 60],
    ['Thu, 19 Nov 2026 13:00:07 GMT', 7],
    ['Thu, 19 Nov 2026 12:00:00 GMT', 1],
    [null, 10],
    ['-3', 10],
    ['1.5', 10],
    ['abc', 10],
    ['1e12', 10],
    ['99999999999999999999', 60],
  ])('Retry-After %s: %i s', (header, waitSeconds) => {
    const headers = new Headers(header === null ? {} : { 'Retry-After': header })
    const failure = failureOfAnswer(
      { status: 429, headers, body: '' },
      'conversations.readonly',
      now,
    )
    expect(failure).toMatchObject({ kind: 'rate-limited', waitSeconds })
  })
})

test.each([
  ['', '', [], null],
  [' ', '\t', [], null],
  [['', 'Bad Request', '\n', 'Bad Request'], 'trace-1', ['Bad Request'], 'trace-1'],
])('of the message %j and the trace id %j only words are kept', (message, traceId, ...said) => {
  const body = JSON.stringify({ message, traceId })
  const failure = failureOfAnswer(
    { status: 400, headers: new Headers(), body },
    'conversations.readonly',
  )
  expect(failure).toMatchObject({ said: { messages: said[0], traceId: said[1] } })
})
