import type { Route } from '@playwright/test'
import { conversation, OTHER_CONVERSATION_ID, OTHER_TOKEN } from '../../test/fixtures.ts'
import { CONVERSATION_ADDRESS, enterToken } from '../test.ts'
import { BUTTON, expect, test, type Outcome } from './visit.ts'

const shown: Outcome = {
  says: null,
  action: { role: 'button', name: 'Refresh' },
  loaded: 'kept',
  requests: 1,
}

const GONE: [string, (route: Route) => Promise<void>][] = [
  [
    'answers 404',
    async (route) => {
      const { origin } = new URL(route.request().url())
      await route.fulfill({ response: await route.fetch({ url: `${origin}/assets/gone.js` }) })
    },
  ],
  [
    'answers 200 with a page',
    async (route) => {
      const { origin } = new URL(route.request().url())
      await route.fulfill({ response: await route.fetch({ url: `${origin}/` }) })
    },
  ],
]
test.describe(() => {
  test.use({ expectedFault: /Failed to load module script|dynamically imported module/ })
  for (const [title, answer] of GONE) {
    test(`Fault 30: a part of the app is gone and its address ${title}`, async ({
      visit,
      page,
    }) => {
      let loads = 0
      page.on('load', () => (loads += 1))
      await page.route('**/assets/demo-*.js', answer)
      await page.goto('/demo')
      await visit.expectRule({
        says: /A new version is available.*Reload the page/,
        action: { role: 'button', name: 'Reload the page' },
        loaded: 'gone',
        requests: 0,
      })
      expect(loads).toBe(2)
      await page.getByRole('link', { name: 'Inbox Viewer, start page' }).click()
      await expect(page.getByLabel('Access token')).toBeVisible()
      await page.goBack()
      await page.unroute('**/assets/demo-*.js')
      await visit.press('Reload the page')
      await expect(page.getByRole('heading', { name: /sample data/ })).toBeVisible()
    })
  }
})

const STATIC: Outcome = {
  says: /The page is loading\. If this stays, its script could not be loaded/,
  as: 'status',
  action: { role: 'link', name: 'Reload the page' },
  loaded: 'gone',
  requests: 0,
}

test('Fault 31: the script does not load', async ({ visit, page }) => {
  await page.route('**/assets/*.js', (route) => route.abort())
  await page.goto(CONVERSATION_ADDRESS)
  await visit.expectRule(STATIC)
  await page.unroute('**/assets/*.js')
  await page.getByRole('link', { name: 'Reload the page' }).click()
  await expect(page.getByLabel('Access token')).toBeVisible()
  expect(new URL(page.url()).pathname).toBe(CONVERSATION_ADDRESS)
})

test('Fault 31: the style does not load', async ({ visit, page }) => {
  await page.route('**/assets/*.css', (route) => route.abort())
  await visit.signIn()
  await visit.expectConversation()
  await visit.expectRule(shown)
})

test.describe(() => {
  test.use({ javaScriptEnabled: false })
  test('Fault 31: scripting is off', async ({ page }) => {
    await page.goto(CONVERSATION_ADDRESS)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Opening the page')
    await expect(page.getByText(/This page needs JavaScript/)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Reload the page' })).toBeVisible()
  })
})

test('Fault 32: a translator rewrites the page, then the data changes', async ({ visit, page }) => {
  await visit.openConversation()
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: Node[] = []
    while (walker.nextNode()) texts.push(walker.currentNode)
    for (const text of texts) {
      const font = document.createElement('font')
      font.append(document.createElement('font'))
      font.firstElementChild?.append(text.textContent ?? '')
      text.parentNode?.replaceChild(font, text)
    }
  })
  visit.answer({
    status: 200,
    body: { ...conversation, unreadCount: 5, starred: false, assignedTo: null, type: 2 },
  })
  await visit.refresh()
  const badges = page.getByRole('list', { name: 'At a glance' }).getByRole('listitem')
  await expect(badges).toHaveText([
    'Email',
    '5 unread messages',
    'Not starred',
    'Unassigned',
    'In inbox',
  ])
  await visit.pass(8)
  await expect(page.getByText(/Checked \d+ s ago/)).toBeVisible()
  await visit.expectRule(shown)
})

/** Makes it throw to write the time of the message, as a bug of ours would. */
function breakMessageTime() {
  const format = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format')
  Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
    configurable: true,
    get(this: Intl.DateTimeFormat) {
      const write: unknown = format?.get?.call(this)
      return (moment: number) => {
        const isOld = Date.now() - moment > 60 * 60 * 1000
        if (isOld && !Reflect.has(window, 'mended')) throw new Error('A bug of ours.')
        const written: unknown =
          typeof write === 'function' ? Reflect.apply(write, this, [moment]) : ''
        return written
      }
    },
  })
}

/** The same for the time of the check. */
function breakCheckTime() {
  Reflect.defineProperty(Date.prototype, 'getSeconds', {
    configurable: true,
    value(this: Date) {
      if (!Reflect.has(window, 'mended')) throw new Error('A bug of ours.')
      return Math.floor(this.getTime() / 1000) % 60
    },
  })
}

test.describe(() => {
  test.use({ expectedFault: /A bug of ours/ })
  for (const [what, breakIt, says, loaded] of [
    [
      'the time of the message',
      breakMessageTime,
      /This part of the page could not be shown/,
      'kept',
    ],
    ['the time of the check', breakCheckTime, /Something went wrong in this page/, 'gone'],
  ] as const) {
    test(`Fault 33: a component that writes ${what} throws`, async ({ visit, page }) => {
      await page.addInitScript(breakIt)
      await visit.signIn()
      await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
      await visit.expectRule({ says, action: BUTTON.tryAgain, loaded, requests: 1 })
      await page.evaluate(() => Reflect.set(window, 'mended', true))
      await visit.press('Try again')
      await visit.expectConversation()
      await expect(page.getByText(/Thursday,? 19 November 2026.* ago$/)).toBeVisible()
    })
  }
})

test('Fault 4: another token opens what this one may not', async ({ visit, page }) => {
  await visit.openConversation()
  await page.goto(`/conversations/${OTHER_CONVERSATION_ID}`)
  await expect(page.getByRole('alert')).toContainText('This token belongs to another location')
  await visit.press('Use another token')
  await enterToken(page, OTHER_TOKEN)
  await expect(page.getByText('7 unread messages')).toBeVisible()
})
