// `npm run deploy:configs`, with Vite to read TypeScript: Node 20 cannot.
import { runnerImport } from 'vite'

/** @type {{ module: typeof import('./generate-configs.ts') }} */
const { module } = await runnerImport('./deploy/generate-configs.ts')
module.generateConfigs(process.argv[2])
