import fc from 'fast-check'

const loneSurrogate = fc
  .integer({ min: 0xd800, max: 0xdfff })
  .map((unit) => String.fromCharCode(unit))

/** What breaks pages that trust their data. */
const trap = fc.constantFrom(
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '"><a href="javascript:alert(1)">x</a>',
  'javascript:alert(1)',
  'https://elsewhere.example/',
  '//elsewhere.example',
  '../../users',
  '..%2f..%2fusers',
  '?location=x#y',
  '&amp;&lt;',
  '${7*7}',
  '{{7*7}}',
  '__proto__',
  'constructor',
  'toString',
  'Inbound',
  'TYPE_SMS',
  '\u202Egnp.exe',
  '\u2067שלום',
  'مرحبا بالعالم',
  '👩‍👩‍👧‍👦',
  '🇺🇦',
  '\u200B',
  '\u0000',
  '\r\n',
  '\u2028',
  'Z\u0351\u0357\u0300\u0341a\u0344l\u0300g\u0301o',
)

/** Any text a stranger may send: scripts of all kinds, markup, halves of emoji, very long. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: trap },
  { weight: 2, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 2, arbitrary: fc.string() },
  { weight: 2, arbitrary: fc.array(fc.oneof(trap, loneSurrogate), { maxLength: 4 }).map(join) },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '\t\n', '0', '007', '-1', '1.5', '1e3') },
)

const idCharacter = fc.constantFrom(
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
)

/** An id as HighLevel makes them. */
export const anyId = fc.string({ unit: idCharacter, minLength: 15, maxLength: 24 })

const hex = fc.constantFrom(...'0123456789abcdef')
const hexDigits = (length: number) => fc.string({ unit: hex, minLength: length, maxLength: length })
const base64url = fc.constantFrom(
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
)

/** Zeros but for the end, so that no sample is anybody’s. */
export const privateToken = fc
  .tuple(fc.constantFrom('pit-', 'PIT-', 'Pit-'), hexDigits(4))
  .map(([pit, end]) => `${pit}00000000-0000-0000-0000-00000000${end}`)

export const jwt = fc
  .tuple(
    fc.string({ unit: base64url, minLength: 8, maxLength: 20 }),
    fc.string({ unit: base64url, minLength: 8, maxLength: 40 }),
    fc.string({ unit: base64url, minLength: 8, maxLength: 20 }),
  )
  .map(([header, claims, signature]) => `eyJ${header}.eyJ${claims}.${signature}`)

export const anyToken = fc.oneof(privateToken, jwt)

/** Of a kind nobody has seen yet: known by the word Bearer before it alone. */
export const opaqueToken = fc
  .string({ unit: base64url, minLength: 16, maxLength: 40 })
  .map((end) => `opaque.${end}`)

export function join(parts: string[]): string {
  return parts.join('')
}
