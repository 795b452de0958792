import { FILE, heading, machine, save, spread, table } from './figures.ts'
import { ROUNDS } from './rounds.ts'
import { PROFILE } from './visit.ts'

/** What a person feels as at once. */
const AT_ONCE_MS = 100

export function reportInteractions(times: Map<string, number[]>, chromium: string) {
  const setup = { ...machine(chromium), rounds: ROUNDS, cpuSlowdown: PROFILE.cpuSlowdown }
  const results = [...times].map(([name, all]) => {
    const { min, median, max } = spread(all)
    const atOnce = all.filter((ms) => ms <= AT_ONCE_MS).length
    return { name, min, median, max, atOnce, all }
  })
  save({ interactions: { ...setup, results } })

  const rows = results.map(({ name, min, median, max, atOnce, all }) => [
    name,
    ...[min, median, max].map((ms) => `${ms.toFixed(0)} ms`),
    `${atOnce} of ${all.length}`,
  ])
  const head = ['', 'min', 'median', 'max', `within ${AT_ONCE_MS} ms`]
  console.log(`
${heading(setup)}
CPU slowed ${setup.cpuSlowdown} times; from the input to the next paint

${table([head, ...rows])}

As JSON: ${FILE}`)
}
