// `npm run bench`, with Vite to read TypeScript: Node 20 cannot.
import { runnerImport } from 'vite'

// `npm run bench -- interactions` for the one part alone.
const [only] = process.argv.slice(2)
if (only !== 'interactions') {
  /** @type {{ module: typeof import('./run.ts') }} */
  const { module } = await runnerImport('./e2e/bench/run.ts')
  await module.timeVisits()
}
if (only !== 'visits') {
  /** @type {{ module: typeof import('./interactions.ts') }} */
  const { module } = await runnerImport('./e2e/bench/interactions.ts')
  await module.timeInteractions()
}
