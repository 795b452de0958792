import type { Locator, Page } from '@playwright/test'
import { TOKEN } from '../test/fixtures.ts'
import { CONVERSATION_ADDRESS, expect } from './test.ts'

/** For tests that use no mouse. */

export const tokenField = (page: Page) => page.getByLabel('Access token')
export const box = (page: Page) => page.getByLabel('Conversation id or link')
export const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

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

export async function typeToken(page: Page, token = TOKEN) {
  await expectFocus(tokenField(page))
  await page.keyboard.type(token)
  await page.keyboard.press('Enter')
}

export async function openByKeyboard(page: Page) {
  await page.goto(CONVERSATION_ADDRESS)
  await typeToken(page)
  await expect(page.getByText('Assigned to Priya Natarajan')).toBeVisible()
  await expectFocus(heading(page, 'Marcus Oyelaran'))
  await expectKeysReady(page)
}
