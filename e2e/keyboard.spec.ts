import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page } from '@playwright/test'
import {
  conversation,
  CONVERSATION_ID,
  LOCATION_ID,
  OTHER_CONVERSATION_ID,
  OTHER_TOKEN,
  TOKEN,
} from '../test/fixtures.ts'
import { expectFocus, expectKeysReady, tabTo } from './keyboard.ts'
import { CONVERSATION_ADDRESS, copied, expect, test } from './test.ts'

/** No mouse anywhere in this file. */

const tokenField = (page: Page) => page.getByLabel('Access token')
const box = (page: Page) => page.getByLabel('Conversation id or link')
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function typeToken(page: Page, token = TOKEN) {
  await expectFocus(tokenField(page))
  await page.keyboard.type(token)
  await page.keyboard.press('Enter')
}

async function openConversation(page: Page) {
  await page.goto(CONVERSATION_ADDRESS)
  await typeToken(page)
  await expect(page.getByText('Assigned to Priya Natarajan')).toBeVisible()
  await expectFocus(heading(page, 'Marcus Oyelaran'))
  await expectKeysReady(page)
}

/** Copied elsewhere, as from a ticket. */
async function copyElsewhere(context: BrowserContext, text: string) {
  const elsewhere = await context.newPage()
  await elsewhere.setContent('<textarea autofocus></textarea>')
  await elsewhere.keyboard.insertText(text)
  await elsewhere.keyboard.press('ControlOrMeta+A')
  await elsewhere.keyboard.press('ControlOrMeta+C')
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

/** As the list has it: the key, then the words. */
const EVERYWHERE = ['?Show or hide this list']
const ON_A_CONVERSATION = [
  '/Open another conversation',
  'rRefresh',
  'cCopy the link',
  'iCopy the conversation id',
]
const LISTED: [string, (page: Page) => Promise<unknown>, string[]][] = [
  ['the token screen', (page) => page.goto('/'), EVERYWHERE],
  ['the gallery', (page) => page.goto('/demo'), EVERYWHERE],
  [
    'a sample',
    async (page) => {
      await page.goto('/demo/conversations/demo-email')
      await expect(page.getByRole('heading', { name: 'Details' })).toBeVisible()
    },
    [...ON_A_CONVERSATION, ...EVERYWHERE],
  ],
  ['a conversation', openConversation, [...ON_A_CONVERSATION, 'Shift+OSign out', ...EVERYWHERE]],
  [
    'the start page',
    async (page) => {
      await page.goto('/')
      await typeToken(page)
      await tabTo(page, button(page, 'Open conversation'))
    },
    ['/Open another conversation', 'Shift+OSign out', ...EVERYWHERE],
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
  await openConversation(page)
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
  await openConversation(page)
  await page.keyboard.press('?')
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await page.keyboard.press('c')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText('Link copied')).toHaveCount(0)
})

test('the skip link leads into the page', async ({ page }) => {
  await openConversation(page)
  await tabTo(page, page.getByRole('link', { name: 'Skip to the page' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expectFocus(heading(page, 'Marcus Oyelaran'))
  await page.keyboard.press('Tab')
  await expectFocus(button(page, 'Copy link'))
})

test('the tokens open, close with Escape, and give the focus back', async ({ page }) => {
  await openConversation(page)
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
  await openConversation(page)
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

test.describe(() => {
  test.use({ hasTouch: true, isMobile: true })
  test('where fingers do the work, nothing speaks of keys', async ({ page }) => {
    await page.goto('/')
    await expect(tokenField(page)).toBeVisible()
    await expect(page.getByText('Keyboard shortcuts')).toBeAttached()
    await expect(page.getByText('Keyboard shortcuts')).toBeHidden()
  })
})
