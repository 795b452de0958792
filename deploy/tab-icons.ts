import { readFileSync } from 'node:fs'

/** Strokes around the middle of the mark; no font, so that they look alike everywhere. */
const DIGITS = [
  'M-2.4-3.8.8-6V6',
  'M-3.5-2.9C-3.2-7.2 3.5-7 3.5-2.7 3.5.4-2.2 2.8-3.6 6H3.8',
  'M-3.3-6H3.4L-.4-1.3C4.9-1.5 5 6 0 6-1.7 6-3 5.3-3.7 3.9',
  'M1.5 6V-6L-4 2.5H4',
  'M3.1-6H-2.6L-3.1-.7C-1.3-2.2 3.7-2.2 3.7 2 3.7 6.7-1.9 7.2-3.7 4.2',
  'M2.4-6C-1.2-4.7-3.6-1.6-3.6 2.3-3.6 7.2 3.6 7.2 3.6 2.3 3.6-1.7-2.6-2.4-3.5 2',
  'M-3.6-6H3.6L-1.1 6',
  'M0-.6C-4-.9-3.7-6 0-6 3.7-6 4-.9 0-.6-5-.3-4.7 6 0 6 4.7 6 5-.3 0-.6',
  'M-2.4 6C1.2 4.7 3.6 1.6 3.6-2.3 3.6-7.2-3.6-7.2-3.6-2.3-3.6 1.7 2.6 2.4 3.5-2',
]

/** For more than one digit has room for; no number, so that it is never wrong. */
const MANY = 'M0 0h0'

/** The app's icon with the number of unread messages on it: path under public/, and drawing. */
export function tabIcons(): Record<string, string> {
  const icon = readFileSync('public/icon.svg', 'utf8')
  const marked = (strokes: string, width: number) => icon.replace('</svg>', mark(strokes, width))
  const files = DIGITS.map((strokes, index) => ({
    name: `icons/unread-${index + 1}.svg`,
    drawing: marked(strokes, 2.6),
  }))
  files.push({ name: 'icons/unread-many.svg', drawing: marked(MANY, 9) })
  return Object.fromEntries(files.map(({ name, drawing }) => [name, drawing]))
}

function mark(strokes: string, width: number): string {
  return `  <g transform="translate(21 21)">
    <circle r="10.5" fill="#b3261e" stroke="#fff" stroke-width="1" />
    <path d="${strokes}" fill="none" stroke="#fff" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" />
  </g>
</svg>
`
}
