import { readFileSync } from 'node:fs'
import { CONVERSATION_ID, LOCATION_ID, TOKEN } from '../test/fixtures.ts'
import { APP_ORIGIN } from './addresses.ts'
import { copied, enterToken, expect, test } from './test.ts'

const PAGE = readFileSync('docs/links.md', 'utf8')

/** The rows of the table under a heading, as the code in their cells. */
function rowsUnder(heading: string): string[][] {
  const section = PAGE.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  return section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      [...line.matchAll(/`([^`]+)`/g)].map(([, cell = '']) =>
        cell.replaceAll('<token>', TOKEN).replace('<5000 characters>', 'a'.repeat(5000)),
      ),
    )
}

const opening = rowsUnder('What opens')
const refused = rowsUnder('What is refused')
const withToken = rowsUnder('Tokens in an address')

test('docs/links.md has its three tables', () => {
  expect([opening.length, refused.length, withToken.length]).toEqual([8, 14, 9])
})

for (const [address = '', becomes = ''] of opening) {
  test(`opens: ${address}`, async ({ page, api }) => {
    await page.goto(address)
    await enterToken(page)
    await expect(page.getByRole('heading', { level: 1, name: 'Marcus Oyelaran' })).toBeVisible()
    expect(page.url()).toBe(APP_ORIGIN + becomes)
    expect(api.asked()[0]).toBe(`GET /conversations/${CONVERSATION_ID}`)
  })
}

for (const [address = ''] of refused) {
  test(`refused: ${address.slice(0, 80)}`, async ({ page, api }) => {
    await page.goto('/')
    await enterToken(page)
    await expect(page.getByRole('heading', { name: 'Open a conversation' })).toBeVisible()
    await page.goto(address)
    await expect(page.getByRole('heading', { name: 'This link is not valid' })).toBeVisible()
    const text = page.getByLabel('Conversation id or link')
    const [, rest = ''] = address.match(/^\/(?:conversations\/?|open(?:\?u=)?)(.*)$/) ?? []
    await expect(text).toHaveValue(rest === '%E0%A4' ? rest : decodeURIComponent(rest))
    expect(api.requests).toEqual([])
  })
}

for (const [address = '', becomes = ''] of withToken) {
  test(`token in the address: ${address.slice(0, 80)}`, async ({ page, api }) => {
    await page.goto(address)
    await expect(page.getByText('There was an access token in the address.')).toBeVisible()
    expect(page.url()).toBe(APP_ORIGIN + becomes)
    expect(api.requests).toEqual([])
    const seen = await page.evaluate(() => ({
      markup: document.documentElement.outerHTML,
      title: document.title,
      state: JSON.stringify(history.state),
      stored: JSON.stringify([localStorage, sessionStorage]),
    }))
    expect(JSON.stringify(seen)).not.toContain(TOKEN)
    await page.getByRole('button', { name: 'Understood' }).click()
    await expect(page.getByText('There was an access token in the address.')).toHaveCount(0)
  })
}

test('the bookmarklet jumps from a HighLevel page to the conversation', async ({
  page,
  context,
}) => {
  const bookmarklet = PAGE.match(/^javascript:(.*)$/m)?.[1] ?? ''
  await page.goto(`/v2/location/${LOCATION_ID}/conversations/conversations/${CONVERSATION_ID}`)
  const opened = context.waitForEvent('page')
  await page.evaluate(bookmarklet.replace('https://your-viewer.example', APP_ORIGIN))
  const viewer = await opened
  await enterToken(viewer)
  await expect(viewer.getByRole('heading', { level: 1, name: 'Marcus Oyelaran' })).toBeVisible()
  expect(viewer.url()).toBe(
    `${APP_ORIGIN}/conversations/${CONVERSATION_ID}?location=${LOCATION_ID}`,
  )
})

test('the start page makes a link from anything pasted', async ({ page, context }) => {
  await page.goto('/')
  await enterToken(page)
  await page
    .getByLabel('Conversation id or link')
    .fill(
      `https://crm.white-label.example/v2/location/${LOCATION_ID}/conversations/conversations/${CONVERSATION_ID}`,
    )
  await page.getByRole('button', { name: 'Make a link for another tool' }).click()
  await page.getByRole('button', { name: 'Copy', exact: true }).click()
  expect(await copied(context)).toBe(
    `${APP_ORIGIN}/conversations/${CONVERSATION_ID}?location=${LOCATION_ID}`,
  )
})

test('a token pasted into the address of an open page is taken out too', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByLabel('Access token')).toBeVisible()
  await page.evaluate((token) => window.location.assign(`#token=${token}`), TOKEN)
  await expect(page.getByText('There was an access token in the address.')).toBeVisible()
  expect(page.url()).toBe(`${APP_ORIGIN}/`)
})
