// `npm run icons`: draws public/icons/, with Vite to read TypeScript: Node 20 cannot.
import { mkdirSync, writeFileSync } from 'node:fs'
import { runnerImport } from 'vite'

/** @type {{ module: typeof import('./tab-icons.ts') }} */
const { module } = await runnerImport('./deploy/tab-icons.ts')
mkdirSync('public/icons', { recursive: true })
for (const [name, drawing] of Object.entries(module.tabIcons())) {
  writeFileSync(`public/${name}`, drawing)
}
