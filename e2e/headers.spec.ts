import { cacheControl, securityHeaders } from '../deploy/headers.ts'
import { API_ORIGIN } from './addresses.ts'
import { CONVERSATION_ADDRESS, expect, test } from './test.ts'

const ADDRESSES: [string, number][] = [
  ['/', 200],
  [CONVERSATION_ADDRESS, 200],
  ['/demo', 200],
  ['/conversations/%E0%A4', 200],
  ['/assets/missing.js', 404],
]

for (const [address, status] of ADDRESSES) {
  test(`${address} answers ${status} with every header`, async ({ request }) => {
    const answer = await request.get(address)
    expect(answer.status()).toBe(status)
    const headers = {
      ...securityHeaders(API_ORIGIN),
      'Cache-Control': cacheControl(address, status === 200),
    }
    for (const [name, value] of Object.entries(headers)) {
      expect(answer.headers()[name.toLowerCase()], name).toBe(value)
    }
  })
}

test('hashed assets may be kept for good', async ({ page }) => {
  const assets: Record<string, string | undefined> = {}
  page.on('response', (answer) => {
    const { pathname } = new URL(answer.url())
    if (pathname.startsWith('/assets/')) assets[pathname] = answer.headers()['cache-control']
  })
  await page.goto('/')
  await expect(page.getByLabel('Access token')).toBeVisible()
  expect(Object.keys(assets).length).toBeGreaterThanOrEqual(2)
  for (const caching of Object.values(assets)) expect(caching).toMatch(/immutable/)
})
