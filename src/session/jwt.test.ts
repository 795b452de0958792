// @vitest-environment node
import { expect, test } from 'vitest'
import { adviceOnToken } from './jwt'

const NOW = Date.UTC(2026, 10, 19, 12)

function jwt(claims: unknown): string {
  return `${part({ alg: 'none' })}.${part(claims)}.c2ln`
}

function part(value: unknown): string {
  return btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

test.each([
  [{ authClass: 'Location', authClassId: 'Lq8TzXkP0aWmR5bYcN2d' }, /for location Lq8TzX…cN2d\./],
  [{ authClass: 'Company', authClassId: 'x' }, /agency token/],
  [{ exp: NOW / 1000 + 3600 }, /^It expires today, /],
  [{ exp: NOW / 1000 - 3600 }, /^It expired today, .*by the clock of this device\.$/],
  [{ oauthMeta: { scopes: ['contacts.readonly'] } }, /lacks the scope conversations\.readonly/],
])('%j: %s', (claims, advice) => {
  expect(adviceOnToken(jwt(claims), NOW).join(' ')).toMatch(advice)
})

test.each([
  '',
  'pit-00000000',
  'a.b.c',
  'a.!!!.c',
  jwt(null),
  jwt({ exp: 'soon' }),
  jwt({ exp: 9e39 }),
  jwt({}),
])('there is no advice on %j', (text) => {
  expect(adviceOnToken(text, NOW)).toEqual([])
})
