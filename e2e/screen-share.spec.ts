import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { shortenId } from '../src/ui/shorten-id.ts'
import {
  CONTACT_ID,
  conversation,
  CONVERSATION_ID,
  LOCATION_ID,
  OTHER_CONVERSATION_ID,
  OTHER_LOCATION_ID,
  OTHER_TOKEN,
  searchRow,
  USER_ID,
} from '../test/fixtures.ts'
import { refusal } from './stand-in-api.ts'
import { CONVERSATION_ADDRESS, enterToken, expect, test } from './test.ts'

const SHARED = `${CONVERSATION_ADDRESS}?share=1`
const OTHER_ADDRESS = `/conversations/${OTHER_CONVERSATION_ID}?location=${OTHER_LOCATION_ID}`
const IDS = [
  CONVERSATION_ID,
  CONTACT_ID,
  LOCATION_ID,
  USER_ID,
  OTHER_CONVERSATION_ID,
  OTHER_LOCATION_ID,
]

/** Everything that must not be seen, in small letters. */
const REAL = [
  ...IDS.flatMap((id) => [id, shortenId(id)]),
  searchRow.lastMessageBody,
  'Marcus',
  'Oyelaran',
  'Northfield',
  '5550148',
  'Priya',
  'Natarajan',
  'pit-…',
  'trace-of',
].map((text) => text.toLowerCase())

const seen = new Set<string>()
const copied: string[] = []

test.beforeEach(async ({ context }) => {
  seen.clear()
  copied.length = 0
  await context.exposeFunction('noteSeen', (text: string) => seen.add(text))
  await context.exposeFunction('noteCopied', (text: string) => copied.push(text))
  await context.addInitScript(watchForReal, REAL)
})

/** Runs in the page: tells of every real text that is in the document or its title, at the moment it is. */
function watchForReal(real: string[]) {
  const noteSeen: unknown = Reflect.get(window, 'noteSeen')
  const noteCopied: unknown = Reflect.get(window, 'noteCopied')
  if (typeof noteSeen !== 'function' || typeof noteCopied !== 'function') {
    throw new Error('Nobody is there to tell.')
  }
  const look = () => {
    const text = `${document.title} ${document.documentElement.outerHTML}`.toLowerCase()
    for (const one of real) if (text.includes(one)) Reflect.apply(noteSeen, window, [one])
  }
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  })
  Object.defineProperty(navigator, 'clipboard', {
    value: {
      writeText(text: string) {
        Reflect.apply(noteCopied, window, [text])
        return Promise.resolve()
      },
    },
  })
}

const realIn = (text: string) => REAL.filter((one) => text.toLowerCase().includes(one))

/** What a screen reader and a field have is no markup. */
async function expectNothingReal(page: Page) {
  expect(realIn(await page.locator('body').ariaSnapshot())).toEqual([])
  const fields = await page
    .locator('input, textarea')
    .evaluateAll((all) => all.map((field): unknown => Reflect.get(field, 'value')))
  expect(realIn(JSON.stringify(fields))).toEqual([])
  expect([...seen]).toEqual([])
}

const theSwitch = (page: Page) => page.getByRole('button', { name: 'Screen-share mode' })

/** The conversation with all its names, whatever they are. */
async function expectOpen(page: Page) {
  await expect(page.getByText('3 unread messages')).toBeVisible()
  await expect(page.getByText('Inbound')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy assignee id' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/^(Contact|Opening) /)
}

test('over a whole visit, nothing real is on the page, in its title or on the clipboard', async ({
  page,
  context,
  api,
}) => {
  test.slow()
  await page.goto(SHARED)
  await expect(page.getByText(/opens here as soon as/)).toBeVisible()
  await expectNothingReal(page)
  await enterToken(page)
  await expectOpen(page)
  await expect(page.getByText('Links are left out while screen-share mode is on.')).toBeVisible()

  const buttons = page.getByRole('main').getByRole('button', { name: /^(Copy|cURL)/ })
  for (const button of await buttons.all()) await button.click()
  await page.getByRole('button', { name: 'JSON' }).click()
  await page.getByRole('button', { name: 'Copy JSON' }).click()
  await expectNothingReal(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Tokens\. In use: hidden$/ }).click()
  await expect(page.getByText('In use', { exact: true })).toBeVisible()
  await expectNothingReal(page)
  await page.keyboard.press('Escape')

  api.answers.set(CONVERSATION_ADDRESS, { status: 200, body: { ...conversation, assignedTo: '' } })
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByText('Unassigned')).toBeVisible()
  api.answers.clear()
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByText(/^Now assigned to /)).toBeVisible()
  await expectNothingReal(page)

  const quoting = refusal(404, `Conversation with id ${CONVERSATION_ID} not found for Marcus`)
  api.answers.set(CONVERSATION_ADDRESS, quoting)
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByText('Could not refresh.')).toBeVisible()
  await expectNothingReal(page)
  await page.getByRole('link', { name: 'Inbox Viewer, start page' }).click()
  await expect(page.getByText('Opened in this tab')).toBeVisible()
  await expectNothingReal(page)
  await page.locator('section', { hasText: 'Opened in this tab' }).getByRole('button').click()
  await expect(page.getByText('3 unread messages')).toBeVisible()

  await page.reload()
  await expect(page.getByRole('alert')).toContainText('No such conversation for this token')
  await page.getByRole('button', { name: 'Copy report' }).click()
  await expectNothingReal(page)
  api.answers.clear()

  await page.goto(OTHER_ADDRESS)
  await expect(page.getByText(/^This link is for location/)).toBeVisible()
  await expect(page.getByText(/^This browser has tokens for/)).toBeVisible()
  await page.getByRole('button', { name: 'Use another token' }).click()
  await enterToken(page, OTHER_TOKEN)
  await expect(page.getByText('7 unread messages')).toBeVisible()
  await page.getByRole('button', { name: /^Tokens/ }).click()
  await expect(page.getByRole('button', { name: 'Remove' })).toHaveCount(2)
  await expectNothingReal(page)

  await page.goto(`${CONVERSATION_ADDRESS}/messages`)
  await expect(page.getByRole('heading', { name: 'This link is not valid' })).toBeVisible()
  await expectNothingReal(page)
  await page.goto('/demo/conversations/tDtDnQdgm2LXpyiqYvZ6')
  await expectOpen(page)
  await expectNothingReal(page)

  const answer = api.hold(CONVERSATION_ADDRESS)
  await page.goto(`${CONVERSATION_ADDRESS}?location=${LOCATION_ID}`)
  await expect(page.getByText('Still working. HighLevel is slow to answer.')).toBeVisible()
  await expect(theSwitch(page)).toBeVisible()
  await expectNothingReal(page)
  answer()
  await expectOpen(page)

  const tab = await context.newPage()
  await tab.goto(CONVERSATION_ADDRESS)
  await expectOpen(tab)
  await expectNothingReal(tab)

  expect(copied.length).toBeGreaterThanOrEqual(8)
  expect(realIn(copied.join('\n'))).toEqual([])
  expect(await tab.evaluate(() => window.localStorage.getItem('inbox-viewer:screen-share'))).toBe(
    'on',
  )
  expect(realIn(await tab.evaluate(() => JSON.stringify(window.localStorage)))).toEqual([])
})

test('a reload keeps the mode, and every tab is shown what is real when one turns it off', async ({
  page,
  context,
}) => {
  await page.goto(SHARED)
  await enterToken(page)
  await expectOpen(page)
  expect(new URL(page.url()).search).toBe('')
  const tab = await context.newPage()
  await tab.goto(CONVERSATION_ADDRESS)
  await expectOpen(tab)
  await page.reload()
  await expectOpen(page)
  await expectNothingReal(page)

  await theSwitch(tab).click()
  for (const shown of [tab, page]) {
    await expect(shown.getByRole('heading', { level: 1, name: 'Marcus Oyelaran' })).toBeVisible()
    await expect(shown).toHaveTitle(/^Marcus Oyelaran/)
    await expect(shown.getByRole('link', { name: 'Open in HighLevel' })).toBeVisible()
  }
  // Were it not looked for, it would not be found here.
  expect([...seen]).toContain('marcus')
})

test('turned on in one tab, it hides what is real in those that are open already', async ({
  page,
  api,
  context,
}) => {
  api.answers.set(`/conversations/${OTHER_CONVERSATION_ID}`, refusal(404, 'trace-of Marcus'))
  await page.goto(CONVERSATION_ADDRESS)
  await enterToken(page)
  await expectOpen(page)
  await page.getByRole('button', { name: /^Tokens/ }).click()
  await expect(page.getByRole('button', { name: 'Remove' })).toBeVisible()
  const failed = await context.newPage()
  await failed.goto(`/conversations/${OTHER_CONVERSATION_ID}`)
  await expect(failed.getByText('trace-of Marcus')).toBeVisible()

  const tab = await context.newPage()
  await tab.goto('/demo')
  await theSwitch(tab).click()
  await expect(failed.getByText('Its words are left out')).toBeVisible()
  await expect(failed.getByRole('heading', { name: 'No such conversation' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy link' })).toHaveCount(0)
  await expectOpen(page)
  for (const one of [failed, page])
    expect(realIn(`${await one.content()} ${await one.title()}`)).toEqual([])
})

test('turned on for the first time, it hides at once, asks nothing and loses nothing', async ({
  page,
  api,
}) => {
  const waiting: (() => void)[] = []
  await page.route('**/assets/stand-ins-*.js', async (route) => {
    await new Promise<void>((resolve) => waiting.push(resolve))
    await route.continue()
  })
  await page.goto(CONVERSATION_ADDRESS)
  await enterToken(page)
  await expectOpen(page)
  await page.getByRole('button', { name: 'JSON' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  expect(waiting).toEqual([])
  const asked = api.asked().length

  await theSwitch(page).click()
  await expect(page.getByRole('heading', { name: 'Opening the page' })).toBeVisible()
  await expect(page).toHaveTitle('Opening the page · Inbox Viewer')
  await expect(page.getByText('Marcus Oyelaran')).not.toBeVisible()
  for (const letGo of waiting) letGo()
  await expectOpen(page)
  expect(realIn(`${await page.content()} ${await page.title()}`)).toEqual([])
  const name = await page.getByRole('heading', { level: 1 }).innerText()
  await expect(theSwitch(page)).toHaveAttribute('aria-pressed', 'true')

  await theSwitch(page).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Marcus Oyelaran' })).toBeVisible()
  await theSwitch(page).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  expect(api.asked()).toHaveLength(asked)
})

test('without the stand-ins, nothing real is shown', async ({ page }) => {
  await page.route('**/assets/stand-ins-*.js', (route) => route.fulfill({ status: 404 }))
  await page.goto(SHARED)
  await expect(page.getByRole('heading', { name: 'A new version is available' })).toBeVisible()
  await expectNothingReal(page)
  await theSwitch(page).click()
  await expect(page.getByLabel('Access token')).toBeVisible()
})

for (const width of [1280, 1024, 768, 640, 390, 320]) {
  test(`the bar holds everything at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(SHARED)
    await page.getByLabel(/^Keep on this device/).check()
    await enterToken(page)
    await expectOpen(page)
    await expect(theSwitch(page)).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    const contentWidth = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(contentWidth).toBeLessThanOrEqual(width)
  })
}
