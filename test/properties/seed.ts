import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    seed: number
  }
}

/** Once for each run: picks the seed of all the properties, and says how to have it again. */
export function setup(project: TestProject) {
  const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1_000_000))
  if (!Number.isSafeInteger(seed)) throw new Error('SEED is a whole number, such as SEED=123456.')
  console.log(`property seed ${seed}; repeat with SEED=${seed} npm run test:unit`)
  project.provide('seed', seed)
}
