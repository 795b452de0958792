import type { Page } from '@playwright/test'
import { createServer } from 'node:http'
import { once } from 'node:events'
import { TOKEN } from '../../test/fixtures.ts'
import { API_ORIGIN } from '../addresses.ts'
import type { RawAnswer } from '../stand-in-api.ts'
import { CONVERSATION_ADDRESS, enterToken, partOf } from '../test.ts'
import {
  hangUp,
  notGzip,
  redirect,
  reset,
  silence,
  stall,
  truncated,
  withoutCors,
} from './bad-answers.ts'
import { BUTTON, expect, test, type Outcome } from './visit.ts'

const unreachable: Outcome = {
  says: /Could not reach HighLevel from this page.*connection.*web filter/,
  action: BUTTON.tryAgain,
  loaded: 'gone',
  requests: 1,
}

test('Fault 10: a slow answer is waited for, with a way out', async ({ visit, page }) => {
  const release = visit.api.hold(CONVERSATION_ADDRESS)
  await visit.signIn()
  visit.unanswered = 1
  await expect(page.getByRole('button', { name: 'Opening…' })).toBeVisible()
  await visit.pass(6)
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible()
  release()
  await visit.expectConversation()
})

test('Fault 10: a slow answer to a link says so after four seconds', async ({ visit, page }) => {
  await visit.openConversation()
  const release = visit.api.hold(CONVERSATION_ADDRESS)
  await page.reload()
  visit.unanswered = 1
  await expect(page.getByRole('status')).toHaveText('Asking HighLevel for this conversation…')
  await visit.pass(5)
  await expect(page.getByRole('status')).toHaveText('Still working. HighLevel is slow to answer.')
  await visit.press('Cancel')
  visit.unanswered = 0
  await visit.expectRule({
    says: /You stopped waiting/,
    as: 'status',
    action: BUTTON.tryAgain,
    loaded: 'gone',
    requests: 1,
  })
  release()
  await visit.press('Try again')
  await visit.expectConversation()
})

test('Fault 10: an answer after six seconds is shown', async ({ visit, page }) => {
  await visit.openConversation()
  const release = visit.api.hold(CONVERSATION_ADDRESS)
  await page.reload()
  visit.unanswered = 1
  await visit.pass(6)
  release()
  await visit.expectConversation()
  visit.unanswered = 0
  await visit.expectRule({
    says: null,
    action: { role: 'button', name: 'Refresh' },
    loaded: 'kept',
    requests: 1,
  })
})

const GIVEN_UP: [string, RawAnswer][] = [
  ['the headers never come', silence],
  ['the body stalls', stall],
]
for (const [title, answer] of GIVEN_UP) {
  test(`Fault 11: ${title}`, async ({ visit }) => {
    await visit.openConversation()
    visit.answer(answer)
    await visit.page.reload()
    visit.unanswered = 1
    await visit.pass(16)
    visit.unanswered = 0
    await visit.expectRule({
      says: /HighLevel took too long.*15 seconds/,
      action: BUTTON.tryAgain,
      loaded: 'gone',
      requests: 1,
    })
    visit.api.answers.clear()
    await visit.press('Try again')
    await visit.expectConversation()
  })
}

const CUT_SHORT: [string, RawAnswer][] = [
  ['a reset in the middle', reset],
  ['a body shorter than announced', truncated],
  ['a body that is not compressed as it says', notGzip],
]
for (const [title, answer] of CUT_SHORT) {
  test(`Fault 12: ${title}`, async ({ visit }) => {
    visit.answer(answer)
    await visit.signIn()
    await visit.pass(4)
    await visit.expectRule({
      says: /The answer was cut short/,
      action: BUTTON.tryAgain,
      loaded: 'gone',
      requests: 3,
    })
    visit.api.answers.clear()
    await visit.press('Try again')
    await visit.expectConversation()
  })
}

test('Fault 21: a redirect is not followed, and the token not sent there', async ({ visit }) => {
  const seen: string[] = []
  const signInPage = createServer((request, response) => {
    seen.push(JSON.stringify([request.url, request.headers]))
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end('<h1>Sign in</h1>')
  }).listen(0, '127.0.0.1')
  await once(signInPage, 'listening')
  const address = signInPage.address()
  if (address === null || typeof address === 'string') throw new Error('The page has no port.')

  visit.answer(redirect(`http://127.0.0.1:${address.port}/sign-in`))
  await visit.signIn()
  await visit.expectRule(unreachable)
  expect(seen.filter((request) => request.includes(TOKEN))).toEqual([])
  signInPage.closeAllConnections()
  signInPage.close()
})

test.describe(() => {
  test.use({ expectedFault: /CORS policy/ })

  const REFUSED: [string, string, RawAnswer][] = [
    ['the answer', CONVERSATION_ADDRESS, withoutCors],
    [
      'the question',
      `OPTIONS ${CONVERSATION_ADDRESS}`,
      (response) => response.writeHead(403).end('error code: 1010'),
    ],
  ]
  for (const [what, path, answer] of REFUSED) {
    test(`Fault 22: CORS refuses ${what}`, async ({ visit }) => {
      visit.answer(answer, path)
      await visit.signIn()
      await visit.expectRule(unreachable)
      visit.api.answers.clear()
      await visit.press('Try again')
      await visit.expectConversation()
    })
  }
})

test('Fault 22: the connection is closed', async ({ visit }) => {
  visit.answer(hangUp)
  await visit.signIn()
  await visit.expectRule(unreachable)
  visit.api.answers.clear()
  await visit.press('Try again')
  await visit.expectConversation()
})

for (const reason of ['namenotresolved', 'blockedbyclient', 'connectionrefused', 'failed']) {
  test(`Fault 22: the browser says ${reason}`, async ({ visit, page }) => {
    await page.route(`${API_ORIGIN}/**`, (route) => route.abort(reason))
    await visit.signIn()
    await visit.expectRule(unreachable)
    await page.unroute(`${API_ORIGIN}/**`)
    await visit.press('Try again')
    await visit.expectConversation()
  })
}

test.describe(() => {
  test.use({ expectedFault: /Content Security Policy/ })

  test('Fault 23: the host’s policy does not allow the API', async ({ visit, page, api }) => {
    await page.route(`**${CONVERSATION_ADDRESS}`, async (route) => {
      const answer = await route.fetch()
      const policy = answer.headers()['content-security-policy'] ?? ''
      const headers = {
        ...answer.headers(),
        'content-security-policy': policy.replace(API_ORIGIN, 'https://api.example'),
      }
      await route.fulfill({ response: answer, headers })
    })
    await visit.signIn()
    await visit.expectRule({
      says: new RegExp(
        `This site is not allowed to reach HighLevel.*whoever set up this site.*connect-src must name ${API_ORIGIN}`,
      ),
      action: BUTTON.tryAgain,
      loaded: 'gone',
      requests: 0,
    })
    expect(api.requests).toEqual([])
  })
})

/** With the part that says what fails. */
async function openTokenScreen(page: Page) {
  const failureView = partOf(page, 'failure-view')
  await page.goto(CONVERSATION_ADDRESS, { waitUntil: 'networkidle' })
  await failureView
}

test('Fault 24: offline from the start', async ({ visit, page, context }) => {
  await openTokenScreen(page)
  await context.setOffline(true)
  await enterToken(page)
  await visit.expectRule({
    says: /This device is offline.*opens here by itself/,
    action: BUTTON.tryAgain,
    loaded: 'gone',
    requests: 1,
  })
  await context.setOffline(false)
  await visit.pass(2)
  await visit.expectConversation()
})

test('Fault 24: offline in the middle', async ({ visit, page, context }) => {
  await visit.openConversation()
  await visit.pass(20)
  await context.setOffline(true)
  await visit.expectRule({
    says: /This device seems to be offline.*checked at/,
    as: 'status',
    action: BUTTON.tryAgain,
    loaded: 'kept',
    requests: 0,
  })
  await visit.press('Try again')
  await expect(page.getByRole('status')).toHaveText(/This device seems to be offline/)
  await context.setOffline(false)
  await visit.pass(2)
  await expect(page.getByText(/seems to be offline/)).toHaveCount(0)
  await visit.expectConversation()
})

test('Fault 24: a connection that comes and goes', async ({ visit, page, context }) => {
  await visit.openConversation()
  await visit.pass(20)
  for (let count = 0; count < 10; count += 1) {
    await context.setOffline(true)
    await context.setOffline(false)
  }
  await visit.pass(2)
  await expect(page.getByText(/seems to be offline/)).toHaveCount(0)
  await visit.expectRule({
    says: null,
    action: { role: 'button', name: 'Refresh' },
    loaded: 'kept',
    requests: 0,
  })
})

test('Fault 24: the browser says offline, and is not', async ({ visit, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'onLine', { get: () => false })
  })
  await visit.signIn()
  await visit.expectConversation()
  await visit.expectRule({
    says: null,
    action: { role: 'button', name: 'Refresh' },
    loaded: 'kept',
    requests: 1,
  })
})

test('Fault 24: the browser says online, and is not', async ({ visit, page, context }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'onLine', { get: () => true })
    window.addEventListener('offline', (event) => event.stopImmediatePropagation(), true)
  })
  await openTokenScreen(page)
  await context.setOffline(true)
  await enterToken(page)
  await visit.expectRule(unreachable)
  await context.setOffline(false)
  await visit.press('Try again')
  await visit.expectConversation()
})
