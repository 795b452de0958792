import * as fc from 'fast-check'

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

/** An id as HighLevel makes them. */
export const anyId = fc.stringMatching(/^[A-Za-z0-9]{15,24}$/)

/** Zeros but for the end, so that no sample is anybody’s. */
const privateToken = fc.stringMatching(
  /^(pit|PIT|Pit)-00000000-0000-0000-0000-00000000[0-9a-f]{4}$/,
)

const jwt = fc.stringMatching(/^eyJ[\w-]{8,20}\.eyJ[\w-]{8,40}\.[\w-]{8,20}$/)

export const anyToken = fc.oneof(privateToken, jwt)

/** Of a kind nobody has seen yet: known by the word Bearer before it alone. */
export const opaqueToken = fc.stringMatching(/^opaque\.[\w-]{16,40}$/)

export function join(parts: string[]): string {
  return parts.join('')
}
