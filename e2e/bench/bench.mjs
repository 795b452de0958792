// `npm run bench`, with Vite to read TypeScript: Node 20 cannot.
import { runnerImport } from 'vite'

/** @type {{ module: typeof import('./run.ts') }} */
const { module } = await runnerImport('./e2e/bench/run.ts')
await module.runBenchmark()
