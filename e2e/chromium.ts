import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'

/** The path of a Chromium-like browser: one that is here, else one that this call installs. */
export function findChromium(): string {
  const found = chosen() ?? playwrightsOwn() ?? installed() ?? installedByPlaywright()
  const file = found ?? installedByApt()
  if (file) return file
  throw sentence(
    'The browser tests need Chromium, Chrome or Edge. Install one, or set CHROMIUM_PATH to the browser’s program file.',
  )
}

/** Playwright prints an error's stack, which would bury the one line that matters. */
function sentence(text: string): Error {
  const error = new Error(text)
  error.stack = text
  return error
}

function chosen(): string | null {
  const file = process.env['CHROMIUM_PATH']
  if (!file) return null
  if (existsSync(file)) return file
  throw sentence(`CHROMIUM_PATH is ${file}, but there is no such file.`)
}

function playwrightsOwn(): string | null {
  const file = chromium.executablePath()
  return existsSync(file) ? file : null
}

const NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
]

const MAC = '/Applications'
const WINDOWS = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)']]

function installed(): string | null {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  const candidates = [
    ...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))),
    `${MAC}/Google Chrome.app/Contents/MacOS/Google Chrome`,
    `${MAC}/Chromium.app/Contents/MacOS/Chromium`,
    `${MAC}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
    ...WINDOWS.filter((folder) => folder !== undefined).flatMap((folder) => [
      path.join(folder, 'Google/Chrome/Application/chrome.exe'),
      path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
  ]
  return candidates.find((file) => existsSync(file)) ?? null
}

function installedByPlaywright(): string | null {
  console.log('No browser found. Asking Playwright to install one …')
  run('npx', ['playwright', 'install', 'chromium'])
  return playwrightsOwn()
}

function installedByApt(): string | null {
  if (process.getuid?.() !== 0 || !isDebianLike()) return null
  console.log('Playwright could not. Installing Debian’s Chromium …')
  run('apt-get', ['update', '-qq'])
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
  return installed()
}

function isDebianLike(): boolean {
  return (
    existsSync('/etc/os-release') && /debian|ubuntu/i.test(readFileSync('/etc/os-release', 'utf8'))
  )
}

function run(command: string, args: string[]) {
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (status !== 0) console.log(`${command} ${args[0]} did not succeed.`)
}
