import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { findProgram, installWithApt, mayUseApt, run } from './install.ts'

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
  const elsewhere = [
    `${MAC}/Google Chrome.app/Contents/MacOS/Google Chrome`,
    `${MAC}/Chromium.app/Contents/MacOS/Chromium`,
    `${MAC}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
    ...WINDOWS.filter((folder) => folder !== undefined).flatMap((folder) => [
      path.join(folder, 'Google/Chrome/Application/chrome.exe'),
      path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
  ]
  return findProgram(...NAMES) ?? elsewhere.find((file) => existsSync(file)) ?? null
}

function installedByPlaywright(): string | null {
  console.log('No browser found. Asking Playwright to install one …')
  run('npx', ['playwright', 'install', 'chromium'])
  return playwrightsOwn()
}

function installedByApt(): string | null {
  if (!mayUseApt()) return null
  console.log('Playwright could not. Installing Debian’s Chromium …')
  installWithApt(['chromium'])
  return installed()
}
