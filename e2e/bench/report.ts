import { FILE, heading, machine, save, spread, table } from './figures.ts'
import { PROFILE, type Step, type Visit } from './visit.ts'

export type Runs = Record<keyof typeof NAMES, Visit[]>

const NAMES = {
  floor: '(a) the floor',
  cold: '(b) the app, cold',
  warm: '(c) the app, warm',
  late: '(d) no early start',
}
const KEYS = ['floor', 'cold', 'warm', 'late'] as const

type Setup = { answerAfterMs: number; chromium: string }

export function report(runs: Runs, { answerAfterMs, chromium }: Setup) {
  const floor = spread(timesOf(runs.floor))
  const results = KEYS.map((key) => {
    const times = spread(timesOf(runs[key]))
    const typical = typicalOf(runs[key])
    return {
      name: NAMES[key],
      ...times,
      medianToFloor: times.median / floor.median,
      minToFloor: times.min / floor.min,
      app: traffic(typical.steps, 'app'),
      api: traffic(typical.steps, 'api'),
      typical,
      all: timesOf(runs[key]),
    }
  })
  const setup = { ...machine(chromium), rounds: runs.floor.length, profile: PROFILE, answerAfterMs }
  save({ ...setup, results })

  const rows = results.map((result) => [
    result.name,
    ...[result.min, result.median, result.max].map((ms) => `${ms.toFixed(0)} ms`),
    ...[result.medianToFloor, result.minToFloor].map((ratio) => ratio.toFixed(2)),
    ...[result.app, result.api].map(({ bytes, requests }) => `${bytes} in ${requests}`),
  ])
  const head = ['', 'min', 'median', 'max', 'to floor', 'of mins', 'app bytes', 'API bytes']
  console.log(`
${heading(setup)}
${PROFILE.mbitDown} Mbit/s, ${PROFILE.latencyMs} ms latency, CPU slowed ${PROFILE.cpuSlowdown} times, API answers after ${answerAfterMs} ms

${table([head, ...rows])}

What the round at the median waited for, in ms from the navigation:
${results.map(({ name, typical }) => `\n${name}\n${timeline(typical)}`).join('\n')}

As JSON: ${FILE}`)
}

const timesOf = (visits: Visit[]) => visits.map(({ ms }) => ms)

/** The visit at the median, or just before it. */
function typicalOf(visits: Visit[]): Visit {
  const sorted = visits.toSorted((one, other) => one.ms - other.ms)
  const typical = sorted[Math.floor((sorted.length - 1) / 2)]
  if (!typical) throw new Error('There was no visit.')
  return typical
}

function traffic(steps: Step[], origin: Step['from']) {
  const own = steps.filter(({ from }) => from === origin)
  return { bytes: own.reduce((sum, { bytes }) => sum + bytes, 0), requests: own.length }
}

function timeline({ ms, steps }: Visit): string {
  const lines = steps.map(({ what, start, end }) => [start.toFixed(0), end.toFixed(0), what])
  return table([...lines, ['', ms.toFixed(0), 'on screen']])
}
