// @vitest-environment node
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import {
  CONTACT_ID,
  conversation,
  CONVERSATION_ID,
  LOCATION_ID,
  USER_ID,
} from '../../test/fixtures'
import { conversationSchema } from './schema'

const read = (fields: object) => v.parse(conversationSchema, { ...conversation, ...fields })

test.each([conversation, { conversation }, { ...conversation, more: { than: 'expected' } }])(
  'an answer is read, flat or under a key: %j',
  (answer) => {
    expect(v.parse(conversationSchema, answer)).toEqual({
      id: CONVERSATION_ID,
      contactId: CONTACT_ID,
      locationId: LOCATION_ID,
      channel: { kind: 'phone', raw: '1' },
      unread: 3,
      starred: true,
      assignee: { kind: 'user', userId: USER_ID },
      place: 'inbox',
    })
  },
)

describe('without one of its three ids an answer is no conversation', () => {
  test.each(['id', 'contactId', 'locationId'])('%s', (key) => {
    for (const value of [undefined, null, '', 7]) {
      const answer = { ...conversation, [key]: value }
      expect(v.is(conversationSchema, answer)).toBe(false)
      expect(v.is(conversationSchema, { conversation: answer })).toBe(false)
    }
  })

  test.each([null, [], 'text', {}, { conversation: null }])('%j', (answer) => {
    expect(v.is(conversationSchema, answer)).toBe(false)
  })
})

describe('a field that makes no sense is not reported', () => {
  test.each([
    [0, 0],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    ['12', 12],
    [-1, null],
    [1.5, null],
    [Number.MAX_SAFE_INTEGER + 1, null],
    ['', null],
    ['-1', null],
    ['1.5', null],
    ['1e3', null],
    ['-0', null],
    ['12 messages', null],
    ['about 12', null],
    [true, null],
    [null, null],
    [undefined, null],
  ])('unread %j: %j', (unreadCount, unread) => {
    expect(read({ unreadCount }).unread).toBe(unread)
  })

  test.each([
    [true, true],
    [false, false],
    ['yes', null],
    [null, null],
    [undefined, null],
  ])('starred %j: %j', (starred, expected) => {
    expect(read({ starred }).starred).toBe(expected)
  })

  test.each([
    [USER_ID, { kind: 'user', userId: USER_ID }],
    [` ${USER_ID} `, { kind: 'user', userId: USER_ID }],
    ['', { kind: 'nobody' }],
    ['  ', { kind: 'nobody' }],
    [null, { kind: 'nobody' }],
    [undefined, { kind: 'nobody' }],
    [7, { kind: 'not-reported' }],
    [{}, { kind: 'not-reported' }],
  ])('assignedTo %j: %j', (assignedTo, assignee) => {
    expect(read({ assignedTo }).assignee).toEqual(assignee)
  })

  test.each([
    [false, true, 'inbox'],
    [false, false, 'not-inbox'],
    [true, false, 'trash'],
    [true, true, 'trash-and-inbox'],
    [true, null, 'trash'],
    [false, undefined, 'not-reported'],
    [undefined, true, 'not-reported'],
    [null, false, 'not-reported'],
    ['no', true, 'not-reported'],
    [false, 'yes', 'not-reported'],
  ])('deleted %j and inbox %j: %s', (deleted, inbox, place) => {
    expect(read({ deleted, inbox }).place).toBe(place)
  })

  test('type', () => {
    expect(read({ type: undefined }).channel).toEqual({ kind: 'unknown', raw: null })
  })
})
