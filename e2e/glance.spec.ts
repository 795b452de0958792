import type { Page } from '@playwright/test'
import { CONVERSATION_ID, LOCATION_ID, USER_ID } from '../test/fixtures.ts'
import { CONVERSATION_ADDRESS, expect, openConversation, partOf, test } from './test.ts'

const FIRST_REQUEST = `GET /conversations/${CONVERSATION_ID}`

/** Keeps files back until the returned function is called. */
async function holdBack(page: Page, files: string) {
  const waiting: (() => void)[] = []
  await page.route(files, async (route) => {
    await new Promise<void>((resolve) => waiting.push(resolve))
    await route.continue()
  })
  return () => {
    for (const letGo of waiting) letGo()
  }
}

test('a signed-in link asks before any file is here, and once', async ({ page, api }) => {
  await openConversation(page)
  const letGo = await holdBack(page, '**/assets/*')
  api.requests.length = 0
  await page.reload({ waitUntil: 'commit' })
  await expect.poll(api.asked).toEqual([FIRST_REQUEST])
  letGo()
  await expect(page.getByText('Assigned to Priya Natarajan')).toBeVisible()
  expect(api.asked().filter((request) => request === FIRST_REQUEST)).toHaveLength(1)
})

test('a new tab asks as soon as another one hands its token over', async ({
  page,
  api,
  context,
}) => {
  await openConversation(page)
  const tab = await context.newPage()
  const letGo = await holdBack(tab, '**/assets/app-*.js')
  api.requests.length = 0
  await tab.goto(CONVERSATION_ADDRESS, { waitUntil: 'commit' })
  await expect.poll(api.asked).toEqual([FIRST_REQUEST])
  await expect(tab.getByRole('heading', { name: 'Opening the page' })).toBeVisible()
  letGo()
  await expect(tab.getByText('Assigned to Priya Natarajan')).toBeVisible()
  expect(api.asked().filter((request) => request === FIRST_REQUEST)).toHaveLength(1)
})

test('what was asked for is dropped when the session ends before the answer', async ({
  page,
  api,
  context,
}) => {
  await openConversation(page)
  const other = await context.newPage()
  await other.goto(CONVERSATION_ADDRESS)
  await expect(other.getByText('Assigned to Priya Natarajan')).toBeVisible()
  const answer = api.hold(CONVERSATION_ADDRESS)
  const dropped = page.waitForEvent('requestfailed', (request) =>
    request.url().endsWith(CONVERSATION_ADDRESS),
  )
  await page.reload()
  await expect(page.getByText('Asking HighLevel for this conversation…')).toBeVisible()
  await other.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByLabel('Access token')).toBeVisible()
  expect((await dropped).failure()?.errorText).toBe('net::ERR_ABORTED')
  answer()
})

test('what may be pressed is here before it is: parts of the app, and their own parts', async ({
  page,
  context,
}) => {
  await openConversation(page)
  const letGo = await holdBack(page, '**/assets/details-*.js')
  const [others, json] = [partOf(page, 'token-screen'), partOf(page, 'json-dialog')]
  await page.reload()
  await others
  letGo()
  await json
  await context.setOffline(true)
  await page.getByRole('button', { name: 'JSON' }).click()
  await expect(page.getByRole('region', { name: 'JSON' })).toContainText(CONVERSATION_ID)
})

for (const width of [1280, 390]) {
  test(`nothing jumps when the answers come, at ${width} px`, async ({ page, api }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const shift: unknown = Reflect.get(entry, 'value')
          const before = Number(document.documentElement.dataset['shift'] ?? 0)
          document.documentElement.dataset['shift'] = String(before + Number(shift))
        }
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await openConversation(page)
    const showConversation = api.hold(CONVERSATION_ADDRESS)
    const showNames = [
      `/conversations/search?locationId=${LOCATION_ID}&id=${CONVERSATION_ID}`,
      `/users/${USER_ID}`,
      `/locations/${LOCATION_ID}`,
    ].map(api.hold)
    await page.reload()
    await expect(page.getByText('Asking HighLevel for this conversation…')).toBeVisible()
    showConversation()
    await expect(page.getByRole('heading', { name: 'Contact ve9EPM…W1KT' })).toBeVisible()
    for (const show of showNames) show()
    await expect(page.getByText('Assigned to Priya Natarajan')).toBeVisible()
    await expect(page.getByText('Northfield Roofing')).toBeVisible()
    const shift = await page.evaluate(() => document.documentElement.dataset['shift'] ?? '0')
    expect(Number(shift)).toBeLessThanOrEqual(0.02)
  })
}
