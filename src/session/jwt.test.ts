// @vitest-environment node
import { expect, test } from 'vitest'
import { adviceOnToken } from './jwt'

const NOW = Date.UTC(2026, 10, 19, 12)

function jwt(claims: unknown): string {
  return `${part({ alg: 'none' })}.${part(claims)}.c2ln`
}

function part(value: unknown): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(value))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

test.each([
  [{ authClass: 'Location', authClassId: 'Lq8TzXkP0aWmR5bYcN2d' }, /for location Lq8TzX…cN2d\./],
  [{ authClass: 'Company', authClassId: 'x' }, /agency token/],
  [{ exp: NOW / 1000 + 3600 }, /^It expires today, /],
  [{ exp: NOW / 1000 - 3600 }, /^It expired today, .*by the clock of this device\.$/],
  [{ exp: NOW / 1000 }, /^It expired today, /],
  [{ authClass: 'Tëam 🔑🔑🔑 ~~~???', authClassId: 'a' }, /^This token is for location a\.$/],
  [{ authClassId: 'ÿÿÿ>>>???' }, /^This token is for location ÿÿÿ>>>\?\?\?\.$/],
  [{ oauthMeta: { scopes: ['contacts.readonly'] } }, /lacks the scope conversations\.readonly/],
])('%j: %s', (claims, advice) => {
  expect(adviceOnToken(jwt(claims), NOW).join(' ')).toMatch(advice)
})

test('all that is known is said, sentence by sentence', () => {
  const claims = {
    authClass: 'Company',
    authClassId: 'x',
    exp: NOW / 1000 + 3600,
    oauthMeta: { scopes: [] },
  }
  expect(adviceOnToken(` ${jwt(claims)}\n`, NOW)).toEqual([
    'This is an agency token. Conversations need the token of a location.',
    expect.stringMatching(/^It expires today, .*[0-9]\.$/),
    'It lacks the scope conversations.readonly.',
  ])
})

const CLAIMS = part({ authClassId: 'x' })

test.each([
  '',
  'pit-00000000',
  'a.b.c',
  'a.!!!.c',
  `a.${CLAIMS}`,
  'a..c',
  jwt(null),
  jwt({ exp: 'soon' }),
  jwt({ exp: 9e39 }),
  jwt({ exp: 8.64e12 + 1 }),
  jwt({ exp: -8.64e12 - 1 }),
  jwt({ authClassId: 7 }),
  jwt({ authClass: 7, authClassId: 'x' }),
  jwt({ authClassId: 'x', oauthMeta: { scopes: 'all' } }),
  jwt({ oauthMeta: {} }),
  jwt({ oauthMeta: { scopes: ['conversations.readonly'] } }),
  jwt({}),
])('there is no advice on %j', (text) => {
  expect(adviceOnToken(text, NOW)).toEqual([])
})

test.each([8.64e12, -8.64e12])('%d is the last second that can be said', (exp) => {
  expect(adviceOnToken(jwt({ exp }), NOW)).toHaveLength(1)
})

test('a token without a signature is read all the same', () => {
  expect(adviceOnToken(`a.${CLAIMS}.`, NOW)).toEqual(['This token is for location x.'])
})
