import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Browser, type BrowserContext } from '@playwright/test'
import { CONVERSATION_ID, TOKEN } from '../../test/fixtures.ts'
import { browserFlags } from '../browser-flags.ts'
import { findChromium } from '../chromium.ts'
import { startStandIn, type StandIn } from '../stand-in-api.ts'
import { build } from './build.ts'
import { report, type Runs } from './report.ts'
import { ROUNDS } from './rounds.ts'
import { ADDRESS, signIn, wholePage, type State } from './sign-in.ts'
import { FLOOR, serveBuild } from './site.ts'
import { PHONE, PROFILE, visit, type Visit } from './visit.ts'

const API_ANSWERS_AFTER_MS = 600
/** The browser keeps compiled scripts from the second or third visit on. */
const VISITS_TO_WARM_UP = 3

/** The app against the floor, in one run, interleaved. */
export async function timeVisits() {
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

async function openOnce(context: BrowserContext, address: string) {
  const page = await context.newPage()
  await page.goto(address)
  await wholePage(page)
  await page.close()
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
