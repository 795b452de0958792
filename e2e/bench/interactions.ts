import { chromium, type BrowserContext } from '@playwright/test'
import { browserFlags } from '../browser-flags.ts'
import { findChromium } from '../chromium.ts'
import { answerForMany, contactOf } from '../many-conversations.ts'
import { startStandIn } from '../stand-in-api.ts'
import { build } from './build.ts'
import { watchInteractions } from './interaction-time.ts'
import { reportInteractions } from './interactions-report.ts'
import { click, sees, type Act } from './person.ts'
import { ROUNDS } from './rounds.ts'
import { ADDRESS, signIn, wholePage } from './sign-in.ts'
import { serveBuild } from './site.ts'
import { PHONE, PROFILE } from './visit.ts'

const SWITCHES = 20
/** Later than the next paint, so that no answer is mixed up with what is pressed. */
const API_ANSWERS_AFTER_MS = 150

/** The browser tells of an event some time after the paint. */
const TOLD_WITHIN_MS = 1000

/** `act` is timed, from the input to the next paint; `until` is when the next one may begin. */
type Interaction = { name: string; before?: Act; act: Act; until: Act }

const toStart = click('link', 'Inbox Viewer, start page')

/** What a person does in one visit, in this order; a line here adds another. */
const visitOf = (ids: string[]): Interaction[] => [
  { name: 'Copy link', act: click('button', 'Copy link'), until: sees('button', 'Copied') },
  { name: 'Refresh', act: click('button', 'Refresh'), until: sees('button', 'Refresh') },
  { name: 'Open JSON', act: click('button', 'JSON'), until: sees('dialog', 'The answer as JSON') },
  { name: 'Close JSON', act: click('button', 'Close'), until: sees('button', 'Copy link') },
  {
    name: 'Theme',
    act: click('button', 'Theme: system. Switch to light.'),
    until: sees('button', 'Theme: light. Switch to dark.'),
  },
  ...ids.flatMap(openNew),
  ...ids.slice(-5).map(openAgain),
  { name: 'Sign out', act: click('button', 'Sign out'), until: sees('textbox', 'Access token') },
]

const openNew = (id: string): Interaction[] => [
  { name: 'To the start page', act: toStart, until: sees('heading', 'Open a conversation') },
  {
    name: 'Open, by the box',
    before: (page) => page.getByLabel('Conversation id or link').fill(id),
    act: (page) => page.keyboard.press('Enter'),
    until: sees('heading', contactOf(id)),
  },
]

const openAgain = (id: string): Interaction => ({
  name: 'Open again, by the list',
  before: toStart,
  act: click('link', contactOf(id)),
  until: sees('heading', contactOf(id)),
})

/** How long what a person presses takes to show that it was pressed. */
export async function timeInteractions() {
  build('.e2e-bench/on', {})
  const api = await startStandIn({ answerAfterMs: API_ANSWERS_AFTER_MS })
  const site = await serveBuild('.e2e-bench/on')
  const launch = { executablePath: findChromium(), args: browserFlags(api.port) }
  const browser = await chromium.launch(launch)
  const times = new Map<string, number[]>()
  try {
    const isolated = await browser.newContext(PHONE)
    const storageState = await signIn(isolated, site.origin)
    await isolated.close()
    const interactions = visitOf(answerForMany(api, SWITCHES))
    for (let round = 1; round <= ROUNDS; round += 1) {
      const context = await browser.newContext({ ...PHONE, storageState })
      await timeRound(context, site.origin, interactions, times)
      await context.close()
      console.log(`Interactions: round ${round} of ${ROUNDS}`)
    }
    reportInteractions(times, browser.version())
  } finally {
    await browser.close()
    for (const server of [api, site]) await server.close()
  }
}

async function timeRound(
  context: BrowserContext,
  origin: string,
  interactions: Interaction[],
  times: Map<string, number[]>,
) {
  const page = await context.newPage()
  const watch = await watchInteractions(page)
  // The parts for later are here, too.
  await page.goto(origin + ADDRESS, { waitUntil: 'networkidle' })
  await wholePage(page)
  const cdp = await context.newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: PROFILE.cpuSlowdown })
  for (const { name, before, act, until } of interactions) {
    await before?.(page)
    await watch.time(name, () => act(page))
    await until(page)
  }
  await page.waitForTimeout(TOLD_WITHIN_MS)
  for (const { name, ms } of watch.times()) times.set(name, [...(times.get(name) ?? []), ms])
}
