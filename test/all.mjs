// `npm test`: everything, in order, with the count of tests at the end.
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import * as v from 'valibot'

const UNIT_REPORT = '.reports/unit.json'
const BROWSER_REPORT = '.reports/browser.json'

rmSync('.reports', { recursive: true, force: true })

let ok = run('npm', ['run', 'check'])
ok =
  run('npx', [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${UNIT_REPORT}`,
  ]) && ok
ok = run('npx', ['playwright', 'test', '--project=tests'], { BROWSER_REPORT }) && ok

const unit = read(
  UNIT_REPORT,
  v.object({ numPassedTests: v.number(), numFailedTests: v.number(), numPendingTests: v.number() }),
)
const { stats } = read(
  BROWSER_REPORT,
  v.object({
    stats: v.object({
      expected: v.number(),
      unexpected: v.number(),
      flaky: v.number(),
      skipped: v.number(),
    }),
  }),
)
const passed = unit.numPassedTests + stats.expected
const failed = unit.numFailedTests + stats.unexpected + stats.flaky
const skipped = unit.numPendingTests + stats.skipped
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exit(ok && failed === 0 ? 0 : 1)

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
 * Throws where a runner ended without its report.
 * @template T
 * @param {string} file
 * @param {v.GenericSchema<unknown, T>} schema
 */
function read(file, schema) {
  return v.parse(schema, JSON.parse(readFileSync(file, 'utf8')))
}
