import * as fc from 'fast-check'
import { anyId, anyText } from './texts'

/** An object as HighLevel writes it: names and values are JSON already, so anything can be said. */
type Fields = [name: string, value: string][]
type Documented = Record<string, fc.Arbitrary<unknown>>

const json = (value: unknown): string => JSON.stringify(value)

const anyNumber = fc.oneof(
  fc.constantFrom('-5', '-0', '1.5', '1e400', '-1e400', '1e21', '9007199254740993', '5e-324'),
  fc.integer().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(json),
)

const deep = fc
  .tuple(fc.constantFrom(1, 3, 5000), fc.boolean())
  .map(([depth, array]) =>
    array
      ? '['.repeat(depth) + ']'.repeat(depth)
      : '{"value":'.repeat(depth) + '1' + '}'.repeat(depth),
  )

/** JSON of every type, for where another type belongs. */
const anyValue = fc.oneof(
  { weight: 3, arbitrary: anyText.map(json) },
  { weight: 2, arbitrary: anyNumber },
  {
    weight: 2,
    arbitrary: fc.constantFrom('true', 'false', 'null', '"true"', '0', '1', '[]', '{}'),
  },
  { weight: 1, arbitrary: deep },
)

type Mutation = (fields: Fields) => Fields

function mutationsOf(names: string[]): fc.Arbitrary<Mutation> {
  const name = fc.constantFrom(...names)
  const change = (instead: (value: string, name: string) => Fields) =>
    name.map(
      (chosen): Mutation =>
        (fields) =>
          fields.flatMap(([key, value]) => (key === chosen ? instead(value, key) : [[key, value]])),
    )
  const drop = change(() => [])
  const nulled = change((_, key) => [[key, 'null']])
  const listed = change((value, key) => [[key, `[${value}]`]])
  const boxed = change((value, key) => [[key, `{"value":${value}}`]])
  const renamed = change((value, key) => [[key.toUpperCase(), value]])
  const asText = change((value, key) => [
    [key, /^(\d+|true|false)$/.test(value) ? `"${value}"` : value],
  ])
  const enlarged = change((value, key) => [[key, enlarge(value)]])
  const retyped = fc.tuple(name, anyValue).map(
    ([chosen, value]): Mutation =>
      (fields) =>
        fields.map(([key, old]) => [key, key === chosen ? value : old]),
  )
  const added = fc
    .tuple(fc.oneof(fc.constant('__proto__'), anyText), anyValue)
    .map(([key, value]): Mutation => (fields) => [...fields, [key, value]])
  return fc.oneof(
    { weight: 6, arbitrary: retyped },
    { weight: 2, arbitrary: fc.oneof(drop, nulled) },
    { weight: 2, arbitrary: fc.oneof(listed, boxed, renamed, asText, added) },
    { weight: 1, arbitrary: enlarged },
  )
}

function enlarge(value: string): string {
  if (value.startsWith('"')) {
    return `"${value.slice(1, -1).repeat(Math.ceil(10_000 / value.length))}"`
  }
  return /^\d+$/.test(value) ? `9${value.repeat(40)}` : `[${value},${value}]`
}

/** JSON text of the documented shape with up to four things wrong about it. */
function mutated(documented: Documented): fc.Arbitrary<string> {
  const fields = fc
    .record(documented)
    .map((object): Fields => Object.entries(object).map(([name, value]) => [name, json(value)]))
  const mutations = fc.array(mutationsOf(Object.keys(documented)), { maxLength: 4 })
  return fc
    .tuple(fields, mutations)
    .map(([whole, changes]) => changes.reduce((sofar, change) => change(sofar), whole))
    .map((pairs) => `{${pairs.map(([name, value]) => `${json(name)}:${value}`).join(',')}}`)
}

const under = (key: string, answer: fc.Arbitrary<string>) =>
  answer.map((text) => `{${json(key)}:${text}}`)

const conversationFlat = mutated({
  id: anyId,
  contactId: anyId,
  locationId: anyId,
  type: fc.oneof(fc.nat({ max: 7 }), fc.constantFrom('TYPE_PHONE', 'TYPE_GROUP_SMS', '3')),
  unreadCount: fc.oneof(fc.nat({ max: 3 }), fc.nat()),
  starred: fc.boolean(),
  assignedTo: fc.oneof(anyId, fc.constantFrom('', null)),
  deleted: fc.boolean(),
  inbox: fc.boolean(),
})

/** What may come for Get Conversation with status 200. */
export const conversationAnswer = fc.oneof(
  { weight: 16, arbitrary: conversationFlat },
  { weight: 3, arbitrary: under('conversation', conversationFlat) },
  { weight: 1, arbitrary: fc.oneof(anyValue, under('data', conversationFlat)) },
)

const searchRow = mutated({
  id: anyId,
  fullName: fc.oneof(anyText, fc.constant(null)),
  contactName: anyText,
  email: fc.constant('marcus@northfieldroofing.example'),
  phone: fc.constant('+15125550148'),
  lastMessageBody: anyText,
  lastMessageType: fc.constantFrom('TYPE_SMS', 'TYPE_ACTIVITY_CONTACT', 'Inbound'),
  lastMessageDate: fc.oneof(fc.nat(), fc.constant('2026-11-19T13:48:00Z')),
  lastMessageDirection: fc.constantFrom('inbound', 'outbound'),
})

export const searchAnswer = under(
  'conversations',
  fc
    .array(fc.oneof({ weight: 5, arbitrary: searchRow }, anyValue), { maxLength: 2 })
    .map((rows) => `[${rows.join(',')}]`),
)

export const userAnswer = mutated({ name: anyText, firstName: anyText, lastName: anyText })

export const locationAnswer = under('location', mutated({ name: anyText }))

const message = fc.oneof(
  anyText,
  fc.constantFrom(
    'The token is not authorized for this scope.',
    'Token’s user type mismatch!',
    'version header is invalid',
    'The token does not have access to this location.',
    'Conversation with id x not found',
    'Bad Request',
  ),
)

const envelope = mutated({
  statusCode: fc.integer({ min: 200, max: 599 }),
  message: fc.oneof(message, fc.array(fc.oneof(message, fc.constant(null)), { maxLength: 3 })),
  error: anyText,
  traceId: anyText,
})

const cut = (text: fc.Arbitrary<string>) =>
  fc.tuple(text, fc.nat({ max: 60 })).map(([whole, end]) => whole.slice(0, end))

/** Any body a proxy, a sign-in page or HighLevel may send with an error. */
export const failureBody = fc.oneof(
  { weight: 5, arbitrary: envelope },
  { weight: 1, arbitrary: cut(envelope) },
  { weight: 1, arbitrary: anyValue },
  { weight: 1, arbitrary: anyText },
  { weight: 1, arbitrary: anyText.map((text) => `<html><body><b>${text}</b></body></html>`) },
)

/** What a header can hold: bytes on one line. */
const anyHeader = fc
  .string({ unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)) })
  .filter((text) => !text.includes('\u007F'))

const retryAfter = fc.oneof(
  fc.constantFrom('-3', '1.5', 'abc', '1e12', '', 'Thu, 99 Foo', 'Thu, 19 Nov 2026 13:00:07 GMT'),
  fc.integer().map(String),
  fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
  anyHeader,
)

export const failureAnswer = fc.record({
  status: fc.oneof(
    fc.constantFrom(400, 401, 403, 404, 422, 429, 500),
    fc.integer({ min: 200, max: 599 }),
  ),
  headers: fc
    .record({ 'Retry-After': retryAfter, 'X-Any': anyHeader }, { requiredKeys: [] })
    .map((headers) => new Headers(headers)),
  body: failureBody,
})

const claims = mutated({
  authClass: fc.constantFrom('Location', 'Company'),
  authClassId: anyId,
  exp: fc.nat(),
  oauthMeta: fc.record({ scopes: fc.array(anyText, { maxLength: 2 }) }),
})

/** An OAuth token, whose claims are an answer too. */
export const jwtAnswer = claims.map(
  (text) => `eyJhbGciOiJub25lIn0.${Buffer.from(text).toString('base64url')}.c2ln`,
)
