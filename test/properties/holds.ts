import * as fc from 'fast-check'
import { inject, vi } from 'vitest'

// Ten thousand pages take a while on a machine that is busy.
vi.setConfig({ testTimeout: 300_000 })

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
