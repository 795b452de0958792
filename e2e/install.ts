import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const FOLDERS = [
  ...(process.env['PATH'] ?? '').split(path.delimiter),
  // Where Debian has servers, though not every account's PATH names it.
  '/usr/sbin',
]

/** The first of these programs that is installed. */
export function findProgram(...names: string[]): string | null {
  const files = FOLDERS.flatMap((folder) => names.map((name) => path.join(folder, name)))
  return files.find((file) => existsSync(file)) ?? null
}

export function mayUseApt(): boolean {
  return process.getuid?.() === 0 && isDebianLike()
}

export function installWithApt(packages: string[]) {
  run('apt-get', ['update', '-qq'])
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages])
}

function isDebianLike(): boolean {
  return (
    existsSync('/etc/os-release') && /debian|ubuntu/i.test(readFileSync('/etc/os-release', 'utf8'))
  )
}

export function run(command: string, args: string[]) {
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (status !== 0) console.log(`${command} ${args[0]} did not succeed.`)
}
