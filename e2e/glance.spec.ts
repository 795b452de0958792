import type { Page } from '@playwright/test'
import { CONVERSATION_ID, LOCATION_ID, USER_ID } from '../test/fixtures.ts'
import { CONVERSATION_ADDRESS, enterToken, expect, test } from './test.ts'

const FIRST_REQUEST = `GET /conversations/${CONVERSATION_ID}`

async function open(page: Page) {
  await page.goto(CONVERSATION_ADDRESS)
  await enterToken(page)
  await expect(page.getByText('Assigned to Priya Natarajan')).toBeVisible()
}

test('a signed-in link asks before the app has loaded, and once', async ({ page, api }) => {
  await open(page)
  const waiting: (() => void)[] = []
  await page.route('**/assets/app-*.js', async (route) => {
    await new Promise<void>((resolve) => waiting.push(resolve))
    await route.continue()
  })
  api.requests.length = 0
  await page.reload({ waitUntil: 'commit' })
  await expect.poll(api.asked).toEqual([FIRST_REQUEST])
  await expect(page.getByRole('heading', { name: 'Opening the page' })).toBeVisible()
  for (const letGo of waiting) letGo()
  await expect(page.getByText('Assigned to Priya Natarajan')).toBeVisible()
  expect(api.asked().filter((request) => request === FIRST_REQUEST)).toHaveLength(1)
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
    await open(page)
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
