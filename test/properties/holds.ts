import * as fc from 'fast-check'
import { inject, vi } from 'vitest'

vi.setConfig({ testTimeout: 120_000 })

/** Tries a claim on many values; a failure prints the smallest value found that breaks it. */
export function holds<T>(
  values: fc.Arbitrary<T>,
  numRuns: number,
  claim: (value: T) => Promise<void> | void,
) {
  return fc.assert(
    fc.asyncProperty(values, async (value) => claim(value)),
    {
      seed: inject('seed'),
      numRuns,
    },
  )
}
