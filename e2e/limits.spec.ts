import type { Page } from '@playwright/test'
import { TOKEN } from '../test/fixtures.ts'
import { CONVERSATION_ADDRESS, enterToken, expect, test } from './test.ts'

const conversationOn = (page: Page) =>
  expect(page.getByRole('heading', { level: 1, name: 'Marcus Oyelaran' })).toBeVisible()

const activeAt = (page: Page) => page.evaluate(() => localStorage.getItem('inbox-viewer:active-at'))

const WARNING = /You will be signed out soon/

test.beforeEach(({ context }) => context.clock.install())

test('after 30 minutes without a key the data is gone, and a token brings it back', async ({
  page,
  context,
}) => {
  await page.goto(CONVERSATION_ADDRESS)
  await enterToken(page)
  await conversationOn(page)
  await context.clock.fastForward('28:50')
  await expect(page.getByText(WARNING)).toHaveCount(0)
  await context.clock.fastForward('00:15')
  await expect(page.getByText(WARNING)).toBeVisible()
  await page.keyboard.press('Shift')
  await context.clock.fastForward('00:01')
  await expect(page.getByText(WARNING)).toHaveCount(0)

  await context.clock.fastForward('29:10')
  await expect(page.getByText(WARNING)).toBeVisible()
  await context.clock.fastForward('00:51')
  await expect(page.getByText(/nothing was pressed or clicked for 30 minutes/)).toBeVisible()
  await expect(page.getByText('Marcus Oyelaran')).toHaveCount(0)
  expect(new URL(page.url()).pathname).toBe(CONVERSATION_ADDRESS)
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
  await enterToken(page)
  await conversationOn(page)
})

test('a key in one tab keeps the others signed in', async ({ context }) => {
  const first = await context.newPage()
  await first.goto(CONVERSATION_ADDRESS)
  await enterToken(first)
  await conversationOn(first)
  const second = await context.newPage()
  await second.goto(CONVERSATION_ADDRESS)
  await context.clock.runFor(700)
  await conversationOn(second)
  await context.clock.fastForward('29:00')
  await first.keyboard.press('Shift')
  // What a tab writes reaches the others' processes a little later, and no clock waits for it here.
  const pressedAt = await activeAt(first)
  await expect.poll(() => activeAt(second)).toBe(pressedAt)
  await context.clock.fastForward('29:00')
  await conversationOn(second)
  await context.clock.fastForward('01:01')
  for (const tab of [first, second]) await expect(tab.getByLabel('Access token')).toBeVisible()
})

test('waking up after hours is no activity', async ({ page, context }) => {
  await page.goto(CONVERSATION_ADDRESS)
  await enterToken(page)
  await conversationOn(page)
  await page.evaluate(() => {
    Object.defineProperty(window, 'setInterval', { value: () => 0 })
  })
  await context.clock.setSystemTime(Date.now() + 9 * 3_600_000)
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(page.getByLabel('Access token')).toBeVisible()
  await page.keyboard.press('Shift')
  await expect(page.getByText('Marcus Oyelaran')).toHaveCount(0)
})

test('a token can be kept on the device for 8 hours, and longer', async ({ context }) => {
  const first = await context.newPage()
  await first.goto(CONVERSATION_ADDRESS)
  await expect(first.getByLabel('Keep on this device for 8 hours')).not.toBeChecked()
  await first.getByLabel('Keep on this device for 8 hours').check()
  await enterToken(first)
  await conversationOn(first)
  await expect(first.getByText('Kept for 7 h 59 min')).toBeVisible()
  expect(await first.evaluate(() => sessionStorage.length)).toBe(0)
  await first.setViewportSize({ width: 320, height: 700 })
  expect(await first.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  await first.close()

  const later = await context.newPage()
  await later.goto(CONVERSATION_ADDRESS)
  await conversationOn(later)
  await context.clock.fastForward('07:59:10')
  await expect(
    later.getByText('The token kept on this device will be forgotten soon.'),
  ).toBeVisible()
  await later.getByRole('button', { name: 'Keep it longer' }).click()
  await context.clock.runFor(1000)
  await expect(later.getByText('Kept for 7 h 59 min')).toBeVisible()
  await context.clock.fastForward('08:00:01')
  await expect(later.getByText(/time for which the token was kept/)).toBeVisible()
  expect(await later.evaluate(() => JSON.stringify(localStorage))).not.toContain(TOKEN)
})

test('a kept token that has run out is not used by a new tab', async ({ context, api }) => {
  const first = await context.newPage()
  await first.goto(CONVERSATION_ADDRESS)
  await first.getByLabel('Keep on this device for 8 hours').check()
  await enterToken(first)
  await conversationOn(first)
  await first.goto('about:blank')
  await context.clock.fastForward('08:00:01')
  api.requests.length = 0
  const later = await context.newPage()
  await later.clock.setSystemTime(Date.now() + 9 * 3_600_000)
  await later.goto(CONVERSATION_ADDRESS)
  await context.clock.runFor(700)
  await expect(later.getByLabel('Access token')).toBeVisible()
  expect(api.requests).toEqual([])
})
