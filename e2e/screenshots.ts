import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { browserFlags } from './browser-flags.ts'

/** `npm run screenshots`: the README's pictures, of the app as it is by default on its sample data, and its icons. */
const CONVERSATION = '/demo/conversations/tDtDnQdgm2LXpyiqYvZ6'
const DESKTOP = { width: 1280, height: 860 }
const PHONE = { width: 390, height: 844 }

const PICTURES = [
  { name: 'conversation', address: CONVERSATION, size: DESKTOP, text: 'gate code' },
  { name: 'conversation-phone', address: CONVERSATION, size: PHONE, text: 'gate code' },
  {
    name: 'token',
    address: '/conversations/tDtDnQdgm2LXpyiqYvZ6',
    size: DESKTOP,
    text: 'Keep on this device',
  },
  {
    name: 'failure',
    address: '/demo/conversations/demo-other-location',
    size: DESKTOP,
    text: 'another location',
  },
]

/** For phones and launchers: a square, which they round as they like. */
const ICON_SIZES = [180, 512]

// Nothing is asked of HighLevel's real address, not even to be connected.
const nowhere = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'
test.use({
  deviceScaleFactor: 2,
  launchOptions: async ({ launchOptions }, use) => {
    const flags = browserFlags(0).filter((flag) => !flag.startsWith('--host-resolver-rules'))
    await use({ ...launchOptions, args: [...flags, nowhere] })
  },
})

for (const { name, address, size, text } of PICTURES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${name}, ${colorScheme}`, async ({ page }) => {
      await page.clock.setFixedTime('2026-11-19T14:02:11+01:00')
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      // Else it takes the test’s looks at the page for a person’s acts, and the heading takes the focus.
      await page.addInitScript(() => Object.defineProperty(navigator, 'userActivation', {}))
      await page.setViewportSize(size)
      await page.goto(address, { waitUntil: 'networkidle' })
      await expect(page.getByRole('main')).toContainText(text)
      await expect(page.getByText('Keyboard shortcuts')).toBeVisible()
      await page.screenshot({ path: `docs/screenshots/${name}-${colorScheme}.png` })
    })
  }
}

for (const size of ICON_SIZES) {
  test.describe(() => {
    test.use({ deviceScaleFactor: 1 })
    test(`icon of ${size} px`, async ({ page }) => {
      await drawIcon(page, size)
      await page.screenshot({ path: `public/icons/app-${size}.png` })
    })
  })
}

async function drawIcon(page: Page, size: number) {
  const square = readFileSync('public/icon.svg', 'utf8').replace(' rx="9"', '')
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${square}`)
}
