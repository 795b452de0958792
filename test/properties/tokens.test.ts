import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readToken, shortenToken } from '../../src/session/token'
import { adviceOnToken } from '../../src/session/jwt'
import { jwtAnswer } from './answers'
import { holds } from './holds'
import { anyText, anyToken, join, opaqueToken } from './texts'

const pasted = fc.oneof(
  anyText,
  fc.array(fc.oneof(anyText, anyToken, opaqueToken), { maxLength: 4 }).map(join),
)

test('pasted text becomes a token that fits a header, or a sentence that explains', async () => {
  await holds(pasted, 10_000, (text) => {
    const read = readToken(text)
    if ('token' in read) {
      const headers = new Headers({ Authorization: `Bearer ${read.token}` })
      expect(headers.get('Authorization')).toBe(`Bearer ${read.token}`)
      expect(read.token).toMatch(/^[\x21-\x7E]{20,}$/)
    } else {
      expect(read.problem).toMatch(/^[A-Z].{15,}\.$/su)
      expect(read.problem.length).toBeLessThan(130)
    }
  })
})

const space = fc
  .array(fc.constantFrom(' ', '\t', '\n', '\r\n', '\u00A0', '\u200B', '\uFEFF'), { maxLength: 3 })
  .map(join)
const quote = fc.constantFrom('', '"', "'", '`')
const label = fc.constantFrom(
  '',
  'Bearer ',
  'bearer: ',
  'token=',
  'Access token: ',
  'access_token=',
  'Authorization: Bearer ',
  'AUTHORIZATION:',
)

const wrapped = fc
  .record({ token: fc.oneof(anyToken, opaqueToken), space, quote, label, end: space })
  .map(({ token, space: before, quote: mark, label: name, end }) => ({
    token,
    text: `${before}${name}${mark}${token}${mark}${end}`,
  }))

test('what is obviously pasted around a token is taken away, and nothing else', async () => {
  await holds(wrapped, 10_000, ({ token, text }) => {
    expect(readToken(text)).toEqual({ token })
  })
})

const broken = fc
  .tuple(anyToken, fc.nat({ max: 30 }), fc.constantFrom('\n', '\r\n', ' ', '\n  '))
  .map(([token, at, gap]) => ({ token, text: token.slice(0, at) + gap + token.slice(at) }))

test('a token that was broken across lines is whole again', async () => {
  await holds(broken, 10_000, ({ token, text }) => {
    expect(readToken(text)).toEqual({ token })
  })
})

test('of a shortened token at most eight characters are left', async () => {
  await holds(pasted, 10_000, (text) => {
    const left = shortenToken(text).split('…').join('')
    expect(left.length).toBeLessThanOrEqual(8)
    expect(left.length).toBeLessThanOrEqual(text.length / 2)
  })
})

test('what a token says of itself is read, whatever it says', async () => {
  await holds(fc.tuple(fc.oneof(jwtAnswer, pasted), fc.nat()), 2_000, ([text, now]) => {
    for (const sentence of adviceOnToken(text, now)) {
      expect(sentence).toMatch(/^(This|It) /)
      expect(sentence).not.toMatch(/undefined|NaN|Invalid/)
    }
  })
})
