// @vitest-environment node
import * as fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { parseId } from '../../src/api/id'
import { searchSchema } from '../../src/contact/schema'
import { conversationSchema } from '../../src/conversation/schema'
import { standIns } from '../../src/screen-share/stand-ins'
import { personStandIn } from '../../src/screen-share/texts'
import { conversationAnswer, searchAnswer } from './answers'
import { holds } from './holds'
import { anyId, anyText } from './texts'

/** Long enough not to be met by chance. */
const TELLING = 8

/** Every text in an answer that tells something, but for HighLevel's own names, and counts. */
function textsIn(...left: unknown[]): string[] {
  const texts: string[] = []
  // Without recursion: answers may be nested deeply.
  while (left.length > 0) {
    const value = left.pop()
    if (typeof value === 'string') texts.push(value.trim())
    else if (typeof value === 'object' && value !== null) {
      const values: unknown[] = Object.values(value)
      left.push(...values)
    }
  }
  return texts.filter(
    (text) => text.length >= TELLING && !/^(TYPE_[A-Z_]+|outbound|\d+)$/.test(text),
  )
}

const answers = fc.record({
  id: anyId,
  body: conversationAnswer,
  search: searchAnswer,
  assigneeName: fc.option(anyText),
  locationName: fc.option(anyText),
})

test('no text of an answer is left in what is shown of it, and the same comes out again', async () => {
  await holds(answers, 10_000, ({ id: text, body, search, assigneeName, locationName }) => {
    const answer: unknown = JSON.parse(body)
    const found: unknown = JSON.parse(search)
    const read = v.safeParse(conversationSchema, answer)
    const id = parseId(text)
    if (!read.success || !id) return
    const real = {
      id,
      answer: { value: read.output, body },
      contact: v.parse(searchSchema, found).conversations[0] ?? null,
      assigneeName,
      locationName,
    }
    const shown = standIns.conversation(real)
    const seen = JSON.stringify(shown).toLowerCase()
    // As it stands in JSON, where it may be escaped.
    const escaped = textsIn(id, answer, found, assigneeName, locationName).map((telling) =>
      JSON.stringify(telling).slice(1, -1).toLowerCase(),
    )
    expect(escaped.filter((telling) => seen.includes(telling))).toEqual([])
    expect(standIns.conversation(real)).toEqual(shown)

    const { value } = shown.answer
    expect([value.unread, value.starred, value.place, value.channel.kind]).toEqual([
      read.output.unread,
      read.output.starred,
      read.output.place,
      read.output.channel.kind,
    ])
    const json = v.safeParse(conversationSchema, JSON.parse(shown.answer.body))
    expect(json.success && [json.output.id, json.output.contactId, json.output.locationId]).toEqual(
      [value.id, value.contactId, value.locationId],
    )
  })
})

test('different ids and different people never share a stand-in', async () => {
  const people = fc.uniqueArray(
    anyText.filter((text) => text.trim() !== ''),
    { selector: (text) => text.trim().toLowerCase(), minLength: 2 },
  )
  await holds(fc.tuple(people, fc.uniqueArray(anyId, { minLength: 2 })), 1000, ([names, ids]) => {
    const idStandIns = ids.map(standIns.idText)
    expect(new Set(idStandIns).size).toBe(ids.length)
    expect(idStandIns.map(({ length }) => length)).toEqual(ids.map(({ length }) => length))
    expect(new Set(names.map(personStandIn)).size).toBe(names.length)
    expect(new Set(names.map(standIns.locationName)).size).toBe(names.length)
  })
})
