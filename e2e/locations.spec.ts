import {
  CONVERSATION_ID,
  LOCATION_ID,
  OTHER_CONVERSATION_ID,
  OTHER_LOCATION_ID,
  OTHER_TOKEN,
  TOKEN,
} from '../test/fixtures.ts'
import { refusal } from './stand-in-api.ts'
import { CONVERSATION_ADDRESS, enterToken, expect, test } from './test.ts'

const OTHER_ADDRESS = `/conversations/${OTHER_CONVERSATION_ID}?location=${OTHER_LOCATION_ID}`

test('each location has its token, and the link picks it', async ({ page, api }) => {
  await page.goto(CONVERSATION_ADDRESS)
  await enterToken(page)
  await expect(page.getByText('3 unread messages')).toBeVisible()
  await expect(page.getByText('Northfield Roofing')).toBeVisible()

  // The other location: the token in use is tried once, and the page says what it is about.
  await page.getByRole('link', { name: 'Inbox Viewer, start page' }).click()
  await page
    .getByLabel('Conversation id or link')
    .fill(
      `https://app.gohighlevel.com/v2/location/${OTHER_LOCATION_ID}/conversations/conversations/${OTHER_CONVERSATION_ID}`,
    )
  api.requests.length = 0
  await page.getByRole('button', { name: 'Open conversation' }).click()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('This token belongs to another location')
  await expect(alert).toContainText(`This link is for location ${OTHER_LOCATION_ID}.`)
  await expect(alert).toContainText('This browser has tokens for Northfield Roofing.')
  expect(api.asked()).toEqual([`GET /conversations/${OTHER_CONVERSATION_ID}`])

  await page.getByRole('button', { name: 'Use another token' }).click()
  await enterToken(page, OTHER_TOKEN)
  await expect(page.getByText('7 unread messages')).toBeVisible()

  // From here on each link finds its token, in new tabs too.
  const tab = await page.context().newPage()
  for (const [address, token, unread] of [
    [`${CONVERSATION_ADDRESS}?location=${LOCATION_ID}`, TOKEN, '3 unread messages'],
    [OTHER_ADDRESS, OTHER_TOKEN, '7 unread messages'],
  ] as const) {
    api.requests.length = 0
    await tab.goto(address)
    await expect(tab.getByText(unread)).toBeVisible()
    // The page before may still be asking for names.
    const first = api.requests.find(
      ({ method, path }) => method === 'GET' && path === address.split('?')[0],
    )
    expect(first?.headers.authorization).toBe(`Bearer ${token}`)
  }
  await expect(tab.getByRole('button', { name: /Tokens\. In use: pit-…beef/ })).toBeVisible()
})

test('the switcher shows the tokens, uses another and removes single ones', async ({ page }) => {
  await page.goto(CONVERSATION_ADDRESS)
  await enterToken(page)
  await expect(page.getByText('Northfield Roofing')).toBeVisible()
  await page.goto(OTHER_ADDRESS)
  await page.getByRole('button', { name: 'Use another token' }).click()
  await enterToken(page, OTHER_TOKEN)
  await expect(page.getByText('7 unread messages')).toBeVisible()

  await page.goto('/')
  await page.getByRole('button', { name: /Tokens\. In use: pit-…beef/ }).click()
  const items = page.getByRole('listitem').filter({ hasText: 'pit-…' })
  await expect(items).toHaveCount(2)
  await items.filter({ hasText: 'pit-…7a11' }).getByRole('button', { name: 'Use' }).click()
  await expect(page.getByRole('button', { name: /Tokens\. In use: pit-…7a11/ })).toBeVisible()
  await items.filter({ hasText: 'pit-…7a11' }).getByRole('button', { name: 'Remove' }).click()
  await expect(items).toHaveCount(1)
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain(TOKEN)
  await items.getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByLabel('Access token')).toBeVisible()
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
})

test('a hint for a location without a token is no obstacle', async ({ page }) => {
  await page.goto(`/conversations/${CONVERSATION_ID}?location=${OTHER_LOCATION_ID}`)
  await enterToken(page)
  await expect(page.getByText('3 unread messages')).toBeVisible()
})

test('another token that does not help either leads back to the page', async ({ page, api }) => {
  await page.goto(CONVERSATION_ADDRESS)
  await enterToken(page)
  await expect(page.getByText('Northfield Roofing')).toBeVisible()
  const elsewhere = refusal(403, 'The token does not have access to this location.')
  api.answers.set(CONVERSATION_ADDRESS, elsewhere)
  await page.goto(`${CONVERSATION_ADDRESS}?location=${LOCATION_ID}`)
  await page.getByRole('button', { name: 'Use another token' }).click()
  await enterToken(page, OTHER_TOKEN)
  await expect(
    page.getByRole('heading', { name: 'This token belongs to another location' }),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
})

test('a token that was removed stays removed in a tab that was away', async ({ context }) => {
  const away = await context.newPage()
  await away.goto(CONVERSATION_ADDRESS)
  await enterToken(away)
  await expect(away.getByText('3 unread messages')).toBeVisible()
  const other = await context.newPage()
  await other.goto(OTHER_ADDRESS)
  await other.getByRole('button', { name: 'Use another token' }).click()
  await enterToken(other, OTHER_TOKEN)
  await expect(other.getByText('7 unread messages')).toBeVisible()
  await away.goto('about:blank')

  await other.getByRole('button', { name: /^Tokens\./ }).click()
  const item = other.getByRole('listitem').filter({ hasText: 'pit-…7a11' })
  await item.getByRole('button', { name: 'Remove' }).click()
  await expect(item).toHaveCount(0)
  await away.goBack()
  await expect(away.getByRole('button', { name: /Tokens\. In use: pit-…beef/ })).toBeVisible()
  const stored = await away.evaluate(() => JSON.stringify(sessionStorage))
  expect(stored).not.toContain(TOKEN)
})

test('the switcher decides, once the link has picked', async ({ page }) => {
  await page.goto(CONVERSATION_ADDRESS)
  await enterToken(page)
  await expect(page.getByText('3 unread messages')).toBeVisible()
  await page.goto(OTHER_ADDRESS)
  await page.getByRole('button', { name: 'Use another token' }).click()
  await enterToken(page, OTHER_TOKEN)
  await expect(page.getByText('7 unread messages')).toBeVisible()
  await page.getByRole('button', { name: /^Tokens\./ }).click()
  await page.getByRole('button', { name: 'Use', exact: true }).click()
  await expect(
    page.getByRole('heading', { name: 'This token belongs to another location' }),
  ).toBeVisible()
})
