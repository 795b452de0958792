import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { loadEnv } from 'vite'
import { configFiles, keptFiles } from './configs.ts'
import { readSettings } from './settings.ts'

/** The files kept in deploy/; or, with a folder, files there for the settings of this checkout. */
export function generateConfigs(folder: string | undefined) {
  const settings = readSettings({ ...loadEnv('production', '.', 'VITE_') })
  const files = folder ? configFiles(settings.apiBaseUrl) : keptFiles()
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder ?? 'deploy', name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
    console.log(file)
  }
}
