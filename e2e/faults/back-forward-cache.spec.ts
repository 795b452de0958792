import { CONVERSATION_ADDRESS } from '../test.ts'
import { expect, test, TOKEN_FIELD } from './visit.ts'

/** In a file of its own: only a browser started in this way keeps pages to go back to. */
test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] })
  },
})

test('Fault 26: going back after signing out, from the browser’s cache', async ({
  visit,
  page,
}) => {
  await visit.openConversation()
  await page.evaluate(() => {
    window.addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset['persisted'] = String(persisted)
    })
  })
  const other = await page.context().newPage()
  await other.goto(CONVERSATION_ADDRESS)
  // A message would make the browser throw the cached page away, and nothing would be tested.
  await other.evaluate(() => {
    BroadcastChannel.prototype.postMessage = () => {}
  })
  await expect(other.getByText('Marcus Oyelaran').first()).toBeVisible()
  await page.goto('/icon.svg')
  await other.getByRole('button', { name: 'Sign out' }).click()
  await expect(other.getByLabel('Access token')).toBeVisible()

  // A page from the cache does not load again.
  await page.goBack({ waitUntil: 'commit' })
  await expect(page.getByLabel('Access token')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.dataset['persisted'])).toBe('true')
  await visit.expectRule({
    says: /You were signed out in another tab/,
    as: 'status',
    action: TOKEN_FIELD,
    loaded: 'gone',
    requests: visit.requests(),
  })
})
