import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { CONVERSATION_ID } from '../test/fixtures.ts'
import {
  box,
  button,
  expectFocus,
  expectKeysReady,
  heading,
  openByKeyboard,
  tabTo,
  tokenField,
  typeToken,
} from './keyboard.ts'
import { CONVERSATION_ADDRESS, expect, test } from './test.ts'

/** As the list has it: the key, then the words. */
const EVERYWHERE = [
  'tChange the theme',
  'sTurn screen-share mode on or off',
  'Shift+OSign out',
  '?Show or hide this list',
]
const NOT_SIGNED_IN = EVERYWHERE.filter((line) => line !== 'Shift+OSign out')
const ON_A_CONVERSATION = [
  '/Open another conversation',
  'rRefresh',
  'cCopy the link',
  'iCopy the conversation id',
]
const LISTED: [string, (page: Page) => Promise<unknown>, string[]][] = [
  ['the token screen', (page) => page.goto('/'), NOT_SIGNED_IN],
  ['the gallery', (page) => page.goto('/demo'), NOT_SIGNED_IN],
  [
    'a sample',
    async (page) => {
      await page.goto('/demo/conversations/demo-email')
      await expect(page.getByRole('heading', { name: 'Details' })).toBeVisible()
    },
    [...ON_A_CONVERSATION, ...NOT_SIGNED_IN],
  ],
  ['a conversation', openByKeyboard, [...ON_A_CONVERSATION, ...EVERYWHERE]],
  [
    'the start page',
    async (page) => {
      await page.goto('/')
      await typeToken(page)
      await tabTo(page, button(page, 'Open conversation'))
    },
    ['/Open another conversation', ...EVERYWHERE],
  ],
]
for (const [where, open, listed] of LISTED) {
  test(`? on ${where} lists what has a key there`, async ({ page }) => {
    await open(page)
    await expectKeysReady(page)
    if (where === 'the token screen') await tabTo(page, button(page, 'Show the token'))
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await expect(dialog.getByRole('listitem')).toHaveText(listed)
    await expectFocus(dialog.getByRole('checkbox', { name: 'Single-key shortcuts' }))
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await page.keyboard.press('?')
    await expect(dialog).toHaveCount(0)
  })
}

test('what is typed is text, and what is the browser’s stays with it', async ({ page, api }) => {
  await page.goto('/')
  await expectKeysReady(page)
  await expectFocus(tokenField(page))
  await page.keyboard.type('rcst?/O')
  await expect(tokenField(page)).toHaveValue('rcst?/O')
  await page.keyboard.press('ControlOrMeta+A')
  await typeToken(page)
  await expectFocus(box(page))
  await page.keyboard.type('rcst?/O')
  await expect(box(page)).toHaveValue('rcst?/O')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(CONVERSATION_ID)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Assigned to Priya Natarajan')).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.evaluate(() => {
    addEventListener('keydown', ({ defaultPrevented }) => {
      if (defaultPrevented) document.documentElement.dataset['taken'] = 'yes'
    })
  })
  api.requests.length = 0
  for (const key of ['Control+r', 'Meta+r', 'Alt+c', 'Control+/', 'Control+Shift+O', 'Shift+R']) {
    await page.keyboard.press(key)
  }
  await expect(page.locator('html[data-taken]')).toHaveCount(0)
  expect(api.asked()).toEqual([])
  await expect(page).toHaveURL(CONVERSATION_ADDRESS)

  // Held down, it is one refresh and not many.
  await page.keyboard.down('r')
  await page.keyboard.down('r')
  await expect(page.getByText('Refreshed')).toBeAttached()
  await page.keyboard.down('r')
  await page.keyboard.up('r')
  const refreshes = api.asked().filter((request) => request === `GET ${CONVERSATION_ADDRESS}`)
  expect(refreshes).toHaveLength(1)
})

test('the keys can be turned off, which is remembered, and on again', async ({ page, api }) => {
  await openByKeyboard(page)
  await page.keyboard.press('?')
  const single = page.getByRole('checkbox', { name: 'Single-key shortcuts' })
  await expectFocus(single)
  await page.keyboard.press('Space')
  await expect(page.getByText('They are off in this browser')).toBeVisible()
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expectFocus(heading(page, 'Marcus Oyelaran'))
  await expect(button(page, 'Refresh')).not.toHaveAttribute('aria-keyshortcuts')

  await page.reload()
  await expect(page.getByText('Assigned to Priya Natarajan')).toBeVisible()
  await expectKeysReady(page)
  expect(await page.evaluate(() => localStorage.getItem('inbox-viewer:shortcuts'))).toBe('off')
  api.requests.length = 0
  for (const key of ['r', 'c', '?', '/', 'Shift+O']) await page.keyboard.press(key)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(api.asked()).toEqual([])
  await expect(page).toHaveURL(CONVERSATION_ADDRESS)

  await tabTo(page, button(page, 'Keyboard shortcuts'))
  await page.keyboard.press('Enter')
  await expectFocus(single)
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await expectFocus(button(page, 'Keyboard shortcuts'))
  await page.keyboard.press('r')
  await expect(page.getByText('Refreshed')).toBeAttached()
  expect(await page.evaluate(() => localStorage.getItem('inbox-viewer:shortcuts'))).toBeNull()
})

test('where the browser keeps nothing, they are off until the next reload', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new Error('Storage is blocked.')
      },
    })
  })
  await openByKeyboard(page)
  await page.keyboard.press('?')
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await page.keyboard.press('c')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText('Link copied')).toHaveCount(0)
})

test.describe(() => {
  test.use({ hasTouch: true, isMobile: true })
  test('where fingers do the work, nothing speaks of keys', async ({ page }) => {
    await page.goto('/')
    await expect(tokenField(page)).toBeVisible()
    await expect(page.getByText('Keyboard shortcuts')).toBeAttached()
    await expect(page.getByText('Keyboard shortcuts')).toBeHidden()
  })
})

test('s hides what is real, also where a dialog shows it', async ({ page }) => {
  await openByKeyboard(page)
  await button(page, 'JSON').click()
  const json = page.getByRole('region', { name: 'JSON' })
  await expect(json).toContainText(CONVERSATION_ID)
  await page.keyboard.press('s')
  await expect(json).not.toContainText(CONVERSATION_ID)
  await expect(json).toContainText('contactId')
})
