import * as v from 'valibot'
import { expect, test } from 'vitest'
import { CONVERSATION_ID, LOCATION_ID, USER_ID } from '../../test/fixtures'
import { parseId, type Id } from './id'
import {
  apiOrigin,
  conversationRequest,
  locationRequest,
  requestHeaders,
  requestUrl,
  scopeSchema,
  searchRequest,
  toCurl,
  userRequest,
} from './requests'

function id(text: string): Id {
  const parsed = parseId(text)
  if (!parsed) throw new Error(`${text} is no id.`)
  return parsed
}

test('each request has the path, version and scope of HighLevel’s reference', () => {
  expect(conversationRequest(id(CONVERSATION_ID))).toEqual({
    path: `/conversations/${CONVERSATION_ID}`,
    version: '2021-04-15',
    scope: 'conversations.readonly',
  })
  expect(searchRequest(id(LOCATION_ID), id(CONVERSATION_ID))).toEqual({
    path: `/conversations/search?locationId=${LOCATION_ID}&id=${CONVERSATION_ID}`,
    version: '2021-04-15',
    scope: 'conversations.readonly',
  })
  expect(userRequest(id(USER_ID))).toEqual({
    path: `/users/${USER_ID}`,
    version: '2021-07-28',
    scope: 'users.readonly',
  })
  expect(locationRequest(id(LOCATION_ID))).toEqual({
    path: `/locations/${LOCATION_ID}`,
    version: '2021-07-28',
    scope: 'locations.readonly',
  })
})

test('a scope that is missing is remembered by these names', () => {
  for (const scope of ['conversations.readonly', 'users.readonly', 'locations.readonly']) {
    expect(v.is(scopeSchema, scope)).toBe(true)
  }
  expect(v.is(scopeSchema, 'contacts.readonly')).toBe(false)
})

test('a request goes to the API, with three headers', () => {
  const request = userRequest(id('x'))
  expect(requestUrl(request)).toBe('https://services.leadconnectorhq.com/users/x')
  expect(apiOrigin()).toBe('https://services.leadconnectorhq.com')
  expect(requestHeaders(request, 'opaque')).toEqual({
    Authorization: 'Bearer opaque',
    Version: '2021-07-28',
    Accept: 'application/json',
  })
})

test('a request reads as a shell command without the token', () => {
  expect(toCurl(userRequest(id('x')))).toBe(
    [
      "curl 'https://services.leadconnectorhq.com/users/x' \\",
      '  -H "Authorization: Bearer $TOKEN" \\',
      '  -H "Version: 2021-07-28" \\',
      '  -H "Accept: application/json"',
    ].join('\n'),
  )
})
