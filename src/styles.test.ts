// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** What may stand on what: the colours of text and of icons that mean something, at least 4.5 : 1. */
const TEXT: Record<string, string[]> = {
  ink: ['canvas', 'surface', 'sunken', 'accent-soft'],
  muted: ['canvas', 'surface', 'sunken'],
  faint: ['canvas', 'surface', 'sunken'],
  accent: ['surface', 'sunken', 'accent-soft'],
  'accent-ink': ['accent', 'accent-hover'],
  green: ['surface', 'sunken', 'green-soft'],
  amber: ['amber-soft'],
  violet: ['violet-soft'],
  red: ['surface', 'red-soft'],
  surface: ['green'],
}

/** The only mark of a control, and the ring around what has the focus, at least 3 : 1. */
const CONTROLS: Record<string, string[]> = {
  field: ['canvas', 'surface', 'sunken', 'amber-soft'],
  accent: ['canvas', 'surface', 'sunken', 'amber-soft', 'violet-soft'],
}

/** Lines and shapes that a page is read as well without. */
const ORNAMENTS = ['line', 'line-strong', 'black']

const css = readFileSync('src/styles.css', 'utf8')
const colours = new Map(
  [...css.matchAll(/--color-([\w-]+): light-dark\((#\w+), (#\w+)\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  const colour = (name: string) => luminance(colours.get(name)?.[scheme] ?? '')

  test.each(pairs(TEXT))('%s reads well on %s', (front, back) => {
    expect(contrast(colour(front), colour(back))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(pairs(CONTROLS))('%s marks a control on %s', (front, back) => {
    expect(contrast(colour(front), colour(back))).toBeGreaterThanOrEqual(3)
  })
})

const components = readdirSync('src', { encoding: 'utf8', recursive: true })
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => readFileSync(`src/${file}`, 'utf8'))

test('every colour that a component uses is in a table, and every other one is gone', () => {
  const listed = [
    ...ORNAMENTS,
    ...Object.entries(TEXT).flat(2),
    ...Object.entries(CONTROLS).flat(2),
  ].filter((name) => name !== 'canvas')
  const use = /(?<![\w-])(?:text|bg|border|divide|accent)-([a-z-]+[a-z])/g
  const used = components
    .flatMap((code) => [...code.matchAll(use)].map(([, name = '']) => name))
    .filter((name) => name === 'black' || colours.has(name))
  expect(new Set(used)).toEqual(new Set(listed))
})

test('every text colour that stands beside a background is in the table with it', () => {
  const lists = components.flatMap((code) =>
    [...code.matchAll(/['"`]([^'"`\n]*\bbg-[^'"`\n]*)['"`]/g)].map(([, list = '']) =>
      list.split(' '),
    ),
  )
  const unlisted = lists.flatMap((list) => {
    const [front = ''] = list.flatMap((name) => colourIn('text-', name))
    const [back = ''] = list.flatMap((name) => colourIn('bg-', name))
    return front && back && !TEXT[front]?.includes(back) ? [`${front} on ${back}`] : []
  })
  expect(lists.length).toBeGreaterThan(20)
  expect(unlisted).toEqual([])
})

function colourIn(prefix: string, className: string): string[] {
  const name = className.slice(prefix.length)
  return className.startsWith(prefix) && colours.has(name) ? [name] : []
}

function pairs(table: Record<string, string[]>): [string, string][] {
  return Object.entries(table).flatMap(([front, backs]) =>
    backs.map((back): [string, string] => [front, back]),
  )
}

/** As WCAG defines it, of "#fff" or "#ffffff". */
function luminance(hex: string): number {
  const digits = hex.slice(1).length === 3 ? hex.replace(/\w/g, '$&$&') : hex
  const [red = NaN, green = NaN, blue = NaN] = [1, 3, 5].map((from) => {
    const channel = parseInt(digits.slice(from, from + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}
