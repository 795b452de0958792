import { expect, test } from './test.ts'

/** `npm run screenshots`: the README's pictures, of the real app on its sample data. */
const DEMO = '/demo/conversations/tDtDnQdgm2LXpyiqYvZ6'
const DESKTOP = { width: 1280, height: 860 }
const PHONE = { width: 390, height: 844 }

const PICTURES = [
  { name: 'conversation', address: DEMO, size: DESKTOP, text: 'Priya Natarajan' },
  { name: 'conversation-phone', address: DEMO, size: PHONE, text: 'Priya Natarajan' },
  {
    name: 'failure',
    address: '/demo/conversations/demo-other-location',
    size: DESKTOP,
    text: 'another location',
  },
]

for (const { name, address, size, text } of PICTURES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${name}, ${colorScheme}`, async ({ page }) => {
      await page.clock.setFixedTime('2026-11-19T14:02:11+01:00')
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize(size)
      await page.goto(address)
      await expect(page.getByRole('main')).toContainText(text)
      await page.screenshot({ path: `docs/screenshots/${name}-${colorScheme}.png` })
    })
  }
}
