import { expect, test } from 'vitest'
import { CONVERSATION_ID } from '../../test/fixtures'
import { clockTime } from '../ui/time'
import { failureReport } from './report'

const AT = new Date('2026-11-19T13:00:00Z')

test('a report says all that is known, line by line', () => {
  window.history.replaceState(null, '', `/conversations/${CONVERSATION_ID}?location=x`)
  const said = { status: 400, messages: ['Bad Request', 'id is short'], traceId: 'trace-1' }
  expect(failureReport({ kind: 'id-refused', said }, CONVERSATION_ID, AT).split('\n')).toEqual([
    'Inbox Viewer report: HighLevel did not accept this conversation id',
    'Kind: id-refused',
    `When: 2026-11-19T13:00:00.000Z (${clockTime(AT.getTime())} here)`,
    `Conversation: ${CONVERSATION_ID}`,
    `Page: ${window.location.origin}/conversations/${CONVERSATION_ID}`,
    'Status: 400',
    'HighLevel said: Bad Request · id is short',
    'Trace id: trace-1',
    `Browser: ${navigator.userAgent}`,
  ])
})

test('a report from a shared screen says that its id is none', () => {
  expect(failureReport({ kind: 'timed-out' }, 'x', AT, true)).toMatch(
    /\nConversation: x\nScreen-share mode: on, so the id is a stand-in\nPage: /,
  )
})

test.each([
  [
    { status: 502, messages: [], traceId: null },
    ['Status: 502', expect.stringMatching(/^Browser/)],
  ],
  [
    { status: 502, messages: [], traceId: 'trace-1' },
    ['Status: 502', 'Trace id: trace-1', expect.stringMatching(/^Browser/)],
  ],
])('a report leaves out what is not known: %j', (said, lines) => {
  const report = failureReport({ kind: 'server-error', said, waitUntil: null }, 'x', AT)
  expect(report.split('\n').slice(5)).toEqual(lines)
})

test('a report of no answer has no status', () => {
  const report = failureReport({ kind: 'timed-out' }, 'x', AT)
  expect(report).toMatch(/\nPage: [^\n]*\nBrowser: [^\n]*$/)
})
