import type { Page } from '@playwright/test'
import { SAMPLE_GROUPS } from '../src/demo/samples.ts'
import { expectGoodLooks } from './axe.ts'
import { conversation, STATES } from './looks-states.ts'
import { expect, test } from './test.ts'

const SAMPLE = '/demo/conversations/tDtDnQdgm2LXpyiqYvZ6'

for (const [name, open] of STATES) {
  test(`${name}: in both schemes, wide and narrow`, async ({ page, api, context }) => {
    await open({ page, api, context })
    await expectGoodLooks(page)
  })
}

for (const { title, samples } of SAMPLE_GROUPS.filter((group) => group.title !== 'Waiting')) {
  test(`the samples of “${title}”: in both schemes, wide and narrow`, async ({ page }) => {
    test.slow()
    await page.goto('/demo')
    for (const { id, label } of samples) {
      await page.getByRole('link', { name: label, exact: true }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^(?!Opening|Look around)/)
      await expect(page.getByText('Looking it up…')).toHaveCount(0)
      await test.step(id, () => expectGoodLooks(page))
      await page.getByRole('link', { name: 'All samples' }).click()
    }
  })
}

for (const width of [640, 1920]) {
  test(`nothing is cut off or scrolls sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 600 })
    for (const address of [SAMPLE, '/demo', '/', '/demo/conversations/demo-long-name']) {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    }
  })
}

/** The colours of the page, as the browser has them. */
const colours = (page: Page) =>
  page.evaluate(() => {
    const { backgroundColor, color, colorScheme } = getComputedStyle(document.documentElement)
    return { backgroundColor, color, colorScheme }
  })
const LIGHT = { backgroundColor: 'rgb(246, 247, 249)', color: 'rgb(18, 21, 27)' }
const DARK = { backgroundColor: 'rgb(13, 15, 19)', color: 'rgb(238, 240, 244)' }

const press = (page: Page, name: string) => page.getByRole('button', { name }).click()

test('a theme is chosen by one button, remembered, and followed by the other tabs', async ({
  page,
  context,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(SAMPLE)
  expect(await colours(page)).toMatchObject(DARK)
  await press(page, 'Theme: system. Switch to light.')
  expect(await colours(page)).toEqual({ ...LIGHT, colorScheme: 'light' })
  await expect(page.getByText('Theme: light', { exact: true })).toBeAttached()

  const other = await context.newPage()
  await other.goto('/')
  expect(await colours(other)).toEqual({ ...LIGHT, colorScheme: 'light' })
  await press(other, 'Theme: light. Switch to dark.')
  await expect(page.getByRole('button', { name: 'Theme: dark. Switch to system.' })).toBeVisible()
  expect(await colours(page)).toEqual({ ...DARK, colorScheme: 'dark' })
  await page.emulateMedia({ colorScheme: 'light' })
  await page.reload()
  await expect(page.getByRole('button', { name: 'Theme: dark. Switch to system.' })).toBeVisible()
  expect(await colours(page)).toEqual({ ...DARK, colorScheme: 'dark' })
  expect(await barColour(page)).toBe('#14171d')
  await press(page, 'Theme: dark. Switch to system.')
  expect(await colours(page)).toMatchObject(LIGHT)
  expect(await barColour(page)).toBe('#fff')
  await expect
    .poll(() => other.evaluate(() => document.documentElement.dataset['theme']))
    .toBeUndefined()
  expect(await page.evaluate(() => localStorage.getItem('inbox-viewer:theme'))).toBeNull()
})

/** As a browser chooses it: of the first that applies. */
function barColour(page: Page) {
  return page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')].find(
        ({ media }) => matchMedia(media).matches,
      )?.content,
  )
}

test('a theme can be chosen where nothing can be kept', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError')
      },
    })
  })
  await page.goto('/')
  await press(page, 'Theme: system. Switch to light.')
  await press(page, 'Theme: light. Switch to dark.')
  expect(await colours(page)).toMatchObject(DARK)
})

test('nothing moves for whom movement is too much', async ({ page }) => {
  const moving = () =>
    page.evaluate(() => {
      const styles = [...document.querySelectorAll('*')].map((element) => getComputedStyle(element))
      return {
        animations: document.getAnimations().length,
        transitions: styles.filter(({ transitionDuration: each }) => !/^0s(, 0s)*$/.test(each))
          .length,
      }
    })
  const waiting = async () => {
    await page.goto('/demo/conversations/demo-slow')
    await expect(page.getByText('Asking HighLevel for this conversation…')).toBeVisible()
  }
  const shown = async () => {
    await page.goto('/demo/conversations/demo-email')
    await expect(page.getByRole('button', { name: 'Copy note' })).toBeEnabled()
  }
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await shown()
  expect((await moving()).transitions).toBeGreaterThan(0)
  await waiting()
  expect((await moving()).animations).toBeGreaterThan(0)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await moving()).toEqual({ animations: 0, transitions: 0 })
  await shown()
  expect(await moving()).toEqual({ animations: 0, transitions: 0 })
})

test('with forced colours, what is pressed, what belongs together and the focus have an edge', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await conversation(page)
  const units = page
    .getByRole('list', { name: 'At a glance' })
    .getByRole('listitem')
    .or(page.getByRole('link', { name: 'Open in HighLevel', exact: true }))
    .or(page.getByRole('button', { name: /^(Copy link|Refresh|Tokens|Theme|Sign out|JSON)/ }))
    .or(page.getByText('Is the crew still coming').locator('..'))
  const edges = await units.evaluateAll((elements) =>
    elements
      .map((element) => getComputedStyle(element))
      .map((style) => `${style.borderTopWidth} ${style.borderTopStyle} ${style.borderTopColor}`),
  )
  expect(edges).toHaveLength(5 + 1 + 6 + 1)
  const { backgroundColor } = await colours(page)
  for (const edge of edges) {
    expect(edge).toMatch(/^1px solid rgb\(/)
    expect(edge).not.toContain(backgroundColor)
  }

  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  const ring = await page.evaluate(() => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(
      document.activeElement ?? document.body,
    )
    return { outlineStyle, outlineWidth, outlineColor }
  })
  expect(ring).toMatchObject({ outlineStyle: 'solid', outlineWidth: '2px' })
  expect(ring.outlineColor).not.toBe(backgroundColor)

  await press(page, 'Sign out')
  const reveal = page.getByRole('button', { name: 'Show the token' })
  const icon = () => reveal.innerHTML()
  const hidden = await icon()
  await reveal.click()
  expect(await icon()).not.toBe(hidden)
})

test('a page prints on one sheet: the facts, on white, without what is pressed', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await conversation(page)
  await press(page, 'Theme: system. Switch to light.')
  await press(page, 'Theme: light. Switch to dark.')
  const sheets = { A4: 794, Letter: 816 }
  await page.emulateMedia({ media: 'print' })
  for (const [format, width] of Object.entries(sheets)) {
    await page.setViewportSize({ width: width - 80, height: 1000 })
    for (const fact of [
      page.getByRole('heading', { level: 1, name: 'Marcus Oyelaran' }),
      page.getByText('marcus@northfieldroofing.example'),
      ...['Phone', '3 unread messages', 'Starred', 'Assigned to Priya Natarajan', 'In inbox'].map(
        (text) => page.getByRole('listitem').getByText(text),
      ),
      page.getByText('Is the crew still coming Thursday at 9?'),
      page.getByText('tDtDnQdgm2LXpyiqYvZ6'),
      page.getByText(/^Checked \w+,? \d+ \w+ \d{4}, \d\d:\d\d GMT/),
    ]) {
      await expect(fact).toBeVisible()
    }
    await expect(page.getByRole('button')).toHaveCount(0)
    await expect(page.getByRole('link')).toHaveCount(0)
    await expect(page.getByRole('banner')).toHaveCount(0)
    expect(await colours(page)).toMatchObject({ color: LIGHT.color, colorScheme: 'light' })
    const pdf = await page.pdf({ format, printBackground: false })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
  }
})
