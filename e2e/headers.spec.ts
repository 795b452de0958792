import { DENIED_FEATURES } from '../deploy/headers.ts'
import { API_ORIGIN } from './addresses.ts'
import { expect, test } from './test.ts'
import { ADDRESSES, assetsOf, expectWholeSet, IMMUTABLE } from './whole-header-set.ts'

for (const [address, status, caching] of ADDRESSES) {
  test(`${address} answers ${status} with every header`, async ({ request }) => {
    const answer = await request.get(address)
    expect(answer.status()).toBe(status)
    expectWholeSet(answer, API_ORIGIN, caching)
  })
}

test('hashed assets may be kept for good', async ({ request }) => {
  const assets = assetsOf(await (await request.get('/')).text())
  expect(assets.length).toBeGreaterThanOrEqual(2)
  for (const asset of assets) {
    expectWholeSet(await request.get(asset), API_ORIGIN, IMMUTABLE)
  }
})

test('a page may write to the clipboard, and use no other feature', async ({ page }) => {
  await page.goto('/')
  const allowed = await page.evaluate<string[]>('document.featurePolicy.allowedFeatures()')
  expect(allowed).toContain('clipboard-write')
  expect(allowed.filter((name) => DENIED_FEATURES.includes(name))).toEqual([])
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
