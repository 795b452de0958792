// `npm run size`: what a conversation link loads before the conversation is on screen, gzip.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

const BUDGET = 115_000

const folder = mkdtempSync(path.join(os.tmpdir(), 'inbox-viewer-size-'))
const args = ['vite', 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn']
const { status } = spawnSync('npx', args, { stdio: 'inherit', shell: process.platform === 'win32' })
if (status !== 0) process.exit(1)

const page = readFileSync(path.join(folder, 'index.html'), 'utf8')
const glance = new Set(['index.html'])
for (const [, file] of page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)) add(file)

const files = [
  'index.html',
  ...readdirSync(path.join(folder, 'assets')).map((name) => `assets/${name}`),
]
const sizes = files.map((file) => ({
  file,
  bytes: gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length,
  isForGlance: glance.has(file),
}))
sizes.sort(
  (one, other) => Number(other.isForGlance) - Number(one.isForGlance) || other.bytes - one.bytes,
)
rmSync(folder, { recursive: true })

for (const { file, bytes, isForGlance } of sizes) {
  console.log(`${kB(bytes)}  ${isForGlance ? 'at once' : 'later  '}  ${file}`)
}
const total = sizes.reduce((sum, { bytes, isForGlance }) => sum + (isForGlance ? bytes : 0), 0)
console.log(
  `${kB(total)}  before the conversation is on screen; the budget is ${kB(BUDGET).trim()}`,
)
process.exit(total <= BUDGET ? 0 : 1)

/** A file that the page names, and what it imports at once itself. @param {string | undefined} file */
function add(file) {
  if (file === undefined || glance.has(file)) return
  glance.add(file)
  if (!file.endsWith('.js')) return
  const code = readFileSync(path.join(folder, file), 'utf8')
  for (const [, name] of code.matchAll(/\b(?:from|import)\s*"\.\/([^"]+)"/g)) {
    add(`assets/${name}`)
  }
}

/** @param {number} bytes */
function kB(bytes) {
  return `${(bytes / 1000).toFixed(2)} kB`.padStart(9)
}
