import { CONVERSATION_ID, TOKEN } from '../../test/fixtures.ts'
import { refusal, type RawAnswer, type StandInAnswer } from '../stand-in-api.ts'
import { CONVERSATION_ADDRESS, copied } from '../test.ts'
import { bytes, noContent } from './bad-answers.ts'
import { BUTTON, expect, test, type Outcome } from './visit.ts'

const OPEN_ANOTHER = { role: 'link', name: 'Open another conversation' } as const
const ANOTHER_TOKEN = { role: 'button', name: 'Use another token' } as const

type Row = [
  title: string,
  answer: StandInAnswer | RawAnswer,
  says: RegExp,
  action: Outcome['action'],
  requests: number,
]

const html = (status: number, text = 'error code: 1010'): StandInAnswer => ({
  status,
  body: `<html><head><style>p{}</style></head><body><p>${text}</p></body></html>`,
})
const NOT_FOUND = `Conversation with id ${CONVERSATION_ID} not found`
const UNEXPECTED = /Unexpected answer from HighLevel/

const ROWS: Row[] = [
  [
    'Fault 1: 400 Bad Request',
    refusal(400, 'Bad Request'),
    /HighLevel did not accept this conversation id.*tDtDnQ…YvZ6/,
    OPEN_ANOTHER,
    1,
  ],
  [
    'Fault 4: 401 scope',
    refusal(401, 'The token is not authorized for this scope.'),
    /lacks the scope conversations\.readonly/,
    ANOTHER_TOKEN,
    1,
  ],
  [
    'Fault 4: 401 agency token',
    refusal(401, 'Token’s user type mismatch!'),
    /This is an agency token/,
    ANOTHER_TOKEN,
    1,
  ],
  [
    'Fault 4: 403 location',
    refusal(403, 'The token does not have access to this location.'),
    /This token belongs to another location/,
    ANOTHER_TOKEN,
    1,
  ],
  [
    'Fault 5: 403 HTML',
    html(403),
    /The request was blocked before reaching HighLevel/,
    BUTTON.tryAgain,
    1,
  ],
  ...[400, 404, 500].map((status): Row => [
    `Fault 6: ${status} not found`,
    refusal(status, NOT_FOUND),
    /No such conversation for this token.*Check the link/,
    ANOTHER_TOKEN,
    1,
  ]),
  [
    'Fault 7: 422 with a list',
    refusal(422, ['conversationId must be a string', 'conversationId should not be empty']),
    /HighLevel did not accept this request/,
    OPEN_ANOTHER,
    1,
  ],
  [
    'Fault 9: 500 JSON',
    refusal(500, 'Internal server error'),
    /HighLevel has a problem.*error 500/,
    BUTTON.tryAgain,
    3,
  ],
  [
    'Fault 9: 502 with 50 kB of HTML',
    html(502, 'Bad Gateway '.repeat(4200)),
    /HighLevel has a problem.*error 502/,
    BUTTON.tryAgain,
    3,
  ],
  ['Fault 9: 504', html(504), /HighLevel has a problem.*error 504/, BUTTON.tryAgain, 3],
  [
    'Fault 9: 503 that names a time',
    {
      ...html(503),
      headers: { 'Retry-After': '7200', 'Access-Control-Expose-Headers': 'Retry-After' },
    },
    /HighLevel has a problem.*asks to wait until .*\d\d:\d\d GMT/,
    BUTTON.tryAgain,
    1,
  ],
  ['Fault 13: invalid JSON', bytes('{"id": tDtDnQ'), UNEXPECTED, BUTTON.tryAgain, 1],
  ['Fault 13: 200 with a sign-in page', html(200), UNEXPECTED, BUTTON.tryAgain, 1],
  ['Fault 13: an empty body', bytes(''), UNEXPECTED, BUTTON.tryAgain, 1],
  ['Fault 13: 204', noContent, UNEXPECTED, BUTTON.tryAgain, 1],
  ['Fault 13: null', bytes('null'), UNEXPECTED, BUTTON.tryAgain, 1],
  ['Fault 13: an empty list', bytes('[]'), UNEXPECTED, BUTTON.tryAgain, 1],
  [
    'Fault 15: no contact id',
    bytes(JSON.stringify({ id: CONVERSATION_ID, locationId: 'x' })),
    UNEXPECTED,
    BUTTON.tryAgain,
    1,
  ],
]

for (const [title, answer, says, action, requests] of ROWS) {
  test(title, async ({ visit, page, context }) => {
    await context.grantPermissions(['clipboard-write'])
    visit.answer(answer)
    await visit.signIn()
    await visit.pass(requests)
    await visit.expectRule({ says, action, loaded: 'gone', requests })
    await expect(page.getByText('Bad Gateway')).toHaveCount(0)

    await visit.press('Copy report')
    const report = await copied(context)
    expect(report).toContain(CONVERSATION_ID)
    expect(report).not.toContain(TOKEN)

    visit.api.answers.clear()
    await visit.press('Try again')
    await visit.expectConversation()
  })
}

test('Fault 7: the list is read as a list', async ({ visit, page }) => {
  const messages = ['conversationId must be a string', 'conversationId should not be empty']
  visit.answer(refusal(422, messages))
  await visit.signIn()
  await expect(page.getByRole('main').getByRole('listitem')).toHaveText(messages)
})

test('Fault 9: what was loaded stays while HighLevel has a problem', async ({ visit }) => {
  await visit.openConversation()
  visit.answer(html(502))
  await visit.refresh()
  await visit.pass(4)
  await visit.expectRule({
    says: /Could not refresh.*HighLevel has a problem.*checked at/,
    as: 'status',
    action: BUTTON.tryAgain,
    loaded: 'kept',
    requests: 3,
  })
  visit.api.answers.clear()
  await visit.press('Try again')
  await expect(visit.page.getByText('Could not refresh.')).toHaveCount(0)
})

const EXPOSED = { 'Access-Control-Expose-Headers': 'Retry-After' }
const WAITS: [title: string, headers: () => Record<string, string>, seconds: number][] = [
  ['seconds', () => ({ ...EXPOSED, 'Retry-After': '3' }), 3],
  [
    'an HTTP date',
    () => ({ ...EXPOSED, 'Retry-After': new Date(Date.now() + 8000).toUTCString() }),
    8,
  ],
  ['a header that CORS hides', () => ({ 'Retry-After': '3' }), 10],
  ...['-3', '1.5', 'abc', '1e12'].map((value): [string, () => Record<string, string>, number] => [
    `the malformed ${value}`,
    () => ({ ...EXPOSED, 'Retry-After': value }),
    10,
  ]),
  ['an hour, which is too long', () => ({ ...EXPOSED, 'Retry-After': '3600' }), 60],
]

for (const [title, headers, seconds] of WAITS) {
  test(`Fault 8: 429 with ${title}`, async ({ visit, page }) => {
    const { body } = refusal(429, 'Too Many Requests')
    // A date is counted from the moment of the answer.
    visit.answer((response) => {
      response.writeHead(429, { 'Content-Type': 'application/json', ...headers() })
      response.end(JSON.stringify(body))
    })
    await visit.signIn()
    const timer = page.getByRole('timer')
    await expect(timer).toHaveText(/^Trying once more in \d+ s$/)
    const left = Number((await timer.innerText()).match(/\d+/)?.[0])
    // Some seconds may have gone by, and a date has no fractions.
    expect(left).toBeLessThanOrEqual(seconds)
    expect(left).toBeGreaterThan(seconds - 3)
    expect(visit.requests()).toBe(1)

    await visit.pass(seconds + 1)
    expect(visit.requests()).toBe(2)
    await visit.expectRule({
      says: /HighLevel asks for a short break.*Leave it \d+ seconds? before/,
      action: BUTTON.tryAgain,
      loaded: 'gone',
      requests: 2,
    })
    await expect(timer).toHaveCount(0)
  })
}

test('Fault 8: the one try after a 429 opens the conversation', async ({ visit }) => {
  visit.answer({
    ...refusal(429, 'Too Many Requests'),
    headers: { ...EXPOSED, 'Retry-After': '3' },
  })
  await visit.signIn()
  await expect(visit.page.getByRole('timer')).toBeVisible()
  visit.api.answers.clear()
  await visit.pass(4)
  await visit.expectConversation()
  expect(visit.requests()).toBe(2)
})

test('Fault 8: a refresh that meets a 429 is made good by itself', async ({ visit, page }) => {
  await visit.openConversation()
  visit.answer(refusal(429, 'Too Many Requests'))
  await visit.refresh()
  await expect(page.getByRole('timer')).toBeVisible()
  await visit.pass(11)
  await visit.expectRule({
    says: /Could not refresh.*HighLevel asks for a short break/,
    as: 'status',
    action: BUTTON.tryAgain,
    loaded: 'kept',
    requests: 2,
  })
  visit.api.answers.clear()
  await visit.press('Try again')
  await expect(page.getByText('Could not refresh.')).toHaveCount(0)
})

test('Fault 13: the address is still the conversation’s', async ({ visit, page }) => {
  visit.answer(bytes('null'))
  await visit.signIn()
  await expect(page.getByRole('alert')).toBeVisible()
  expect(new URL(page.url()).pathname).toBe(CONVERSATION_ADDRESS)
})
