import { API_ORIGIN } from './addresses.ts'
import { CONVERSATION_ADDRESS, expect, test } from './test.ts'

/** Written out once more, so that a header cannot go missing unseen. */
const EXPECTED = {
  'Content-Security-Policy': `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; manifest-src 'self'; connect-src ${API_ORIGIN}; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), clipboard-write=(self)',
  'X-Robots-Tag': 'noindex',
}

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
    const headers = { ...EXPECTED, 'Cache-Control': status === 200 ? 'no-cache' : 'no-store' }
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

test.describe('the policy is enforced', () => {
  test.use({ expectedFault: /requires 'Trusted(HTML|Script)'|Content Security Policy/ })

  const ATTEMPTS: [string, RegExp, () => unknown][] = [
    ['innerHTML', /TypeError.*TrustedHTML/, () => (document.body.innerHTML = '<p>injected</p>')],
    [
      'an inline script',
      /TypeError.*TrustedScript/,
      () => (document.createElement('script').text = 'window.ran = 1'),
    ],
    ['eval', /EvalError/, () => Reflect.construct(Function, ['return 1'])],
    ['another origin', /TypeError.*fetch/, () => fetch('https://elsewhere.example/')],
  ]
  for (const [what, refusal, attempt] of ATTEMPTS) {
    test(`${what} is refused`, async ({ page }) => {
      await page.goto('/')
      // Later, as a page's own script: what tests evaluate directly is let off the policy.
      const refused: unknown =
        await page.evaluate(`new Promise((resolve) => setTimeout(async () => {
        try { await (${String(attempt)})(); resolve('allowed') } catch (error) { resolve(String(error)) }
      }))`)
      expect(refused).toMatch(refusal)
      await expect(page.getByLabel('Access token')).toBeVisible()
    })
  }
})
