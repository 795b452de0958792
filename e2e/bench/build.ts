import { spawnSync } from 'node:child_process'
import { API_ORIGIN } from '../addresses.ts'

/** The production build, that asks the stand-in. */
export function build(folder: string, settings: Record<string, string>) {
  const args = ['vite', 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn']
  const { status } = spawnSync('npx', args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    // What reads this file has set NODE_ENV to development, which would build React's slow half.
    env: { ...process.env, NODE_ENV: 'production', VITE_API_BASE_URL: API_ORIGIN, ...settings },
  })
  if (status !== 0) throw new Error(`The build into ${folder} failed.`)
}
