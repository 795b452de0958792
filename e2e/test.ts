import { expect, test as base, type BrowserContext, type Page } from '@playwright/test'
import { CONVERSATION_ID, TOKEN } from '../test/fixtures.ts'
import { API_ORIGIN, APP_ORIGIN } from './addresses.ts'
import { browserFlags } from './browser-flags.ts'
import { startStandIn, type StandIn } from './stand-in-api.ts'

export const CONVERSATION_ADDRESS = `/conversations/${CONVERSATION_ID}`

type Fixtures = {
  /** Starts each test afresh, and fails it on any page error, console error, violation or request to another origin. */
  watch: void
  /** A console error that the test brings about. */
  expectedFault: RegExp | null
  /** Where pages may send requests. */
  origins: string[]
}

type WorkerFixtures = { api: StandIn }

export const test = base.extend<Fixtures, WorkerFixtures>({
  api: [
    async ({}, use) => {
      const standIn = await startStandIn()
      await use(standIn)
      await standIn.close()
    },
    { scope: 'worker' },
  ],

  // The build knows one API address; each worker's browser finds that worker's stand-in behind it.
  launchOptions: [
    async ({ launchOptions, api }, use) => {
      await use({ ...launchOptions, args: browserFlags(api.port) })
    },
    { scope: 'worker' },
  ],

  expectedFault: [null, { option: true }],

  origins: [[APP_ORIGIN, API_ORIGIN], { option: true }],

  watch: [
    async ({ context, api, expectedFault, origins }, use) => {
      api.reset()
      const faults: string[] = []
      context.on('request', (request) => {
        const { origin } = new URL(request.url())
        if (!origins.includes(origin)) faults.push(`request to ${origin}`)
        if (request.method() !== 'GET') faults.push(`${request.method()} ${request.url()}`)
      })
      context.on('weberror', (error) => faults.push(`page error: ${error.error().message}`))
      context.on('console', (message) => {
        // The browser itself logs every answer that is not 2xx.
        const isAnswer = message.text().startsWith('Failed to load resource')
        const isExpected = isAnswer || expectedFault?.test(message.text())
        if (message.type() === 'error' && !isExpected) faults.push(`console: ${message.text()}`)
      })
      await use()
      expect(faults).toEqual([])
    },
    { auto: true },
  ],
})

export { expect } from '@playwright/test'

export async function enterToken(page: Page, token = TOKEN) {
  await page.getByLabel('Access token').fill(token)
  await page.getByRole('button', { name: /^(Open conversation|Continue)$/ }).click()
}

/** With its names, and with the part of the app that is fetched last: answers are shared from here on. */
export async function openConversation(page: Page, { signIn = true } = {}) {
  const sharing = partOf(page, 'share-answers')
  await page.goto(CONVERSATION_ADDRESS)
  if (signIn) await enterToken(page)
  await expect(page.getByText('Assigned to Priya Natarajan')).toBeVisible()
  await sharing
}

/** Resolves once that part of the app, fetched by itself, is here. */
export const partOf = (page: Page, part: string) =>
  page.waitForEvent('requestfinished', (request) => request.url().includes(`/assets/${part}-`))

/** As the browser tells a page that another tab is looked at, or that its own is again. */
export const turnTab = (page: Page, visibility: 'visible' | 'hidden') =>
  page.evaluate((state) => {
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
    Object.defineProperty(document, 'hidden', { value: state === 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  }, visibility)

/** Pasted elsewhere, because the app’s own pages may not read the clipboard. */
export async function copied(context: BrowserContext): Promise<string> {
  const elsewhere = await context.newPage()
  await elsewhere.setContent('<textarea></textarea>')
  const field = elsewhere.locator('textarea')
  await field.press('ControlOrMeta+V')
  const text = await field.inputValue()
  await elsewhere.close()
  return text
}
