import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { CONTACT_ID, conversation as wire, searchRow, TOKEN, USER_ID } from '../../test/fixtures'
import { searchSchema } from '../contact/schema'
import { redactTokens } from '../session/token'
import { handOff, type HandOff } from './hand-off'
import { conversationSchema } from './schema'

const LINK =
  'https://viewer.example/conversations/tDtDnQdgm2LXpyiqYvZ6?location=Lq8TzXkP0aWmR5bYcN2d'

function note(fields: object, known: Partial<HandOff> = {}): string[] {
  const lines = handOff({
    conversation: v.parse(conversationSchema, { ...wire, ...fields }),
    contact: contactNamed('Marcus Oyelaran'),
    assigneeName: 'Priya Natarajan',
    link: LINK,
    checkedAt: new Date(2026, 10, 19, 14, 2, 11).getTime(),
    redact: (text) => redactTokens(text, TOKEN),
    ...known,
  })
  return lines.split('\n')
}

function contactNamed(fullName: string) {
  const rows = v.parse(searchSchema, { conversations: [{ ...searchRow, fullName }] })
  return rows.conversations[0] ?? null
}

test('a note says all five facts, who it is with, where it is and when that was so', () => {
  expect(note({})).toEqual([
    'HighLevel conversation: Marcus Oyelaran',
    '',
    '- Channel: Phone',
    '- Unread: 3 unread messages',
    '- Star: starred',
    '- Assigned to: Priya Natarajan',
    '- Place: in inbox',
    `- Link: ${LINK}`,
    expect.stringMatching(/^- Checked: Thursday,? 19 November 2026, 14:02 \S+$/),
  ])
})

describe('each fact has a line', () => {
  const rows: [object, string][] = [
    [{ type: 42 }, '- Channel: unknown (42)'],
    [{ type: null }, '- Channel: not reported'],
    [{ unreadCount: 0 }, '- Unread: No unread messages'],
    [{ unreadCount: 123456 }, '- Unread: 123,456 unread messages'],
    [{ unreadCount: null }, '- Unread: not reported'],
    [{ starred: false }, '- Star: not starred'],
    [{ starred: null }, '- Star: not reported'],
    [{ assignedTo: null }, '- Assigned to: nobody'],
    [{ assignedTo: 7 }, '- Assigned to: not reported'],
    [{ inbox: false }, '- Place: not in inbox'],
    [{ deleted: true, inbox: false }, '- Place: in trash'],
    [{ deleted: true }, '- Place: in trash, but HighLevel still lists it in the inbox'],
    [{ inbox: null }, '- Place: not reported'],
  ]
  test.each(rows)('%j: "%s"', (fields, line) => {
    expect(note(fields)).toContain(line)
  })
})

test('who has no name goes by the whole id', () => {
  const lines = note({}, { contact: null, assigneeName: null })
  expect(lines[0]).toBe(`HighLevel conversation: Contact ${CONTACT_ID}`)
  expect(lines).toContain(`- Assigned to: ${USER_ID}`)
})

describe('foreign text is shown as it is, as plain text and as Markdown', () => {
  const rows: [string, string][] = [
    ['Marcus_Oyelaran [VIP] (5 * 3 < 20 & more)', 'Marcus_Oyelaran [VIP] (5 * 3 < 20 & more)'],
    ['C:\\Temp #1 - 2. I <3 you', 'C:\\Temp #1 - 2. I <3 you'],
    ['**bold** _soft_ ~~gone~~ `code`', '\\*\\*bold\\*\\* \\_soft\\_ \\~\\~gone\\~\\~ \\`code\\`'],
    ['\\*not bold*', '\\\\\\*not bold\\*'],
    ['[a](https://elsewhere.example)', '[a\\](https://elsewhere.example)'],
    ['![a][b] [c]: d', '![a\\][b] [c\\]: d'],
    ['<img src=x onerror=alert(1)>', '< img src=x onerror=alert(1)>'],
    ['</b><!-- --><https://elsewhere.example>', '< /b>< !-- -->< https://elsewhere.example>'],
    ['&lt;b&gt; &#60; & so on', '\\&lt;b\\&gt; \\&#60; & so on'],
    ['a\n\n# b\r\n- c\u2028d\u0000\te', 'a # b - c d e'],
    ['\u202Egnp.exe\u2066', 'gnp.exe'],
    ['ليلى بنت عبد الرحمن', 'ليلى بنت عبد الرحمن'],
    [`Bearer ${TOKEN}`, 'Bearer [token]'],
    [`pit-\u202E${TOKEN.slice(4)}`, '[token]'],
  ]
  test.each(rows)('%j', (name, text) => {
    const lines = note({}, { contact: contactNamed(name), assigneeName: name })
    expect(lines).toHaveLength(9)
    expect(lines[0]).toBe(`HighLevel conversation: ${text}`)
    expect(lines).toContain(`- Assigned to: ${text}`)
  })
})

test('a note stays short', () => {
  const [line] = note({}, { contact: contactNamed('👋'.repeat(10_000)) })
  expect(line).toBe(`HighLevel conversation: ${'👋'.repeat(119)}…`)
})

test('no token gets into a link', () => {
  expect(note({}, { link: `https://viewer.example/${TOKEN}` })).toContain(
    '- Link: https://viewer.example/[token]',
  )
})
