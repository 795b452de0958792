// `npm test`: everything, in order, with the count of tests at the end.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import * as v from 'valibot'

const UNIT_REPORT = '.reports/unit.json'
const BROWSER_REPORT = '.reports/browser.json'

const unitReport = v.pipe(
  v.object({ numPassedTests: v.number(), numFailedTests: v.number(), numPendingTests: v.number() }),
  v.transform((unit) => ({
    passed: unit.numPassedTests,
    failed: unit.numFailedTests,
    skipped: unit.numPendingTests,
  })),
)

const browserReport = v.pipe(
  v.object({
    stats: v.object({
      expected: v.number(),
      unexpected: v.number(),
      flaky: v.number(),
      skipped: v.number(),
    }),
  }),
  v.transform(({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  })),
)

rmSync('.reports', { recursive: true, force: true })
const checked = run('npm', ['run', 'check'])
const vitest = ['vitest', 'run', '--reporter=default', '--reporter=json']
const sizeFits = run('npm', ['run', 'size'])
const unitRan = run('npx', [...vitest, `--outputFile=${UNIT_REPORT}`])
const browserRan = run('npx', ['playwright', 'test', '--project=tests'], { BROWSER_REPORT })

const steps = [
  { name: 'npm run check', ok: checked, passed: 0, failed: 0, skipped: 0 },
  { name: 'npm run size', ok: sizeFits, passed: 0, failed: 0, skipped: 0 },
  { name: 'the component tests', ok: unitRan, ...read(UNIT_REPORT, unitReport) },
  { name: 'the browser tests', ok: browserRan, ...read(BROWSER_REPORT, browserReport) },
]
for (const step of steps) {
  // A step that failed without a failed test, such as lint or a missing browser, counts as one.
  if (!step.ok && step.failed === 0) step.failed = 1
  if (step.failed > 0) console.log(`\nFailed: ${step.name}. Its output is above.`)
}
const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')]
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exit(failed === 0 ? 0 : 1)

/** @param {'passed' | 'failed' | 'skipped'} key */
function sum(key) {
  return steps.reduce((total, step) => total + step[key], 0)
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
function run(command, args, env = {}) {
  console.log(`\n> ${command} ${args.join(' ')}`)
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  })
  return status === 0
}

/**
 * Zeros where a runner ended without its report.
 * @param {string} file
 * @param {v.GenericSchema<unknown, { passed: number, failed: number, skipped: number }>} schema
 */
function read(file, schema) {
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0 }
  return v.parse(schema, JSON.parse(readFileSync(file, 'utf8')))
}
