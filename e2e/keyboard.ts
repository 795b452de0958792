import type { Locator, Page } from '@playwright/test'
import { expect } from './test.ts'

/** The focus is there, and a person can see it: the ring is around the element, or around its box. */
export async function expectFocus(target: Locator) {
  await expect(target).toBeFocused()
  const rings = await target.evaluate((element) =>
    [element, element.parentElement ?? element].map((place) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(place)
      return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth)
    }),
  )
  expect(Math.max(...rings), 'the focus can be seen').toBeGreaterThan(1)
}

/** Goes there as a person does, and sees the focus on the way. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  await expect(target).toBeVisible()
  for (let steps = 0; steps < 30; steps += 1) {
    await page.keyboard.press(key)
    await expectFocus(page.locator(':focus'))
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  await expectFocus(target)
}

/** The keys are listened for, once the page itself is there. */
export async function expectKeysReady(page: Page) {
  await expect(page.getByRole('button', { name: 'Keyboard shortcuts' })).toBeAttached()
}
