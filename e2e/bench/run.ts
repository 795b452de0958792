import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { CONVERSATION_ID, searchRow, TOKEN } from '../../test/fixtures.ts'
import { API_ORIGIN } from '../addresses.ts'
import { browserFlags } from '../browser-flags.ts'
import { findChromium } from '../chromium.ts'
import { startStandIn, type StandIn } from '../stand-in-api.ts'
import { report, type Runs } from './report.ts'
import { FLOOR, serveBuild } from './site.ts'
import { PROFILE, visit, type Visit } from './visit.ts'

const ROUNDS = Number(process.env['ROUNDS'] || 7)
const API_ANSWERS_AFTER_MS = 600
/** The browser keeps compiled scripts from the second or third visit on. */
const VISITS_TO_WARM_UP = 3
const PHONE = { viewport: { width: 390, height: 844 } }
const ADDRESS = `/conversations/${CONVERSATION_ID}`

/** `npm run bench`: the app against the floor, in one run, interleaved. */
export async function runBenchmark() {
  if (!Number.isInteger(ROUNDS) || ROUNDS < 1) throw new Error('ROUNDS must be a whole number.')
  build('.e2e-bench/on', {})
  build('.e2e-bench/off', { VITE_HEAD_START: 'off' })
  const api = await startStandIn({
    // The browser's own throttling passes over preflights, and over the latency of slow answers.
    latencyMs: PROFILE.latencyMs,
    answerAfterMs: API_ANSWERS_AFTER_MS,
    everyPreflight: true,
  })
  const [on, off] = [await serveBuild('.e2e-bench/on'), await serveBuild('.e2e-bench/off')]
  const launch = { executablePath: findChromium(), args: browserFlags(api.port) }
  const browser = await chromium.launch(launch)
  // Only a profile on disk keeps compiled scripts.
  const profile = mkdtempSync(path.join(tmpdir(), 'inbox-viewer-bench-'))
  const warm = await chromium.launchPersistentContext(profile, { ...launch, ...PHONE })
  try {
    const runs = await runRounds({ browser, warm, api, on: on.origin, off: off.origin })
    report(runs, { answerAfterMs: API_ANSWERS_AFTER_MS, chromium: browser.version() })
  } finally {
    await warm.close()
    await browser.close()
    rmSync(profile, { recursive: true })
    for (const server of [api, on, off]) await server.close()
  }
}

type Places = { browser: Browser; warm: BrowserContext; api: StandIn; on: string; off: string }

async function runRounds({ browser, warm, api, on, off }: Places): Promise<Runs> {
  const isolated = await browser.newContext(PHONE)
  const keptOff = await signIn(isolated, off)
  await isolated.close()
  const kept = await signIn(warm, on)
  for (let count = 0; count < VISITS_TO_WARM_UP; count += 1) await openOnce(warm, on + ADDRESS)

  /** A new context has no cache, no compiled scripts and no open connections. */
  async function cold(storageState: State, address: string): Promise<Visit> {
    const context = await browser.newContext({ ...PHONE, storageState })
    try {
      return await visit(context, address)
    } finally {
      await context.close()
    }
  }

  const runs: Runs = { floor: [], cold: [], warm: [], late: [] }
  for (let round = 1; round <= ROUNDS; round += 1) {
    runs.floor.push(await asked(api, () => cold(kept, on + FLOOR + CONVERSATION_ID)))
    runs.cold.push(await asked(api, () => cold(kept, on + ADDRESS)))
    runs.warm.push(await asked(api, () => visit(warm, on + ADDRESS)))
    runs.late.push(await asked(api, () => cold(keptOff, off + ADDRESS)))
    console.log(`Round ${round} of ${ROUNDS}`)
  }
  return runs
}

type State = Awaited<ReturnType<BrowserContext['storageState']>>

/** As a person does it, with the token kept on the device. */
async function signIn(context: BrowserContext, origin: string): Promise<State> {
  const page = await context.newPage()
  await page.goto(origin + ADDRESS)
  await page.getByLabel('Access token').fill(TOKEN)
  await page.getByLabel(/^Keep on this device/).check()
  await page.getByRole('button', { name: 'Open conversation' }).click()
  await wholePage(page)
  await page.close()
  return context.storageState()
}

async function openOnce(context: BrowserContext, address: string) {
  const page = await context.newPage()
  await page.goto(address)
  await wholePage(page)
  await page.close()
}

/** The name comes after the badges, so scripts and caches have settled. */
function wholePage(page: Page) {
  return page.getByRole('heading', { level: 1, name: searchRow.fullName }).waitFor()
}

const HEADERS = ['access-control-request-headers', 'authorization', 'version', 'accept']

/** Nobody may be quicker by asking for less: one preflight and one request, always the same. */
async function asked(api: StandIn, open: () => Promise<Visit>): Promise<Visit> {
  api.requests.length = 0
  const visited = await open()
  const own = api.requests.filter((request) => request.path === ADDRESS)
  const seen = own.map(({ method, headers }) =>
    [method, ...HEADERS.map((name) => headers[name] ?? '-')].join(' '),
  )
  const wanted = [
    'OPTIONS authorization,version - - */*',
    `GET - Bearer ${TOKEN} 2021-04-15 application/json`,
  ]
  if (seen.join('\n') === wanted.join('\n')) return visited
  throw new Error(`The conversation was asked for with:\n${seen.join('\n')}`)
}

function build(folder: string, settings: Record<string, string>) {
  const args = ['vite', 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn']
  const { status } = spawnSync('npx', args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    // What reads this file has set NODE_ENV to development, which would build React's slow half.
    env: { ...process.env, NODE_ENV: 'production', VITE_API_BASE_URL: API_ORIGIN, ...settings },
  })
  if (status !== 0) throw new Error(`The build into ${folder} failed.`)
}
