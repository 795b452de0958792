import type { FullConfig, FullResult, Reporter, Suite, TestCase } from '@playwright/test/reporter'
import { FAULTS } from './faults.ts'

/** After a run with fault tests: a row for each fault, passed or not, and the requests it cost. */
class TableReporter implements Reporter {
  private tests: TestCase[] = []
  private isWhole = false

  onBegin({ grep }: FullConfig, suite: Suite) {
    this.tests = suite.allTests().filter(({ title }) => faultOf(title) !== null)
    this.isWhole = this.tests.length > 0 && String(grep) === '/.*/'
  }

  onEnd({ status }: FullResult): ReturnType<NonNullable<Reporter['onEnd']>> {
    if (this.tests.length === 0) return undefined
    const rows = Object.entries(FAULTS).map(([number, name]) => {
      const tests = this.tests.filter(({ title }) => faultOf(title) === Number(number))
      const passed = tests.filter((test) => test.outcome() === 'expected')
      const requests = tests.flatMap(({ annotations }) =>
        annotations.filter(({ type }) => type === 'requests').map((one) => Number(one.description)),
      )
      return {
        number,
        name,
        tests,
        holds: tests.length > 0 && passed.length === tests.length,
        requests,
      }
    })
    console.log(`\n  ${'#'.padStart(2)}  ${'fault'.padEnd(44)} passed   requests`)
    for (const { number, name, tests, holds, requests } of rows) {
      const verdict = tests.length === 0 ? 'no test' : `${holds ? 'yes' : 'NO'} (${tests.length})`
      console.log(
        `  ${number.padStart(2)}  ${name.padEnd(44)} ${verdict.padEnd(8)} ${range(requests)}`,
      )
    }
    console.log(`\n  ${rows.filter(({ holds }) => holds).length} of ${rows.length} faults passing`)
    const isComplete = rows.every(({ tests }) => tests.length > 0)
    return Promise.resolve({ status: this.isWhole && !isComplete ? 'failed' : status })
  }
}

function faultOf(title: string): number | null {
  const number = title.match(/^Fault (\d+):/)?.[1]
  return number === undefined ? null : Number(number)
}

function range(requests: number[]): string {
  if (requests.length === 0) return '–'
  const [least, most] = [Math.min(...requests), Math.max(...requests)]
  return least === most ? String(least) : `${least} to ${most}`
}

export default TableReporter
