import { conversation, CONVERSATION_ID } from '../test/fixtures.ts'
import { refusal } from './stand-in-api.ts'
import { CONVERSATION_ADDRESS, expect, openConversation, test, turnTab } from './test.ts'

const FIRST_REQUEST = `GET /conversations/${CONVERSATION_ID}`

test.beforeEach(async ({ context }) => {
  await context.clock.install()
})

test('a conversation that is looked at is brought up to date every 30 seconds', async ({
  page,
  api,
  context,
}) => {
  await openConversation(page)
  api.answers.set(CONVERSATION_ADDRESS, { status: 200, body: { ...conversation, unreadCount: 4 } })
  api.requests.length = 0
  await context.clock.runFor(29_000)
  expect(api.asked()).toEqual([])
  await context.clock.runFor(2_000)
  await expect(page.getByText('4 unread messages')).toBeVisible()
  expect(api.asked()).toEqual([FIRST_REQUEST])
})

test('a hidden tab asks nothing, and asks once when it is looked at again', async ({
  page,
  api,
  context,
}) => {
  await openConversation(page)
  await turnTab(page, 'hidden')
  api.requests.length = 0
  await context.clock.runFor(10 * 60_000)
  expect(api.requests).toEqual([])
  await turnTab(page, 'visible')
  await expect.poll(api.asked).toContain(FIRST_REQUEST)
  expect(api.asked().filter((request) => request === FIRST_REQUEST)).toHaveLength(1)
})

test('after a 429 the page is in no hurry', async ({ page, api, context }) => {
  await openConversation(page)
  api.answers.set(CONVERSATION_ADDRESS, refusal(429, 'Too Many Requests'))
  await context.clock.runFor(31_000)
  await expect(page.getByText('HighLevel asks for a short break.')).toBeVisible()
  await context.clock.runFor(11_000)
  await expect(page.getByRole('timer')).toHaveCount(0)
  api.requests.length = 0
  await context.clock.runFor(100_000)
  expect(api.requests).toEqual([])
})

test('of two tabs on the same conversation one asks, and both show the answer', async ({
  page,
  api,
  context,
}) => {
  await openConversation(page)
  const other = await context.newPage()
  await openConversation(other, { signIn: false })
  api.answers.set(CONVERSATION_ADDRESS, { status: 200, body: { ...conversation, unreadCount: 9 } })
  api.requests.length = 0
  await page.getByRole('button', { name: 'Refresh' }).click()
  for (const tab of [page, other]) await expect(tab.getByText('9 unread messages')).toBeVisible()
  expect(api.asked().filter((request) => request === FIRST_REQUEST)).toHaveLength(1)
})
