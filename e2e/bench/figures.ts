import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import * as v from 'valibot'

export const FILE = '.reports/bench.json'

/** What a figure is of, beside the app. */
export function machine(chromium: string) {
  return {
    date: new Date().toISOString().slice(0, 10),
    cores: availableParallelism(),
    chromium,
    node: process.versions.node,
  }
}

type Setup = ReturnType<typeof machine> & { rounds: number }

export function heading({ date, rounds, chromium, node, cores }: Setup): string {
  return `${date}, ${rounds} rounds, Chromium ${chromium}, Node ${node}, ${cores} cores`
}

/** Beside what another part of the benchmark has written. */
export function save(part: object) {
  const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '{}'
  const all = { ...v.parse(v.record(v.string(), v.unknown()), JSON.parse(before)), ...part }
  mkdirSync('.reports', { recursive: true })
  writeFileSync(FILE, JSON.stringify(all, null, 2))
}

export function spread(unsorted: number[]) {
  const times = unsorted.toSorted((one, other) => one - other)
  const middle = times.slice(Math.floor((times.length - 1) / 2), Math.floor(times.length / 2) + 1)
  return {
    min: Math.min(...times),
    median: middle.reduce((sum, ms) => sum + ms, 0) / middle.length,
    max: Math.max(...times),
  }
}

/** Columns of figures to the right, words to the left. */
export function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0
          return /[a-z(/]/i.test(cell.charAt(0)) ? cell.padEnd(width) : cell.padStart(width)
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
