import type { Page } from '@playwright/test'
import { CONTACT_ID, CONVERSATION_ID, LOCATION_ID, TOKEN, USER_ID } from '../test/fixtures.ts'
import { refusal } from './stand-in-api.ts'
import { CONVERSATION_ADDRESS, copied, enterToken, expect, test } from './test.ts'

/** The conversation first; then, side by side, the names. */
const FIRST_REQUEST = `GET /conversations/${CONVERSATION_ID}`
const LATER_REQUESTS = [
  `GET /conversations/search?locationId=${LOCATION_ID}&id=${CONVERSATION_ID}`,
  `GET /locations/${LOCATION_ID}`,
  `GET /users/${USER_ID}`,
]

function expectExactRequests([first, ...later]: string[]) {
  expect(first).toBe(FIRST_REQUEST)
  expect(later.toSorted()).toEqual(LATER_REQUESTS)
}

test('from a deep link without a token to the conversation, with the exact requests', async ({
  page,
  api,
}) => {
  await page.goto(CONVERSATION_ADDRESS)
  await expect(
    page.getByRole('heading', { name: 'Enter an access token to open this conversation' }),
  ).toBeVisible()
  await expect(page.getByText('tDtDnQ…YvZ6')).toBeVisible()
  expect(api.requests).toEqual([])

  await enterToken(page, ` Bearer ${TOKEN}\n`)
  await expect(page.getByRole('heading', { level: 1, name: 'Marcus Oyelaran' })).toBeVisible()
  await expect(page.getByRole('list', { name: 'At a glance' }).getByRole('listitem')).toHaveText([
    'Phone',
    '3 unread messages',
    'Starred',
    'Assigned to Priya Natarajan',
    'In inbox',
  ])
  await expect(page).toHaveTitle('Marcus Oyelaran · 3 unread messages · Inbox Viewer')
  expect(new URL(page.url()).pathname).toBe(CONVERSATION_ADDRESS)
  expectExactRequests(api.asked())
  for (const { method, headers } of api.requests) {
    if (method === 'GET') expect(headers.authorization).toBe(`Bearer ${TOKEN}`)
    expect(headers.referer).toBeUndefined()
    expect(headers.cookie).toBeUndefined()
  }
})

test('from the start page through the opener', async ({ page }) => {
  await page.goto('/')
  await enterToken(page)
  await page
    .getByLabel('Conversation id or link')
    .fill(
      `https://crm.white-label.example/v2/location/${LOCATION_ID}/conversations/conversations/${CONVERSATION_ID}?tab=all`,
    )
  await page.getByRole('button', { name: 'Open conversation' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Marcus Oyelaran' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Open a conversation' })).toBeVisible()
})

test('a wrong token is refused at the field, and the next one opens the page', async ({ page }) => {
  await page.goto(CONVERSATION_ADDRESS)
  await enterToken(page, TOKEN.replace('7a11', 'dead'))
  await expect(page.getByRole('alert')).toContainText('HighLevel refused this token')
  await expect(page.getByLabel('Access token')).toBeFocused()
  await page.keyboard.insertText(TOKEN)
  await page.keyboard.press('Enter')
  await expect(page.getByText('3 unread messages')).toBeVisible()
})

test('a token that dies in use takes the data off the screen, not the address', async ({
  page,
  api,
}) => {
  await page.goto(CONVERSATION_ADDRESS)
  await enterToken(page)
  await expect(page.getByText('Marcus Oyelaran').first()).toBeVisible()
  api.answers.set(CONVERSATION_ADDRESS, refusal(401, 'Invalid JWT'))
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByText(/HighLevel refused the token that was in use/)).toBeVisible()
  await expect(page.getByText('Marcus Oyelaran')).toHaveCount(0)
  expect(new URL(page.url()).pathname).toBe(CONVERSATION_ADDRESS)

  api.answers.clear()
  await enterToken(page)
  await expect(page.getByText('Marcus Oyelaran').first()).toBeVisible()
})

test('a reload keeps the session, and asks once more', async ({ page, api }) => {
  await page.goto(CONVERSATION_ADDRESS)
  await enterToken(page)
  await expect(page.getByText('Assigned to Priya Natarajan')).toBeVisible()
  api.reset()
  await page.reload()
  await expect(page.getByText('Assigned to Priya Natarajan')).toBeVisible()
  expectExactRequests(api.asked())
})

test('a scope found missing is not asked for again, even after a reload', async ({ page, api }) => {
  const path = `/users/${USER_ID}`
  api.answers.set(path, refusal(401, 'The token is not authorized for this scope.'))
  await page.goto(CONVERSATION_ADDRESS)
  await enterToken(page)
  await expect(page.getByText(/add the scope users\.readonly/)).toBeVisible()
  expect(api.asked()).toContain(`GET ${path}`)
  await expect(page.getByText('Assigned to uA7sPq…4LdR')).toBeVisible()

  api.requests.length = 0
  await page.reload()
  await expect(page.getByText(/add the scope users\.readonly/)).toBeVisible()
  expect(api.asked()).not.toContain(`GET ${path}`)
})

test('signing out leaves nothing behind, wherever one looks', async ({ page }) => {
  const logged: string[] = []
  page.on('console', (message) => logged.push(message.text()))
  await page.goto(CONVERSATION_ADDRESS)
  await enterToken(page)
  await expect(page.getByText('Marcus Oyelaran').first()).toBeVisible()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(
    page.getByRole('heading', { name: 'Enter an access token to open this conversation' }),
  ).toBeVisible()
  const left = await page.evaluate(async () => ({
    markup: document.documentElement.outerHTML,
    fields: [...document.querySelectorAll('input')].map(({ value }) => value),
    title: document.title,
    address: location.href,
    history: JSON.stringify(history.state),
    cookies: document.cookie,
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
  }))
  expect(JSON.stringify([left, logged])).not.toMatch(/Marcus|pit-0|7a11/)
  expect(left).toMatchObject({ session: [], cookies: '', databases: [], caches: [] })
  expect(left.local.map(([key]) => key).toSorted()).toEqual([
    'inbox-viewer:active-at',
    'inbox-viewer:sign-out-mark',
  ])
  await page.reload()
  await expect(page.getByLabel('Access token')).toBeVisible()
})

test('the start page lists what was opened, from memory', async ({ page }) => {
  await page.goto(CONVERSATION_ADDRESS)
  await enterToken(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Marcus Oyelaran' })).toBeVisible()
  await page.getByRole('link', { name: 'Inbox Viewer, start page' }).click()
  await expect(page.getByText('Phone · just now')).toBeVisible()
  await page.getByRole('link', { name: 'Marcus Oyelaran' }).click()
  await expect(page.getByText('3 unread messages')).toBeVisible()
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Open a conversation' })).toBeVisible()
  await expect(page.getByText('Opened in this tab')).toHaveCount(0)
})

test('the token is in the session’s entry and nowhere else on the page', async ({ page }) => {
  await page.goto(CONVERSATION_ADDRESS)
  await enterToken(page)
  await expect(page.getByText('Assigned to Priya Natarajan')).toBeVisible()
  await page.getByRole('button', { name: 'JSON' }).click()
  await expect(page.getByRole('dialog', { name: 'The answer as JSON' })).toContainText(CONTACT_ID)
  const seen = await page.evaluate(() => ({
    markup: document.documentElement.outerHTML,
    address: location.href,
    history: JSON.stringify(history.state),
    title: document.title,
    local: JSON.stringify(localStorage),
    entries: Object.entries(sessionStorage),
  }))
  const { entries, ...elsewhere } = seen
  expect(JSON.stringify(elsewhere)).not.toContain(TOKEN)
  expect(entries).toHaveLength(1)
  expect(JSON.stringify(entries)).not.toContain('Marcus')
})

test('copy buttons copy, and confirm', async ({ page, context }) => {
  await page.goto(CONVERSATION_ADDRESS)
  await enterToken(page)
  await page.getByRole('button', { name: 'Copy contact id' }).click()
  await expect(page.getByText('Contact id copied')).toBeAttached()
  expect(await copied(context)).toBe(CONTACT_ID)
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await copied(context)).toBe(`${page.url()}?location=${LOCATION_ID}`)
  await page.getByRole('button', { name: 'JSON' }).click()
  await page.getByRole('button', { name: 'Copy JSON' }).click()
  await expect(page.getByText('JSON copied')).toBeAttached()
  expect(await copied(context)).toContain(`"contactId": "${CONTACT_ID}"`)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'JSON' })).toBeFocused()
})

test('where copying is refused, the text is offered by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
  })
  await page.goto(CONVERSATION_ADDRESS)
  await enterToken(page)
  await page.getByRole('button', { name: 'cURL' }).click()
  const dialog = page.getByRole('dialog', { name: 'Copy this by hand' })
  await expect(dialog.getByLabel('cURL command')).toHaveValue(/Authorization: Bearer \$TOKEN/)
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(dialog).toHaveCount(0)
})

test('waiting can be cancelled and taken up again', async ({ page }) => {
  await page.clock.install()
  await page.goto('/demo/conversations/demo-slow')
  await expect(page.getByRole('status')).toHaveText('Asking HighLevel for this conversation…')
  await page.clock.fastForward(5000)
  await expect(page.getByRole('status')).toHaveText('Still working. HighLevel is slow to answer.')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('heading', { name: 'You stopped waiting' })).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('status')).toHaveText('Asking HighLevel for this conversation…')
  await page.clock.fastForward(8000)
  await expect(page.getByText('3 unread messages')).toBeVisible()
})

test('signing out while a request runs drops it, and asks no more', async ({ page, api }) => {
  await page.goto(CONVERSATION_ADDRESS)
  await enterToken(page)
  await expect(page.getByText('Assigned to Priya Natarajan')).toBeVisible()
  api.requests.length = 0
  const release = api.hold(CONVERSATION_ADDRESS)
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect.poll(api.asked).toEqual([FIRST_REQUEST])
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByLabel('Access token')).toBeVisible()
  release()
  await page.reload()
  await expect(page.getByLabel('Access token')).toBeVisible()
  expect(api.asked()).toEqual([FIRST_REQUEST])
})

const GIVING_UP: [string, (page: Page) => Promise<void>][] = [
  ['Cancel', (page) => page.getByRole('button', { name: 'Cancel' }).click()],
  [
    'leaving',
    async (page) => {
      await page.getByRole('link', { name: 'Inbox Viewer, start page' }).click()
      await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible()
    },
  ],
]
for (const [name, giveUp] of GIVING_UP) {
  test(`${name} gives up a token that is being tried`, async ({ page, api }) => {
    await page.goto(CONVERSATION_ADDRESS)
    const release = api.hold(CONVERSATION_ADDRESS)
    await enterToken(page)
    await expect.poll(api.asked).toEqual([FIRST_REQUEST])
    await giveUp(page)
    release()
    await expect(page.getByRole('button', { name: /^(Open conversation|Continue)$/ })).toBeVisible()
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
    await page.reload()
    await expect(page.getByLabel('Access token')).toBeVisible()
  })
}

test('signing out takes a typed token off the screen', async ({ page, api }) => {
  api.answers.set(
    CONVERSATION_ADDRESS,
    refusal(403, 'The token does not have access to this location.'),
  )
  await page.goto(CONVERSATION_ADDRESS)
  await enterToken(page)
  await page.getByRole('button', { name: 'Use another token' }).click()
  await page.getByLabel('Access token').fill(TOKEN)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('button', { name: 'Keep the token in use' })).toHaveCount(0)
  await expect(page.getByLabel('Access token')).toHaveValue('')
})

test('a signed-in page fits a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await page.goto(CONVERSATION_ADDRESS)
  await enterToken(page)
  await expect(page.getByText('Assigned to Priya Natarajan')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})
