import type { BrowserContext, CDPSession } from '@playwright/test'
import * as v from 'valibot'
import { shortenId } from '../../src/ui/shorten-id.ts'
import { CONTACT_ID, searchRow, user, USER_ID } from '../../test/fixtures.ts'
import { API_ORIGIN } from '../addresses.ts'

export const PHONE = { viewport: { width: 390, height: 844 } }

/** A phone of the middle class on a slow mobile network. */
export const PROFILE = { mbitDown: 1.6, mbitUp: 0.75, latencyMs: 150, cpuSlowdown: 4 }

const BYTES_PER_MBIT = 1_000_000 / 8
const GLANCE_WITHIN_MS = 30_000

/** What the heading may say: the floor has the whole id, the app a short one until the name comes. */
const NAMES = [`Contact ${CONTACT_ID}`, `Contact ${shortenId(CONTACT_ID)}`, searchRow.fullName]

/** One answer from the network; times in ms from the navigation. */
export type Step = { what: string; from: 'app' | 'api'; start: number; end: number; bytes: number }

export type Visit = {
  /** From the navigation to the contact and five badges on screen. */
  ms: number
  /** What had arrived by then, in order of asking. */
  steps: Step[]
}

const glanceSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ ms: v.number(), heading: v.string(), badges: v.array(v.string()) }),
)

/** Opens the address in a new tab as slow as the profile, and fails where it does not show what it should. */
export async function visit(context: BrowserContext, address: string): Promise<Visit> {
  const page = await context.newPage()
  try {
    await page.addInitScript(noteGlance, NAMES)
    const cdp = await context.newCDPSession(page)
    const stepsBy = await watchNetwork(cdp)
    await slowDown(cdp)
    const noted = page.waitForEvent('console', {
      predicate: (message) => message.text().startsWith('glance '),
      timeout: GLANCE_WITHIN_MS,
    })
    const [seen] = await Promise.all([
      noted.catch(async () => {
        const text = await page.locator('body').innerText()
        throw new Error(`${address} shows no contact with five badges, but:\n${text}`)
      }),
      page.goto(address, { waitUntil: 'commit', timeout: GLANCE_WITHIN_MS }),
    ])
    const glance = v.parse(glanceSchema, seen.text().replace('glance ', ''))
    checkWords(address, glance)
    // Roles pass over what is hidden.
    const badges = page.getByRole('list', { name: 'At a glance' }).getByRole('listitem')
    const heading = page.getByRole('heading', { level: 1 })
    if ((await badges.count()) !== 5 || (await heading.count()) !== 1) {
      throw new Error(`${address} has the contact and five badges, but not all on screen.`)
    }
    return { ms: glance.ms, steps: stepsBy(glance.ms) }
  } finally {
    await page.close()
  }
}

/** Runs in the page: notes the first frame after the one that painted the glance. */
function noteGlance(names: string[]) {
  const observer = new MutationObserver(() => {
    const heading = document.querySelector('h1')?.textContent ?? ''
    const list = document.querySelectorAll('ul[aria-label="At a glance"] > li')
    const badges = [...list].map((badge) => badge.textContent.trim())
    if (badges.length < 5 || badges.includes('')) return
    if (!names.includes(heading)) return
    observer.disconnect()
    requestAnimationFrame(() =>
      requestAnimationFrame((ms) =>
        console.debug(`glance ${JSON.stringify({ ms, heading, badges })}`),
      ),
    )
  })
  observer.observe(document, { childList: true, subtree: true, characterData: true })
}

function checkWords(address: string, { heading, badges }: { heading: string; badges: string[] }) {
  const assignees = [USER_ID, shortenId(USER_ID), user.name].map((who) => `Assigned to ${who}`)
  const wanted = [['Phone'], ['3 unread messages'], ['Starred'], assignees, ['In inbox']]
  const fine = NAMES.includes(heading)
  const same =
    badges.length === wanted.length &&
    wanted.every((words, place) => words.includes(badges[place] ?? ''))
  if (!fine || !same) throw new Error(`${address} shows "${heading}" and ${badges.join(', ')}.`)
}

async function slowDown(cdp: CDPSession) {
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: PROFILE.latencyMs,
    downloadThroughput: PROFILE.mbitDown * BYTES_PER_MBIT,
    uploadThroughput: PROFILE.mbitUp * BYTES_PER_MBIT,
  })
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: PROFILE.cpuSlowdown })
}

/** Notes what comes over the network; what the cache had is left out. */
async function watchNetwork(cdp: CDPSession): Promise<(ms: number) => Step[]> {
  const steps = new Map<string, Step>()
  let startedAt: number | null = null
  const sinceStart = (timestamp: number) => (timestamp - (startedAt ?? timestamp)) * 1000

  cdp.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
    startedAt ??= timestamp
    const { origin, pathname } = new URL(request.url)
    steps.set(requestId, {
      what: request.method === 'OPTIONS' ? `preflight ${pathname}` : pathname,
      from: origin === API_ORIGIN ? 'api' : 'app',
      start: sinceStart(timestamp),
      end: Infinity,
      bytes: 0,
    })
  })
  cdp.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache) steps.delete(requestId)
  })
  cdp.on('Network.requestServedFromCache', ({ requestId }) => steps.delete(requestId))
  cdp.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const step = steps.get(requestId)
    if (!step) return
    step.end = sinceStart(timestamp)
    step.bytes = encodedDataLength
  })
  await cdp.send('Network.enable')
  return (ms) => [...steps.values()].filter(({ end }) => end <= ms)
}
