// @vitest-environment node
import { expect, test } from 'vitest'
import { createDeck, createRegister } from './register'
import { disguiseJson } from './disguise-json'
import { standIns } from './stand-ins'
import { emailStandIn, idStandIn, messageStandIn, personStandIn, phoneStandIn } from './texts'

test('a deck deals each once, in any order, and then all again with a number', () => {
  const deal = createDeck(['Robin', 'Sage', 'Toby'])
  const dealt = Array.from({ length: 7 }, deal)
  expect(dealt.slice(0, 3).toSorted()).toEqual(['Robin', 'Sage', 'Toby'])
  expect(dealt.slice(3, 6).toSorted()).toEqual(['Robin 2', 'Sage 2', 'Toby 2'])
  expect(dealt[6]).toMatch(/^(Robin|Sage|Toby) 3$/)
})

test('a stand-in is nobody’s real text, and nobody else’s', () => {
  const register = createRegister((text) => text)
  const made = ['Ann', 'Ben', 'Cleo', 'Cleo', 'Ben', 'Dora']
  const make = () => made.shift() ?? ''
  expect([register('Ann', make), register('Ben', make), register('Ann', make)]).toEqual([
    'Ben',
    'Cleo',
    'Ben',
  ])
  expect(register('Carl', make)).toBe('Dora')
})

test('a few hundred people all have names of their own', () => {
  const names = Array.from({ length: 3000 }, (_, index) => personStandIn(`Person ${index}`))
  expect(new Set(names).size).toBe(3000)
  expect(names.filter((name) => /^\w+ \w+$/.test(name)).length).toBeGreaterThan(2000)
})

test.each([
  ['case and space around it', personStandIn, 'Marcus Oyelaran', ' marcus oyelaran'],
  ['how its digits are grouped', phoneStandIn, '+1 512 555 0148', '+15125550148'],
  ['case', (text: string) => emailStandIn(text, null), 'A@b.example', 'a@B.example'],
  ['space around it', messageStandIn, 'Hello', 'Hello\n'],
  ['space around it', idStandIn, 'Lq8TzXkP0aWmR5bYcN2d', ' Lq8TzXkP0aWmR5bYcN2d '],
])('it does not matter: %s', (_, standIn, one, other) => {
  expect(standIn(one)).toBe(standIn(other))
})

test('phones, e-mails and ids look like what they stand for', () => {
  expect(phoneStandIn('+4930 1234')).toMatch(/^\+1 555 555 01\d\d$/)
  expect(phoneStandIn('extension')).toMatch(/^\+1 555 555 01\d\d$/)
  expect(emailStandIn('m@n.example', 'Robin Alder')).toBe('robin.alder@sample.example')
  expect(emailStandIn('o@n.example', 'Robin Alder')).toBe('robin.alder.2@sample.example')
  expect(emailStandIn('p@n.example', null)).toMatch(/^[a-z.\d]+@sample\.example$/)
  expect(idStandIn('')).toBe('')
  expect(idStandIn('x')).toMatch(/^\w{8}$/)
  expect(idStandIn('y'.repeat(10_000))).toMatch(/^\w{64}$/)
})

const ID = 'tDtDnQdgm2LXpyiqYvZ6'
test.each([
  [
    { id: ID, type: 1, starred: true, inbox: null },
    { id: idStandIn(ID), type: 1, starred: true, inbox: null },
  ],
  [{ id: ID, fullName: 'Marcus', nested: { a: ID } }, { id: idStandIn(ID) }],
  [
    { assignedTo: '', type: 'TYPE_PHONE' },
    { assignedTo: '', type: 'TYPE_PHONE' },
  ],
  [
    { type: 'Marcus', unreadCount: '3' },
    { type: 'left out', unreadCount: 'left out' },
  ],
  [
    { assignedTo: { name: 'Marcus' }, deleted: [ID] },
    { assignedTo: 'left out', deleted: 'left out' },
  ],
  [{ conversation: { id: ID, x: 1 }, traceId: ID }, { conversation: { id: idStandIn(ID) } }],
  [[ID], {}],
  [ID, {}],
])('the answer %j becomes %j', (answer, shown) => {
  expect(JSON.parse(disguiseJson(JSON.stringify(answer)))).toEqual(shown)
})

test('an answer that is no JSON becomes an empty one', () => {
  expect(disguiseJson('<p>Marcus</p>')).toBe('{}')
})

test('a failure keeps its kind and its times, and says nothing of HighLevel’s', () => {
  const said = { status: 429, messages: ['Too many for Marcus'], traceId: 'trace-1' }
  expect(standIns.failure({ kind: 'rate-limited', said, waitSeconds: 7 })).toEqual({
    kind: 'rate-limited',
    said: {
      status: 429,
      messages: ['Its words are left out while screen-share mode is on.'],
      traceId: null,
    },
    waitSeconds: 7,
  })
  expect(standIns.failure({ kind: 'timed-out' })).toEqual({ kind: 'timed-out' })
})
