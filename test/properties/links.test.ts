import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseId } from '../../src/api/id'
import { conversationPath, parseConversationLink } from '../../src/opener/conversation-link'
import { withoutTokens } from '../../src/opener/token-in-address'
import { holds } from './holds'
import { anyId, anyText, anyToken, join, opaqueToken } from './texts'

const ORIGIN = 'https://viewer.example'

/** Around the 64 characters that an id may have. */
const longWord = fc.stringMatching(/^[\w-]{62,67}$/)

const part = fc.oneof(
  anyText,
  anyId,
  longWord,
  fc.constantFrom(
    'https://app.gohighlevel.com',
    '/v2/location/',
    '/conversations/',
    'conversations/conversations/',
    '/contacts/detail/',
    '?location=',
    '&tab=all',
    '/demo/conversations/',
    '%2F',
    '%E0%A4',
    ' ',
  ),
)
const anyLink = fc.array(part, { maxLength: 6 }).map(join)

function encode(text: string, layers: number): string {
  if (layers === 0) return text
  const once = text.replaceAll(/./g, (character) => `%${character.charCodeAt(0).toString(16)}`)
  return encode(once, layers - 1)
}

/** A token as it is, or under up to three layers of percent-encoding. */
const hidden = fc.oneof(
  fc
    .tuple(anyToken, fc.nat({ max: 3 }))
    .map(([token, layers]) => ({ token, text: encode(token, layers) })),
  fc
    .tuple(opaqueToken, fc.integer({ min: 1, max: 3 }))
    .map(([token, layers]) => ({ token, text: encode(`Bearer ${token}`, layers) })),
)

/** The text under each layer of percent-encoding that is on it. */
function layersOf(text: string): string[] {
  const decoded = text.replaceAll(/%([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  return decoded === text ? [text] : [text, ...layersOf(decoded)]
}

const ID = /^(?!pit-)[A-Za-z0-9_-]{1,64}$/i

test('pasted text names a conversation by a safe id, or is explained', async () => {
  await holds(anyLink, 10_000, (text) => {
    const parsed = parseConversationLink(text)
    if ('problem' in parsed) {
      expect(parsed.problem).toMatch(/^[A-Z][\w ,.;“”/-]{15,}\.$/)
      return
    }
    expect(parsed.id).toMatch(ID)
    if (parsed.location !== null) expect(parsed.location).toMatch(ID)
    const path = conversationPath(parsed.id, parsed.location)
    expect(parseConversationLink(path)).toEqual(parsed)
    expect(parseConversationLink(ORIGIN + path)).toEqual(parsed)
  })
})

test('a link of HighLevel, from any host, is read for its two ids', async () => {
  const link = fc.record({
    host: fc.webAuthority(),
    id: anyId,
    location: anyId,
    end: fc.constantFrom('', '/', '?category=team-inbox&tab=all', '#x', ' .', ', thanks', '\n'),
  })
  await holds(link, 10_000, ({ host, id, location, end }) => {
    const text = `https://${host}/v2/location/${location}/conversations/conversations/${id}${end}`
    expect(parseConversationLink(text)).toEqual({ id, location })
  })
})

test('a text with a token in it opens nothing', async () => {
  await holds(fc.tuple(anyLink, hidden, anyLink), 10_000, ([before, { text }, after]) => {
    expect('id' in parseConversationLink(before + text + after)).toBe(false)
  })
})

test('an id is what is safe in an address, and nothing else is', async () => {
  await holds(fc.oneof(anyText, anyId, anyToken, longWord, fc.anything()), 10_000, (value) => {
    const isSafe = typeof value === 'string' && ID.test(value) && value !== 'search'
    expect(parseId(value)).toBe(isSafe ? value : null)
  })
})

const segment = fc.oneof(anyId, fc.constantFrom('conversations', 'open', '', '%E0%A4', 'a%20b'))
const value = fc.oneof(anyId, fc.constantFrom('', 'team-inbox', 'a%2Fb', '%25', 'a+b', '%E0%A4'))
const address = fc.record({
  path: fc.array(segment, { maxLength: 4 }).map((segments) => `/${segments.join('/')}`),
  query: fc
    .array(value, { maxLength: 3 })
    .map((values) => values.map((one, at) => `p${at}=${one}`)),
  hash: value,
})

function toUrl({ path, query, hash }: { path: string; query: string[]; hash: string }): URL {
  return new URL(`${ORIGIN}${path}?${query.join('&')}#${hash}`)
}

test('an address without a token is left alone', async () => {
  await holds(address, 10_000, (parts) => {
    expect(withoutTokens(toUrl(parts))).toBeNull()
  })
})

const around = fc.constantFrom('', 'x', '-', '/', '%E0%A4', '.')
const place = fc.constantFrom('path', 'value', 'name', 'hash', 'hash value')
const addressWithToken = fc
  .tuple(address, hidden, place, around, around)
  .map(([parts, { token, text }, where, before, after]) => {
    const secret = before + text + after
    switch (where) {
      case 'path':
        return { token, url: toUrl({ ...parts, path: `${parts.path}/${secret}` }) }
      case 'value':
        return { token, url: toUrl({ ...parts, query: [...parts.query, `next=${secret}`] }) }
      case 'name':
        return { token, url: toUrl({ ...parts, query: [`${secret}=1`, ...parts.query] }) }
      case 'hash':
        return { token, url: toUrl({ ...parts, hash: secret }) }
      case 'hash value':
        return { token, url: toUrl({ ...parts, hash: `a=b&next=${secret}` }) }
    }
  })

test('a token leaves the address, under any encoding; what is left stays and is clean', async () => {
  await holds(addressWithToken, 10_000, ({ token, url }) => {
    const cleaned = withoutTokens(url)
    expect(cleaned).not.toBeNull()
    const left = new URL(cleaned ?? '', url)
    expect(left.origin).toBe(ORIGIN)
    expect(layersOf(left.href).filter((text) => text.includes(token))).toEqual([])
    expect(withoutTokens(left)).toBeNull()
  })
})
