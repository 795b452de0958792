import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { redactTokens } from '../../src/session/token'
import { holds } from './holds'
import { anyId, anyText, anyToken, join, opaqueToken } from './texts'

const words = fc.oneof(
  anyText,
  anyId,
  fc.constantFrom(
    '\n',
    ' ',
    'a',
    'Z9',
    '_',
    '-',
    '.',
    '"',
    '{"message":"',
    'Bad Request',
    '/',
    '%',
  ),
)

/** Known as a token by its own look, or by the word before it. */
const secret = fc.oneof(
  anyToken.map((token) => ({ token, text: token })),
  fc
    .tuple(
      fc.constantFrom('Bearer ', 'bearer\t', 'BEARER\n', 'Authorization: Bearer  '),
      opaqueToken,
    )
    .map(([bearer, token]) => ({ token, text: bearer + token })),
)

const harmless = fc.array(words, { maxLength: 6 }).map(join)

const texts = fc
  .record({
    current: fc.oneof(anyToken, opaqueToken),
    secrets: fc.array(secret, { maxLength: 3 }),
    around: fc.array(harmless, { minLength: 5, maxLength: 5 }),
    repeated: fc.boolean(),
  })
  .map(({ current, secrets, around: [first = '', ...others], repeated }) => {
    const parts = [...secrets.map(({ text }) => text), current]
    const text = first + parts.map((one, at) => one + (others[at] ?? '')).join('')
    return {
      current,
      tokens: [...secrets.map(({ token }) => token), current],
      text: repeated ? text + text : text,
    }
  })

test('no token is left in a text, wherever it stood', async () => {
  await holds(texts, 10_000, ({ text, current, tokens }) => {
    const redacted = redactTokens(text, current)
    expect(redacted).toContain('[token]')
    expect(tokens.filter((token) => redacted.toLowerCase().includes(token.toLowerCase()))).toEqual(
      [],
    )
    expect(redactTokens(redacted, current)).toBe(redacted)
  })
})

test('a text without a token stays as it is', async () => {
  await holds(fc.tuple(harmless, anyToken), 10_000, ([text, current]) => {
    expect(redactTokens(text, current)).toBe(text)
  })
})
