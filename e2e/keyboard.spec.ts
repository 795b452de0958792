import type { BrowserContext } from '@playwright/test'
import {
  conversation,
  CONVERSATION_ID,
  LOCATION_ID,
  OTHER_CONVERSATION_ID,
  OTHER_TOKEN,
  TOKEN,
} from '../test/fixtures.ts'
import {
  box,
  button,
  expectFocus,
  expectKeysReady,
  heading,
  tabTo,
  tokenField,
  typeToken,
} from './keyboard.ts'
import { CONVERSATION_ADDRESS, copied, expect, test } from './test.ts'

/** The main journeys, without a mouse. */

/** Copied elsewhere, as from a ticket. */
async function copyElsewhere(context: BrowserContext, text: string) {
  const elsewhere = await context.newPage()
  await elsewhere.setContent('<textarea></textarea>')
  const field = elsewhere.locator('textarea')
  await field.fill(text)
  await field.press('ControlOrMeta+A')
  await field.press('ControlOrMeta+C')
  await elsewhere.close()
}

test('from a link to the conversation, its link and its JSON, and out again', async ({
  page,
  context,
}) => {
  await page.goto(CONVERSATION_ADDRESS)
  const field = tokenField(page)
  await expectFocus(field)
  await page.keyboard.type(TOKEN)
  await tabTo(page, button(page, 'Show the token'))
  await page.keyboard.press('Space')
  await expect(field).toHaveAttribute('type', 'text')
  await tabTo(page, button(page, 'Open conversation'))
  await page.keyboard.press('Enter')

  const name = heading(page, 'Marcus Oyelaran')
  await expect(page.getByText('Assigned to Priya Natarajan')).toBeVisible()
  await expectFocus(name)
  await expectKeysReady(page)
  await page.keyboard.press('c')
  await expect(page.getByText('Link copied')).toBeAttached()
  await expect(button(page, 'Copied')).toBeVisible()
  await expectFocus(name)
  expect(await copied(context)).toBe(`${page.url()}?location=${LOCATION_ID}`)

  await page.keyboard.press('i')
  await expect(page.getByText('Conversation id copied')).toBeAttached()
  await expectFocus(name)
  expect(await copied(context)).toBe(CONVERSATION_ID)

  const json = button(page, 'JSON')
  await tabTo(page, json)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'The answer as JSON' })
  await expectFocus(dialog.getByRole('region', { name: 'JSON' }))
  await page.keyboard.press('r')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await expect(page.getByText('Refreshed')).toHaveCount(0)
  await tabTo(page, dialog.getByRole('button', { name: 'Close' }))
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expectFocus(json)

  await page.keyboard.press('Shift+O')
  await expect(page.getByText('Signed out')).toBeAttached()
  await expectFocus(field)
  await expect(field).toHaveValue('')
})

test('from the start page to a conversation, up to date, and on to the next', async ({
  page,
  context,
  api,
}) => {
  await copyElsewhere(
    context,
    `https://app.gohighlevel.com/v2/location/${LOCATION_ID}/conversations/conversations/${CONVERSATION_ID}`,
  )
  await page.goto('/')
  await typeToken(page)
  await expectFocus(box(page))
  await page.keyboard.press('ControlOrMeta+V')
  await page.keyboard.press('Enter')
  const name = heading(page, 'Marcus Oyelaran')
  await expect(page.getByText('Assigned to Priya Natarajan')).toBeVisible()
  await expectFocus(name)

  await expectKeysReady(page)
  const answer = { ...conversation, unreadCount: 4 }
  api.answers.set(CONVERSATION_ADDRESS, { status: 200, body: answer })
  await page.keyboard.press('r')
  await expect(page.getByText('4 unread messages')).toBeVisible()
  await expect(page.getByText('Refreshed')).toBeAttached()
  await expectFocus(name)

  const other = `/conversations/${OTHER_CONVERSATION_ID}`
  const next = { ...conversation, id: OTHER_CONVERSATION_ID, unreadCount: 9 }
  api.answers.set(other, { status: 200, body: next })
  await page.keyboard.press('/')
  await expect(page).toHaveURL('/')
  await expectFocus(box(page))
  await expect(box(page)).toHaveValue('')
  await page.keyboard.type(OTHER_CONVERSATION_ID)
  await page.keyboard.press('Enter')
  await expect(page.getByText('9 unread messages')).toBeVisible()
  await expect(page).toHaveURL(other)
  await expectFocus(page.getByRole('heading', { level: 1 }))
})

test('from a failure through another token to the conversation', async ({ page }) => {
  await page.goto(`/conversations/${OTHER_CONVERSATION_ID}`)
  await typeToken(page)
  await expectFocus(heading(page, 'This token belongs to another location'))
  await tabTo(page, button(page, 'Use another token'))
  await page.keyboard.press('Enter')
  await typeToken(page, OTHER_TOKEN)
  await expect(page.getByText('7 unread messages')).toBeVisible()
  await expectFocus(page.getByRole('heading', { level: 1 }))
  await tabTo(page, button(page, 'Sign out'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expectFocus(tokenField(page))
})
