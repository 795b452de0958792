import type { BrowserContext, Page } from '@playwright/test'
import { TOKEN } from '../test/fixtures.ts'
import { refusal } from './stand-in-api.ts'
import { CONVERSATION_ADDRESS, enterToken, expect, test } from './test.ts'

/** Notes for each page whether a token field was ever on it. */
test.beforeEach(async ({ context }) => {
  await context.addInitScript(() => {
    new MutationObserver(() => {
      if (document.querySelector('#access-token')) document.documentElement.dataset['asked'] = 'yes'
    }).observe(document, { childList: true, subtree: true })
  })
})

const conversationOn = (page: Page) =>
  expect(page.getByRole('heading', { level: 1, name: 'Marcus Oyelaran' })).toBeVisible()

const tokenScreenOn = (page: Page, timeout = 5000) =>
  expect(page.getByLabel('Access token')).toBeVisible({ timeout })

async function openWithoutPrompt(page: Page) {
  await conversationOn(page)
  expect(await page.evaluate(() => document.documentElement.dataset['asked'])).toBeUndefined()
}

async function openTab(context: BrowserContext, address = CONVERSATION_ADDRESS) {
  const page = await context.newPage()
  await page.goto(address)
  return page
}

async function signedInTab(context: BrowserContext) {
  const page = await openTab(context)
  await enterToken(page)
  await conversationOn(page)
  return page
}

test('a noopener link opens signed in, 50 times of 50', async ({ context }) => {
  test.slow()
  const first = await signedInTab(context)
  for (let count = 0; count < 50; count += 1) {
    const opened = context.waitForEvent('page')
    await first.evaluate(
      (address) => window.open(address, '_blank', 'noopener'),
      CONVERSATION_ADDRESS,
    )
    const tab = await opened
    await openWithoutPrompt(tab)
    await tab.close()
  }
})

const WAYS: [string, (first: Page, context: BrowserContext) => Promise<Page>][] = [
  ['an address typed into a new tab', (_, context) => openTab(context)],
  [
    'a link with an opener',
    async (first, context) => {
      const opened = context.waitForEvent('page')
      await first.evaluate((address) => void window.open(address, '_blank'), CONVERSATION_ADDRESS)
      return opened
    },
  ],
  [
    'a Ctrl-click',
    async (first, context) => {
      await first.evaluate((address) => {
        const link = document.createElement('a')
        link.href = address
        link.textContent = 'From a ticket'
        document.body.prepend(link)
      }, CONVERSATION_ADDRESS)
      const opened = context.waitForEvent('page')
      await first.getByRole('link', { name: 'From a ticket' }).click({ modifiers: ['Control'] })
      return opened
    },
  ],
]
for (const [way, open] of WAYS) {
  test(`${way} ends signed in without a prompt`, async ({ context }) => {
    const first = await signedInTab(context)
    await openWithoutPrompt(await open(first, context))
  })
}

test('in the morning, one token opens every waiting tab', async ({ context }) => {
  const tabs = [await openTab(context), await openTab(context), await openTab(context, '/')]
  for (const tab of tabs) await tokenScreenOn(tab)
  const [first, second, start] = tabs
  if (!first || !second || !start) throw new Error('Three tabs were opened.')
  await enterToken(first)
  await conversationOn(first)
  await conversationOn(second)
  await expect(start.getByRole('heading', { name: 'Open a conversation' })).toBeVisible()
})

test('signing out in one of three tabs clears the others within a second', async ({ context }) => {
  const first = await signedInTab(context)
  const others = [await openTab(context), await openTab(context)]
  for (const tab of others) await conversationOn(tab)
  await first.getByRole('button', { name: 'Sign out' }).click()
  for (const tab of others) {
    await tokenScreenOn(tab, 1000)
    await expect(tab.getByText('Marcus Oyelaran')).toHaveCount(0)
    expect(await tab.evaluate(() => sessionStorage.length)).toBe(0)
  }
  // Nobody is left to answer.
  await tokenScreenOn(await openTab(context))
  await others[0]?.reload()
  for (const tab of others) await tokenScreenOn(tab)
})

const AWAKENINGS: [string, (tab: Page) => Promise<void>][] = [
  [
    'becomes visible',
    (tab) => tab.evaluate(() => void document.dispatchEvent(new Event('visibilitychange'))),
  ],
  [
    'comes back from the cache',
    (tab) => tab.evaluate(() => void window.dispatchEvent(new PageTransitionEvent('pageshow'))),
  ],
  [
    'is about to ask HighLevel',
    (tab) => tab.getByRole('button', { name: 'Refresh' }).dispatchEvent('click'),
  ],
]
for (const [moment, wake] of AWAKENINGS) {
  test(`a tab that slept through the sign-out ends when it ${moment}`, async ({ context, api }) => {
    const sleeper = await context.newPage()
    await sleeper.addInitScript(() => {
      BroadcastChannel.prototype.addEventListener = () => {}
      Object.defineProperty(window, 'setInterval', { value: () => 0 })
      window.addEventListener('storage', (event) => event.stopImmediatePropagation())
    })
    await sleeper.goto(CONVERSATION_ADDRESS)
    await enterToken(sleeper)
    await conversationOn(sleeper)
    const other = await signedInTab(context)
    await other.getByRole('button', { name: 'Sign out' }).click()
    await tokenScreenOn(other)
    // The browser hands what one tab stored to the other's process a moment later.
    const mark = () => sleeper.evaluate(() => localStorage.getItem('inbox-viewer:sign-out-mark'))
    await expect.poll(mark).not.toBeNull()
    await conversationOn(sleeper)

    api.requests.length = 0
    await wake(sleeper)
    await tokenScreenOn(sleeper, 1000)
    expect(api.requests).toEqual([])
  })
}

test('going back to a page after signing out elsewhere shows no old data', async ({ context }) => {
  const first = await signedInTab(context)
  const second = await openTab(context)
  await conversationOn(second)
  await second.goto('about:blank')
  await first.getByRole('button', { name: 'Sign out' }).click()
  await tokenScreenOn(first)
  await second.goBack()
  await tokenScreenOn(second)
  await expect(second.getByText('Marcus Oyelaran')).toHaveCount(0)
})

test('a tab that was away leaves alone what was kept since', async ({ context }) => {
  const away = await signedInTab(context)
  const other = await openTab(context)
  await conversationOn(other)
  await away.goto('about:blank')
  await other.getByRole('button', { name: 'Sign out' }).click()
  await other.getByLabel(/^Keep on this device/).check()
  await enterToken(other)
  await conversationOn(other)
  await away.goBack()
  await conversationOn(away)
  await other.close()
  await away.close()
  await openWithoutPrompt(await openTab(context))
})

test('a refused token ends every tab that uses it', async ({ context, api }) => {
  const first = await signedInTab(context)
  const second = await openTab(context)
  await conversationOn(second)
  api.answers.set(CONVERSATION_ADDRESS, refusal(401, 'Invalid JWT'))
  await first.getByRole('button', { name: 'Refresh' }).click()
  for (const tab of [first, second]) {
    await expect(tab.getByText(/HighLevel refused the token/)).toBeVisible()
    await expect(tab.getByText('Marcus Oyelaran')).toHaveCount(0)
  }
})

test('only the answer to its own question signs a tab in', async ({ context }) => {
  const victim = await openTab(context)
  await tokenScreenOn(victim)
  const forger = await openTab(context, '/nowhere')
  await forger.evaluate((token) => {
    const entry = { id: 'forged', token, location: null, missingScopes: [] }
    const holding = { entries: [entry], currentId: 'forged', mark: '', keptUntil: null }
    const channel = new BroadcastChannel('inbox-viewer:session')
    channel.postMessage({ kind: 'answer', nonce: 'guessed', holding })
    channel.postMessage({ kind: 'changed', holding: { ...holding, mark: 'other' } })
    channel.postMessage({ kind: 'nonsense' })
    channel.postMessage(null)
  }, TOKEN)
  await victim.reload()
  await tokenScreenOn(victim)
})

test('nothing is at rest but the entry of each tab, and no secret is shared', async ({
  context,
}) => {
  const first = await signedInTab(context)
  const second = await openTab(context)
  await conversationOn(second)
  await second.getByRole('button', { name: 'Sign out' }).click()
  await tokenScreenOn(first)
  await enterToken(first)
  await conversationOn(first)
  const shared = await first.evaluate(() => JSON.stringify(localStorage))
  expect(shared).not.toMatch(/pit-|Marcus/)
})
