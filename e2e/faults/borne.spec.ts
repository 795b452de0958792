import {
  CONTACT_ID,
  conversation,
  CONVERSATION_ID,
  LOCATION_ID,
  searchRow,
  USER_ID,
} from '../../test/fixtures.ts'
import { refusal, type RawAnswer, type StandInAnswer } from '../stand-in-api.ts'
import { CONVERSATION_ADDRESS } from '../test.ts'
import { bytes, hangUp, silence } from './bad-answers.ts'
import { expect, test, type Outcome, type Visit } from './visit.ts'

/** Faults that the page bears: the conversation is shown, and nobody need know. */
const BORNE: Outcome = {
  says: null,
  action: { role: 'button', name: 'Refresh' },
  loaded: 'kept',
  requests: 1,
}

const ok = (body: unknown): StandInAnswer => ({ status: 200, body })
const having = (fields: object) => ok({ ...conversation, ...fields })
const without = (...names: string[]) =>
  ok(Object.fromEntries(Object.entries(conversation).filter(([name]) => !names.includes(name))))

/** JSON as it is written, for numbers that JavaScript would write differently. */
const raw = (name: string, json: string) =>
  bytes(JSON.stringify({ ...conversation, [name]: '@' }).replace('"@"', json))

async function expectBorne(visit: Visit, badges: string[]) {
  await visit.signIn()
  await expect(visit.page.getByRole('heading', { level: 1 })).toContainText('Marcus Oyelaran')
  const list = visit.page.getByRole('list', { name: 'At a glance' })
  for (const badge of badges) {
    await expect(list.getByRole('listitem').filter({ hasText: badge })).toHaveText(badge)
  }
  await expect(list.getByRole('listitem')).toHaveCount(5)
  await visit.expectRule(BORNE)
}

const ROWS: [title: string, answer: StandInAnswer | RawAnswer, badges: string[]][] = [
  [
    'Fault 14: JSON sent as text/html',
    bytes(JSON.stringify(conversation), 'text/html'),
    ['3 unread messages'],
  ],
  [
    'Fault 14: a byte order mark',
    bytes(`\uFEFF${JSON.stringify(conversation)}`),
    ['3 unread messages'],
  ],
  [
    'Fault 15: fields missing',
    without('type', 'unreadCount', 'deleted', 'inbox'),
    ['Channel not reported', 'Unread count not reported', 'Place not reported', 'Starred'],
  ],
  [
    'Fault 15: fields of the wrong type',
    having({ type: {}, unreadCount: [], starred: 'yes', assignedTo: 7, deleted: 'no', inbox: 1 }),
    [
      'Channel not reported',
      'Unread count not reported',
      'Star not reported',
      'Assignment not reported',
      'Place not reported',
    ],
  ],
  ...[null, ''].map((value): [string, StandInAnswer, string[]] => [
    `Fault 16: assignedTo and starred are ${JSON.stringify(value)}`,
    having({ assignedTo: value, starred: value }),
    ['Unassigned', 'Star not reported'],
  ]),
  [
    'Fault 16: assignedTo and starred are absent',
    without('assignedTo', 'starred'),
    ['Unassigned', 'Star not reported'],
  ],
  ['Fault 17: channel 0', having({ type: 0 }), ['Unknown channel (0)']],
  ['Fault 17: channel 42', having({ type: 42 }), ['Unknown channel (42)']],
  ['Fault 17: channel TYPE_PHONE', having({ type: 'TYPE_PHONE' }), ['Phone']],
  [
    'Fault 17: channel TYPE_WHATSAPP',
    having({ type: 'TYPE_WHATSAPP' }),
    ['Unknown channel (TYPE_WHATSAPP)'],
  ],
  ['Fault 18: -5 unread', having({ unreadCount: -5 }), ['Unread count not reported']],
  ['Fault 18: 1.5 unread', having({ unreadCount: 1.5 }), ['Unread count not reported']],
  ['Fault 18: 1e400 unread', raw('unreadCount', '1e400'), ['Unread count not reported']],
  ['Fault 18: "3" unread', having({ unreadCount: '3' }), ['3 unread messages']],
  ['Fault 18: 123456 unread', having({ unreadCount: 123456 }), ['123,456 unread messages']],
  [
    'Fault 20: extra keys, a __proto__ and 5,000 levels',
    bytes(
      JSON.stringify(conversation).replace(
        /}$/,
        `,"extra":1,"__proto__":{"starred":false,"x":1},"constructor":{},"deep":${'['.repeat(5000)}${']'.repeat(5000)}}`,
      ),
    ),
    ['Starred', '3 unread messages'],
  ],
]

for (const [title, answer, badges] of ROWS) {
  test(title, async ({ visit }) => {
    visit.answer(answer)
    await expectBorne(visit, badges)
  })
}

test('Fault 20: the deep answer can be read as JSON', async ({ visit, page }) => {
  const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`
  visit.answer(bytes(JSON.stringify(conversation).replace(/}$/, `,"deep":${deep}}`)))
  await visit.signIn()
  await visit.press('JSON')
  await expect(page.getByRole('dialog')).toContainText(deep)
})

const HOSTILE: [string, string][] = [
  ['markup', '<img src=x onerror="window.ran = 1"><script>window.ran = 1</script>'],
  ['a javascript: address', 'javascript:window.ran=1'],
  ['a right-to-left override', '\u202Egnp.exe \u2067 end'],
  ['characters without width', 'a\u200Bb\u200D\uFEFFc\u0000d'],
  ['zalgo', 'Z\u0351\u036B\u0343\u036A\u0302\u036B'.repeat(30)],
  ['a lone surrogate', 'x\uD800y\uDFFFz'],
  ['10,000 characters', 'W'.repeat(10_000)],
]
for (const [title, text] of HOSTILE) {
  test(`Fault 19: ${title} in every string`, async ({ visit, page }) => {
    const name = `Marcus Oyelaran ${text}`
    visit.answer(having({ contactId: text, assignedTo: text, type: text }))
    visit.answer(
      ok({
        conversations: [
          {
            ...searchRow,
            fullName: name,
            email: text,
            phone: text,
            lastMessageBody: text,
            lastMessageType: text,
          },
        ],
      }),
      '/conversations/search',
    )
    visit.answer(ok({ location: { name: text } }), `/locations/${LOCATION_ID}`)
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 })
      if (width === 1280) await visit.signIn()
      const heading = page.getByRole('heading', { level: 1 }).locator('bdi')
      await expect(heading).toContainText('Marcus Oyelaran')
      // As JSON, in which lone surrogates survive the way to the page.
      const isLiteral = await heading.evaluate(
        ({ textContent }, json) => textContent === JSON.parse(json),
        JSON.stringify(name),
      )
      expect(isLiteral).toBe(true)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    }
    expect(await page.evaluate(() => Reflect.has(window, 'ran'))).toBe(false)
    await expect(page.getByRole('main').locator('img, script')).toHaveCount(0)
    for (const link of await page.getByRole('link').all()) {
      expect(await link.getAttribute('href')).toMatch(
        /^(\/|#page|https:\/\/app\.gohighlevel\.com\/)/,
      )
    }
    expect(await page.title()).toMatch(/Marcus Oyelaran .* · 3 unread messages · Inbox Viewer$/)
    await visit.expectRule(BORNE)
  })
}

test('Fault 19: hostile text in what HighLevel says', async ({ visit, page }) => {
  const text = '<img src=x onerror="window.ran = 1"> \u202E javascript:window.ran=1 '
  visit.answer(refusal(400, [text, text.repeat(300)]))
  await visit.signIn()
  await expect(page.getByRole('alert')).toContainText('did not accept this conversation id')
  await expect(page.getByRole('main').locator('img')).toHaveCount(0)
  expect(await page.evaluate(() => Reflect.has(window, 'ran'))).toBe(false)
  await visit.expectRule({
    says: /did not accept this conversation id/,
    action: { role: 'button', name: 'Try again' },
    loaded: 'gone',
    requests: 1,
  })
})

const SEARCH = '/conversations/search'
const USER = `/users/${USER_ID}`
const PLACES = [SEARCH, USER, `/locations/${LOCATION_ID}`]

const ENRICHMENT: [title: string, answer: StandInAnswer | RawAnswer, says: RegExp | null][] = [
  [
    'refuse the scope',
    refusal(401, 'The token is not authorized for this scope.'),
    /add the scope/,
  ],
  ['refuse the token', refusal(401, 'Invalid JWT'), /could not be loaded/],
  ['answer with a server error', refusal(500, 'Internal server error'), /could not be loaded/],
  ['answer with too many requests', refusal(429, 'Too Many Requests'), /could not be loaded/],
  ['hang up', hangUp, /could not be loaded/],
  ['answer with nonsense', bytes('nonsense'), /could not be loaded/],
]
for (const [title, answer, says] of ENRICHMENT) {
  test(`Fault 35: the names ${title}`, async ({ visit, page }) => {
    for (const place of PLACES) visit.answer(answer, place)
    await visit.signIn()
    await expect(page.getByRole('heading', { name: `Contact ${CONTACT_ID}` })).toBeVisible()
    await visit.pass(4)
    if (says) await expect(page.getByText(says)).toBeVisible()
    await expect(page.getByText('Assigned to uA7sPq…4LdR')).toBeVisible()
    await visit.expectRule({ ...BORNE, loaded: 'gone' })
    visit.api.answers.clear()
    await visit.refresh()
    if (says?.source !== 'add the scope') await visit.expectConversation()
  })
}

test('Fault 35: the names never come', async ({ visit, page }) => {
  for (const place of PLACES) visit.answer(silence, place)
  await visit.signIn()
  await expect(page.getByText('3 unread messages')).toBeVisible()
  visit.unanswered = PLACES.length
  await visit.pass(10)
  await expect(page.getByText('Looking it up…')).toBeVisible()
  visit.unanswered = 0
  await visit.pass(6, 6)
  await expect(page.getByText(/could not be loaded/)).toBeVisible()
  await visit.expectRule({ ...BORNE, loaded: 'gone' })
})

test('Fault 35: the search answers another conversation', async ({ visit, page }) => {
  visit.answer(ok({ conversations: [{ ...searchRow, id: 'another' }] }), SEARCH)
  await visit.signIn()
  await expect(page.getByRole('heading', { name: `Contact ${CONTACT_ID}` })).toBeVisible()
  await expect(page.getByText(searchRow.lastMessageBody)).toHaveCount(0)
  await visit.expectRule({ ...BORNE, loaded: 'gone' })
})

test('Fault 15: HighLevel answers under another id, and the page says so', async ({
  visit,
  page,
}) => {
  visit.answer(having({ id: 'uEuEoRehn3MYqzjrZwA7' }))
  await visit.signIn()
  await expect(page.getByText('HighLevel answered under another id')).toBeVisible()
  expect(new URL(page.url()).pathname).toBe(CONVERSATION_ADDRESS)
  expect(CONVERSATION_ADDRESS).toContain(CONVERSATION_ID)
})
