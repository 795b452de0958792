import { describe, expect, test } from 'vitest'
import type { Failure, Said } from '../api/failure'
import { saidBy, wordFailure, type FailureAction } from './wording'

const said: Said = { status: 418, messages: ['I am a teapot'], traceId: null }
const CONVERSATION = 'tDtDnQ…YvZ6'

type Row = [Failure, string, FailureAction[]]

const ROWS: Row[] = [
  [{ kind: 'token-refused', said }, 'HighLevel refused this token', ['another-token']],
  [
    { kind: 'scope-missing', said, scope: 'users.readonly' },
    'This token may not read conversations',
    ['another-token', 'try-again'],
  ],
  [{ kind: 'agency-token', said }, 'This is an agency token', ['another-token', 'try-again']],
  [
    { kind: 'version-refused', said },
    'HighLevel did not accept the request of this app',
    ['try-again', 'open-another'],
  ],
  [
    { kind: 'other-location', said },
    'This token belongs to another location',
    ['another-token', 'try-again'],
  ],
  [
    { kind: 'forbidden', said },
    'HighLevel does not let this token see the conversation',
    ['another-token', 'try-again'],
  ],
  [
    { kind: 'blocked-at-edge', said },
    'The request was blocked before reaching HighLevel',
    ['try-again', 'open-another'],
  ],
  [
    { kind: 'not-found', said },
    'No such conversation for this token',
    ['open-another', 'another-token', 'try-again'],
  ],
  [
    { kind: 'id-refused', said },
    'HighLevel did not accept this conversation id',
    ['open-another', 'try-again'],
  ],
  [
    { kind: 'request-invalid', said },
    'HighLevel did not accept this request',
    ['open-another', 'try-again'],
  ],
  [
    { kind: 'rate-limited', said, waitSeconds: 7 },
    'HighLevel asks for a short break',
    ['try-again', 'open-another'],
  ],
  [
    { kind: 'server-error', said, waitUntil: null },
    'HighLevel has a problem',
    ['try-again', 'open-another'],
  ],
  [
    { kind: 'unexpected-status', said },
    'This is an answer the app does not know',
    ['try-again', 'another-token'],
  ],
  [
    { kind: 'unexpected-answer' },
    'Unexpected answer from HighLevel',
    ['try-again', 'open-another'],
  ],
  [{ kind: 'cut-short' }, 'The answer was cut short', ['try-again', 'open-another']],
  [{ kind: 'timed-out' }, 'HighLevel took too long', ['try-again', 'open-another']],
  [{ kind: 'offline' }, 'This device is offline', ['try-again', 'open-another']],
  [
    { kind: 'blocked-by-page-policy' },
    'This site is not allowed to reach HighLevel',
    ['try-again', 'open-another'],
  ],
  [
    { kind: 'unreachable' },
    'Could not reach HighLevel from this page',
    ['try-again', 'open-another'],
  ],
  [{ kind: 'page-error' }, 'Something went wrong in this page', ['try-again', 'open-another']],
]

test.each(ROWS)('%j has a title, whole sentences and ways out', (failure, title, actions) => {
  const words = wordFailure(failure, CONVERSATION)
  expect(words).toMatchObject({ title, actions })
  for (const text of [words.happened, words.advice]) expect(text).toMatch(/^[A-Z].{8,}\.$/)
})

describe('the words name what they are about', () => {
  const ABOUT: [Failure, 'happened' | 'advice', string][] = [
    [{ kind: 'scope-missing', said, scope: 'users.readonly' }, 'happened', 'users.readonly'],
    [{ kind: 'other-location', said }, 'happened', CONVERSATION],
    [{ kind: 'forbidden', said }, 'happened', CONVERSATION],
    [{ kind: 'not-found', said }, 'happened', CONVERSATION],
    [{ kind: 'id-refused', said }, 'happened', CONVERSATION],
    [{ kind: 'rate-limited', said, waitSeconds: 1 }, 'advice', 'Leave it 1 second before'],
    [{ kind: 'rate-limited', said, waitSeconds: 2 }, 'advice', 'Leave it 2 seconds before'],
    [{ kind: 'server-error', said, waitUntil: null }, 'happened', 'error 418.'],
    [{ kind: 'server-error', said, waitUntil: null }, 'advice', 'Wait a moment'],
    [
      { kind: 'server-error', said, waitUntil: Date.UTC(2020, 10, 19, 12) },
      'advice',
      '19 November 2020',
    ],
    [{ kind: 'unexpected-status', said }, 'happened', 'status 418.'],
    [
      { kind: 'blocked-by-page-policy' },
      'advice',
      'connect-src must name https://services.leadconnectorhq.com.',
    ],
  ]
  test.each(ABOUT)('%j %s: %s', (failure, part, text) => {
    expect(wordFailure(failure, CONVERSATION)[part]).toContain(text)
  })
})

test('what HighLevel said is there where it said anything', () => {
  expect(saidBy({ kind: 'forbidden', said })).toBe(said)
  const withTrace = { status: 403, messages: [], traceId: 'trace-1' }
  expect(saidBy({ kind: 'forbidden', said: withTrace })).toBe(withTrace)
  const nothing = { status: 403, messages: [], traceId: null }
  expect(saidBy({ kind: 'forbidden', said: nothing })).toBeNull()
  expect(saidBy({ kind: 'offline' })).toBeNull()
})
