import { OTHER_CONVERSATION_ID, OTHER_TOKEN, TOKEN } from '../test/fixtures.ts'
import {
  button,
  expectFocus,
  expectKeysReady,
  heading,
  openByKeyboard,
  tabTo,
  tokenField,
  typeToken,
} from './keyboard.ts'
import { expect, test } from './test.ts'

test('the skip link leads into the page', async ({ page }) => {
  await openByKeyboard(page)
  await tabTo(page, page.getByRole('link', { name: 'Skip to the page' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expectFocus(heading(page, 'Marcus Oyelaran'))
  await page.keyboard.press('Tab')
  await expectFocus(button(page, 'Copy link'))
})

test('the tokens open, close with Escape, and give the focus back', async ({ page }) => {
  await openByKeyboard(page)
  const tokens = page.getByRole('button', { name: 'Tokens. In use: pit-…7a11' })
  await tabTo(page, tokens, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await tabTo(page, button(page, 'Remove'))
  await page.keyboard.press('Escape')
  await expect(button(page, 'Remove')).toBeHidden()
  await expectFocus(tokens)
  await page.keyboard.press('Enter')
  await tabTo(page, button(page, 'Remove'))
  await page.keyboard.press('Enter')
  await expectFocus(tokenField(page))
})

test('another token in use, and the focus stays in their list', async ({ page }) => {
  await page.goto(`/conversations/${OTHER_CONVERSATION_ID}`)
  await typeToken(page)
  await tabTo(page, button(page, 'Use another token'))
  await page.keyboard.press('Enter')
  await typeToken(page, OTHER_TOKEN)
  await expect(page.getByText('7 unread messages')).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: /^Tokens\./ }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await tabTo(page, button(page, 'Use'))
  await page.keyboard.press('Enter')
  await expect(heading(page, 'This token belongs to another location')).toBeVisible()
  await expectFocus(page.getByRole('list').filter({ hasText: 'pit-…beef' }))
  await tabTo(page, button(page, 'Use'))
})

test('a notice that is read hands the focus on', async ({ page }) => {
  await page.goto(`/#token=${TOKEN}`)
  await expectFocus(tokenField(page))
  await tabTo(page, button(page, 'Understood'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expectFocus(heading(page, 'Enter an access token'))
})

test('where copying is refused, a key offers the text by hand as the button does', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
  })
  await openByKeyboard(page)
  await page.keyboard.press('i')
  await expectFocus(page.getByRole('textbox', { name: 'Conversation id' }))
  await page.keyboard.press('Escape')
  await expectFocus(heading(page, 'Marcus Oyelaran'))
})

test('the samples are left and changed with the focus at the new heading', async ({ page }) => {
  await page.goto('/demo/conversations/demo-email')
  await expect(page.getByRole('heading', { name: 'Details' })).toBeVisible()
  await expectKeysReady(page)
  const gallery = heading(page, 'Look around with sample data')
  await page.keyboard.press('/')
  await expectFocus(gallery)
  await tabTo(page, page.getByRole('link', { name: 'Email', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Details' })).toBeVisible()
  await expectFocus(page.getByRole('heading', { level: 1 }))
  await tabTo(page, page.getByRole('link', { name: 'All samples' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expectFocus(gallery)
})

test('whoever signs out on a page that stays is at its heading', async ({ page }) => {
  await openByKeyboard(page)
  await page.goto('/demo')
  await tabTo(page, button(page, 'Sign out'))
  await page.keyboard.press('Enter')
  await expect(button(page, 'Sign out')).toHaveCount(0)
  await expectFocus(heading(page, 'Look around with sample data'))
})
