// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { CONVERSATION_ID, TOKEN } from '../../test/fixtures'
import { holdsToken, readToken, redactTokens, shortenToken } from './token'

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJhdXRoQ2xhc3MiOiJMb2NhdGlvbiJ9.c2lnbmF0dXJl'

describe('pasted text', () => {
  test.each([
    [TOKEN, TOKEN],
    [`  ${TOKEN}\n`, TOKEN],
    [`Bearer ${TOKEN}`, TOKEN],
    [`bearer\t${TOKEN}`, TOKEN],
    [`Authorization: Bearer ${TOKEN}`, TOKEN],
    [`\u200B\uFEFF${TOKEN}\u00A0`, TOKEN],
    [`${TOKEN.slice(0, 12)}\r\n${TOKEN.slice(12)}`, TOKEN],
    [JWT, JWT],
    [`${JWT.slice(0, 30)} ${JWT.slice(30)}`, JWT],
    [`"${TOKEN}"`, TOKEN],
    [`Bearer: ${TOKEN}`, TOKEN],
    [`access_token=${TOKEN}`, TOKEN],
    [`Access-Token: ${TOKEN}`, TOKEN],
    [`access token   ${TOKEN}`, TOKEN],
    [`accesstoken : ${TOKEN}`, TOKEN],
    [`token=${TOKEN}`, TOKEN],
    [`'${TOKEN}',`.slice(0, -1), TOKEN],
    [`\`\`${TOKEN}\`\``, TOKEN],
    [`"Bearer '${TOKEN}'"`, TOKEN],
    [`${TOKEN.slice(0, 12)} ${TOKEN.slice(12)}`, TOKEN],
    ['x-token=0123456789abcdef', 'x-token=0123456789abcdef'],
    ['tokenish-0123456789abcdef', 'tokenish-0123456789abcdef'],
    ['a.b_c~d+e/f=g-h0123456789', 'a.b_c~d+e/f=g-h0123456789'],
    ['0123456789\nABCDEFGHIJK', '0123456789ABCDEFGHIJK'],
  ])('%j is read as a token', (pasted, token) => {
    expect(readToken(pasted)).toEqual({ token })
  })

  test.each([
    ['', /no token here yet/],
    ['   ', /no token here yet/],
    ['Bearer', /no token here yet/],
    ['Authorization: bearer:', /no token here yet/],
    ['bearers', /too short/],
    ['forbearer', /too short/],
    [`“${TOKEN}”`, /curly quotation marks/],
    ['priya@northfield.example', /e-mail address/],
    ['priya@northfield.example is mine', /a sentence/],
    ['mine is priya@northfield.example', /a sentence/],
    ['priya@northfield-without-a-dot', /“@”/],
    ['https://app.gohighlevel.com/v2/location/x', /a link/],
    ['HTTP://app.gohighlevel.com', /a link/],
    ['http:/app.gohighlevel.com/v2', /“:”/],
    ['xhttps://app.gohighlevel.com', /“:”/],
    ['Here is the token I promised', /a sentence/],
    ['Here\tis\tthe\ttoken', /a sentence/],
    [`here: ${TOKEN}`, /a sentence/],
    [`my token: ${TOKEN}`, /a sentence/],
    [`${TOKEN} is mine`, /a sentence/],
    ['pit-0000 0000', /a sentence/],
    ['(see one.two.three', /a sentence/],
    ['one.two.three see)', /a sentence/],
    ['one. .three', /a sentence/],
    ['. two.three', /a sentence/],
    ['one.two. )', /a sentence/],
    [`${TOKEN}\n${TOKEN}`, /two tokens in one/],
    [`${TOKEN}PIT-0000`, /two tokens in one/],
    ['0123456789abcdefghi', /too short/],
    [CONVERSATION_ID, /looks like an id/],
    ['app.gohighlevel.com/v2/location/x', /This is a link/],
    [`to"ken-${TOKEN}`, /a character that no token has \(“"”\)/],
    [`to\u00ADken-${TOKEN}`, /an invisible one/],
    [`to\u{1F511}ken-${TOKEN}`, /\(“\u{1F511}”\)/u],
    [`tökén-${TOKEN}`, /a character that no token has \(“ö”\)/],
    [`pit-1234\u200B5678`, /an invisible one/],
  ])('%j is explained', (pasted, problem) => {
    const read = readToken(pasted)
    expect('problem' in read && read.problem).toMatch(problem)
  })
})

test.each([
  [TOKEN, true],
  [JWT, true],
  ['Bearer 0123456789abcdef', true],
  [`see https://x.example/?t=${TOKEN}#y`, true],
  ['Missing bearer authorization', false],
  ['pit-12345678', true],
  ['pit-1234567', false],
  ['eyJa.b', true],
  ['eyJa.', false],
  [`eyJ${'a'.repeat(1024)}.b`, true],
  [`eyJ${'a'.repeat(1025)}.b`, false],
  ['eyJ.b', false],
  ['bearer  \t0123456789abcde~', true],
  ['bearer 0123456789abcde', false],
  ['bearer0123456789abcdef', false],
  [CONVERSATION_ID, false],
  ['app.gohighlevel.com', false],
])('%j holds a token: %s', (text, expected) => {
  expect(holdsToken(text)).toBe(expected)
})

test('shortened tokens cannot be used', () => {
  expect(shortenToken(TOKEN)).toBe('pit-…7a11')
  expect(shortenToken('0123456789abcdef')).toBe('0123…cdef')
  expect(shortenToken('0123456789abcde')).toBe('…')
})

test('every token is taken out of a text, wholly', () => {
  expect(redactTokens('eyJab-c.de-f.gh-i. bearer   A.~+/=-_0123456789, eyJab.cd.', '?')).toBe(
    '[token]. bearer   [token], [token]',
  )
  const text = `a ${TOKEN} b Bearer 0123456789abcdef c ${JWT} d PIT-12345678-abcd e opaque-current-token`
  expect(redactTokens(text, 'opaque-current-token')).toBe(
    'a [token] b Bearer [token] c [token] d [token] e [token]',
  )
  expect(redactTokens(`${TOKEN}Bearer 0123456789abcdef`, 'opaque')).toBe('[token]rer [token]')
})
