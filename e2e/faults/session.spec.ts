import type { Page } from '@playwright/test'
import {
  CONVERSATION_ID,
  OTHER_CONVERSATION_ID,
  otherConversation,
  TOKEN,
} from '../../test/fixtures.ts'
import { refusal } from '../stand-in-api.ts'
import { CONVERSATION_ADDRESS, enterToken } from '../test.ts'
import { expect, test, TOKEN_FIELD, type Outcome, type Visit } from './visit.ts'

const REFRESH = { role: 'button', name: 'Refresh' } as const
const OPEN = { role: 'button', name: /^(Open conversation|Continue)$/ } as const
const shown: Outcome = { says: null, action: REFRESH, loaded: 'kept', requests: 1 }
const signedOut: Outcome = {
  says: /You were signed out in another tab/,
  as: 'status',
  action: TOKEN_FIELD,
  loaded: 'gone',
  requests: 0,
}

const tokenScreenOn = (page: Page, timeout = 5000) =>
  expect(page.getByLabel('Access token')).toBeVisible({ timeout })

/** A second tab on the same conversation. */
async function openTab({ page }: Visit, address = CONVERSATION_ADDRESS) {
  const tab = await page.context().newPage()
  await tab.goto(address)
  return tab
}

test('Fault 2: a dead token is refused at the field', async ({ visit, page }) => {
  visit.answer(refusal(401, 'Invalid Private Integration token'))
  await visit.signIn()
  await expect(page.getByRole('alert')).toBeVisible()
  const field = page.getByLabel('Access token')
  await expect(field).toBeFocused()
  expect(await field.evaluate(() => window.getSelection()?.toString().length)).toBe(TOKEN.length)
  await visit.expectRule({
    says: /HighLevel refused this token.*make a new one in HighLevel/,
    action: TOKEN_FIELD,
    loaded: 'gone',
    requests: 1,
  })
  visit.api.answers.clear()
  await enterToken(page)
  await visit.expectConversation()
})

test('Fault 3: a token that dies in use ends every tab, at the same address', async ({
  visit,
  page,
}) => {
  await visit.openConversation()
  const other = await openTab(visit)
  await expect(other.getByText('Marcus Oyelaran').first()).toBeVisible()
  visit.answer(refusal(401, 'Invalid JWT'))
  await visit.refresh()
  await tokenScreenOn(page)
  await tokenScreenOn(other)
  await expect(other.getByText('Marcus Oyelaran')).toHaveCount(0)
  await visit.expectRule({
    says: /HighLevel refused the token that was in use/,
    as: 'status',
    action: TOKEN_FIELD,
    loaded: 'gone',
    // One of each tab, and the one that was refused.
    requests: 2,
  })
  expect(new URL(page.url()).pathname).toBe(CONVERSATION_ADDRESS)
  visit.api.answers.clear()
  await enterToken(page)
  await visit.expectConversation()
})

test('Fault 25: hours of sleep end the session without a flash of data', async ({
  visit,
  page,
  context,
}) => {
  await visit.openConversation()
  await page.evaluate(() => {
    new MutationObserver(() => {
      const text = document.body.innerText
      if (/\b[1-9] h ago/.test(text)) document.documentElement.dataset['flash'] = text
    }).observe(document, { childList: true, subtree: true, characterData: true })
  })
  await context.clock.fastForward('09:00:00')
  await tokenScreenOn(page)
  expect(await page.evaluate(() => document.documentElement.dataset['flash'])).toBeUndefined()
  await visit.expectRule({
    ...signedOut,
    says: /You were signed out because nothing was pressed or clicked for 30 minutes/,
    as: 'status',
  })
})

for (const [title, days] of [
  ['forward', 1],
  ['back', -1],
] as const) {
  test(`Fault 25: the clock is set a day ${title}`, async ({ visit, page, context }) => {
    await visit.openConversation()
    await context.clock.setSystemTime(Date.now() + days * 24 * 3_600_000)
    await visit.pass(2)
    if (days > 0) {
      await tokenScreenOn(page)
      await visit.expectRule({ ...signedOut, says: /You were signed out/, as: 'status' })
    } else {
      await expect(page.getByText(/Checked just now/)).toBeVisible()
      await expect(page.getByRole('main')).not.toContainText(/-\d+ (s|min|h|day)/)
      await visit.expectRule({ ...shown, requests: 0 })
    }
  })
}

test('Fault 27: signing out in one tab clears the other within a second', async ({
  visit,
  page,
}) => {
  await visit.openConversation()
  const other = await openTab(visit)
  await expect(other.getByText('Marcus Oyelaran').first()).toBeVisible()
  const release = visit.api.hold(CONVERSATION_ADDRESS)
  await visit.refresh()
  const dropped = page.waitForEvent('requestfailed')
  await other.getByRole('button', { name: 'Sign out' }).click()
  await tokenScreenOn(page, 1000)
  await dropped
  release()
  await visit.expectRule({ ...signedOut, requests: 2 })
})

const NEW_TABS: [string, (visit: Visit) => Promise<Page>][] = [
  ['a tab of its own', (visit) => openTab(visit)],
  [
    'a noopener link',
    async ({ page }) => {
      const opened = page.context().waitForEvent('page')
      await page.evaluate((to) => void window.open(to, '_blank', 'noopener'), CONVERSATION_ADDRESS)
      return opened
    },
  ],
  [
    'a duplicate',
    async ({ page }) => {
      const opened = page.context().waitForEvent('page')
      // A duplicated tab begins with a copy of the session storage, as a window that is opened does.
      await page.evaluate((to) => void window.open(to, '_blank'), CONVERSATION_ADDRESS)
      return opened
    },
  ],
]
for (const [title, open] of NEW_TABS) {
  test(`Fault 28: ${title} is signed in without a prompt`, async ({ visit, context }) => {
    await context.addInitScript(() => {
      new MutationObserver(() => {
        const wasAsked = document.querySelector('#access-token') !== null
        if (wasAsked) document.documentElement.dataset['asked'] = 'yes'
      }).observe(document, { childList: true, subtree: true })
    })
    await visit.openConversation()
    const tab = visit.on(await open(visit))
    await tab.expectConversation()
    expect(await tab.page.evaluate(() => document.documentElement.dataset['asked'])).toBeUndefined()
    await tab.expectRule(shown)
  })
}

test('Fault 28: a new tab asks where no other tab is signed in', async ({ visit, page }) => {
  await visit.openConversation()
  await page.goto('about:blank')
  const tab = visit.on(await openTab(visit))
  await tokenScreenOn(tab.page)
  await tab.expectRule({ ...signedOut, says: null })
})

const BROKEN: [string, RegExp, () => void][] = [
  [
    'no BroadcastChannel',
    /each new tab will ask/,
    () => Reflect.deleteProperty(window, 'BroadcastChannel'),
  ],
  [
    'storage that throws',
    /a reload will ask/,
    () => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('Access is denied for this document.', 'SecurityError')
          },
        })
      }
    },
  ],
  [
    'storage that is full',
    /a reload will ask/,
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
      }
    },
  ],
]
for (const [title, says, break_] of BROKEN) {
  test(`Fault 29: ${title}`, async ({ visit, context, page }) => {
    await context.addInitScript(break_)
    await visit.signIn()
    await visit.expectConversation()
    await visit.expectRule({
      ...shown,
      says,
      as: 'status',
      action: { role: 'button', name: 'Understood' },
    })
    await visit.press('Understood')
    await visit.press('Sign out')
    await tokenScreenOn(page)
    await expect(page.getByText('Marcus Oyelaran')).toHaveCount(0)
  })
}

test('Fault 34: an address that changes twice never shows the other’s data', async ({
  visit,
  page,
  context,
}) => {
  await visit.openConversation()
  const otherAddress = `/conversations/${OTHER_CONVERSATION_ID}`
  visit.answer({ status: 200, body: { ...otherConversation, unreadCount: 7 } }, otherAddress)
  await context.clock.runFor(31_000)
  const releaseFirst = visit.api.hold(CONVERSATION_ADDRESS)
  const releaseOther = visit.api.hold(otherAddress)
  const go = (address: string) =>
    page.evaluate((to) => {
      history.pushState(null, '', to)
      window.dispatchEvent(new PopStateEvent('popstate'))
    }, address)
  await go(otherAddress)
  await expect(page.getByText('Marcus Oyelaran')).toHaveCount(0)
  await go(CONVERSATION_ADDRESS)
  await go(otherAddress)
  releaseFirst()
  await expect(page.getByRole('status')).toHaveText('Asking HighLevel for this conversation…')
  await expect(page.getByText('Marcus Oyelaran')).toHaveCount(0)
  releaseOther()
  await expect(page.getByText('7 unread messages')).toBeVisible()
  await go(CONVERSATION_ADDRESS)
  await expect(page.getByText('3 unread messages')).toBeVisible()
  await expect(page.getByText('7 unread messages')).toHaveCount(0)
  expect(new URL(page.url()).pathname).toBe(`/conversations/${CONVERSATION_ID}`)
  await visit.pass(1)
  await visit.expectRule({ ...shown, requests: visit.requests() })
})

const BAD_ADDRESSES = [
  '/conversations/..%2f..%2fusers',
  '/conversations/%2e%2e%2fusers',
  '/conversations/a%2Fb',
  '/conversations/%E0%A4',
  `/conversations/${'a'.repeat(5000)}`,
  '/conversations/search',
  '/conversations/a%20b',
  '/conversations/%3Cscript%3E',
]
for (const address of BAD_ADDRESSES) {
  test(`Fault 36: ${address.slice(0, 40)}`, async ({ visit, page, api }) => {
    await page.goto(address)
    await visit.expectRule({
      says: /This link is not valid.*HighLevel was not asked/,
      action: { role: 'textbox', name: 'Conversation id or link' },
      loaded: 'gone',
      requests: 0,
    })
    expect(api.requests).toEqual([])
    expect(new URL(page.url()).pathname).toBe(address)
  })
}

const TOKEN_ADDRESSES = [
  `${CONVERSATION_ADDRESS}?token=${TOKEN}`,
  `${CONVERSATION_ADDRESS}?next=${encodeURIComponent(`https://x.example/?t=${TOKEN}`)}`,
  `${CONVERSATION_ADDRESS}#access_token=${TOKEN}`,
  `/conversations/${TOKEN}`,
]
for (const address of TOKEN_ADDRESSES) {
  test(`Fault 36: a token in the address, ${address.slice(15, 45)}`, async ({
    visit,
    page,
    api,
  }) => {
    // The server that delivers the page must see what was asked for; nothing after it may.
    await page.goto(address)
    await expect(page.getByLabel('Access token')).toBeVisible()
    expect(page.url()).not.toContain(TOKEN.slice(4))
    visit.forgetRecords()
    await visit.expectRule({
      says: /There was an access token in the address\. It was removed and not used/,
      as: 'status',
      action: TOKEN_FIELD,
      loaded: 'gone',
      requests: 0,
    })
    expect(api.requests).toEqual([])
  })
}

const PASTED: [string, string, RegExp][] = [
  ['nothing', '   ', /There is no token here yet/],
  ['curly quotation marks', `“${TOKEN}”`, /curly quotation marks/],
  ['an e-mail address', 'marcus@northfieldroofing.example', /This is an e-mail address/],
  ['a sentence', 'The token is in the vault, ask Lee for it', /looks like a sentence/],
  ['a link', 'https://app.gohighlevel.com/settings', /This is a link/],
  ['half a token', 'pit-0000', /too short/],
  ['two tokens', TOKEN + TOKEN, /two tokens/],
  [
    'an invisible character in the middle',
    `${TOKEN.slice(0, 9)}\u2028\u00AD${TOKEN.slice(9)}`,
    /invisible/,
  ],
]
for (const [title, pasted, says] of PASTED) {
  test(`Fault 37: ${title}`, async ({ visit, page, api }) => {
    await page.goto(CONVERSATION_ADDRESS)
    await enterToken(page, pasted)
    await expect(page.getByLabel('Access token')).toBeFocused()
    await visit.expectRule({ says, action: OPEN, loaded: 'gone', requests: 0 })
    expect(api.requests).toEqual([])
    await enterToken(page)
    await visit.expectConversation()
  })
}

for (const [title, pasted] of [
  ['Bearer and spaces', `  Bearer ${TOKEN}  `],
  ['a line break', `${TOKEN.slice(0, 20)}\n${TOKEN.slice(20)}\n`],
  ['straight quotes', `"${TOKEN}"`],
  ['a label', `Authorization: Bearer ${TOKEN}`],
] as const) {
  test(`Fault 37: ${title} around a token`, async ({ visit }) => {
    await visit.page.goto(CONVERSATION_ADDRESS)
    await enterToken(visit.page, pasted)
    await visit.expectConversation()
    await visit.expectRule(shown)
  })
}
