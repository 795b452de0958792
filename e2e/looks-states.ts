import type { BrowserContext, Page } from '@playwright/test'
import { CONVERSATION_ID, OTHER_CONVERSATION_ID, TOKEN } from '../test/fixtures.ts'
import { refusal, type StandIn } from './stand-in-api.ts'
import { CONVERSATION_ADDRESS, enterToken, expect } from './test.ts'

type Visit = { page: Page; api: StandIn; context: BrowserContext }

/** Every state that the demo does not have: what it is called, and how to get there. */
export const STATES: [string, (visit: Visit) => Promise<void>][] = [
  ['the token screen', ({ page }) => tokenScreen(page)],
  [
    'a token that makes no sense',
    async ({ page }) => {
      await tokenScreen(page)
      await enterToken(page, 'two words')
      await expect(page.getByRole('alert')).toBeVisible()
    },
  ],
  [
    'the token screen after signing out',
    async ({ page }) => {
      await conversation(page)
      await press(page, 'Sign out')
      await expect(page.getByLabel('Access token')).toBeVisible()
    },
  ],
  ['a conversation, signed in', ({ page }) => conversation(page)],
  [
    'a conversation that could not be refreshed',
    async ({ page, api }) => {
      await conversation(page)
      api.answers.set(CONVERSATION_ADDRESS, refusal(403, 'The token has no access.'))
      await press(page, 'Refresh')
      await expect(page.getByText('Could not refresh.')).toBeVisible()
    },
  ],
  [
    'a conversation without a connection',
    async ({ page, context }) => {
      await conversation(page)
      await context.setOffline(true)
      await expect(page.getByText('This device seems to be offline.')).toBeVisible()
    },
  ],
  [
    'the answer as JSON',
    async ({ page }) => {
      await conversation(page)
      await press(page, 'JSON')
      await expect(page.getByRole('dialog', { name: 'The answer as JSON' })).toBeVisible()
    },
  ],
  [
    'a text to copy by hand',
    async ({ page }) => {
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined })
      })
      await conversation(page)
      await press(page, 'cURL')
      await expect(page.getByRole('dialog', { name: 'Copy this by hand' })).toBeVisible()
    },
  ],
  [
    'the tokens in this browser',
    async ({ page }) => {
      await conversation(page)
      await page.getByRole('button', { name: /^Tokens/ }).click()
      await expect(page.getByRole('button', { name: 'Remove' })).toBeVisible()
    },
  ],
  [
    'another token instead of the one in use',
    async ({ page }) => {
      await conversation(page)
      await page.goto(`/conversations/${OTHER_CONVERSATION_ID}`)
      await press(page, 'Use another token')
      await expect(page.getByRole('button', { name: 'Keep the token in use' })).toBeVisible()
    },
  ],
  [
    'a conversation of another location',
    async ({ page }) => {
      await conversation(page)
      await page.goto(`/conversations/${OTHER_CONVERSATION_ID}`)
      await expect(page.getByText('This token belongs to another location')).toBeVisible()
    },
  ],
  [
    'the last minute of a session',
    async ({ page, context }) => {
      await context.clock.install()
      await conversation(page)
      await context.clock.fastForward('29:05')
      await expect(page.getByText(/You will be signed out soon/)).toBeVisible()
    },
  ],
  [
    'a browser that keeps nothing',
    async ({ page }) => {
      await page.addInitScript(() => {
        Object.defineProperty(window, 'sessionStorage', { value: undefined })
      })
      await conversation(page)
      await expect(page.getByRole('button', { name: 'Understood' })).toBeVisible()
    },
  ],
  [
    'a token in the address',
    async ({ page }) => {
      await page.goto(`/#${TOKEN}`)
      await expect(page.getByText('There was an access token in the address.')).toBeVisible()
    },
  ],
  ['the opener', ({ page }) => opener(page)],
  [
    'the opener with a text that leads nowhere, and what was opened before',
    async ({ page }) => {
      await conversation(page)
      await page.getByRole('link', { name: 'Inbox Viewer, start page' }).click()
      await page.getByLabel('Conversation id or link').fill('two words')
      await press(page, 'Open conversation')
      await expect(page.getByRole('alert')).toBeVisible()
      await expect(page.getByText('Opened in this tab')).toBeVisible()
    },
  ],
  [
    'the opener with a link for another tool',
    async ({ page }) => {
      await opener(page)
      await page.getByLabel('Conversation id or link').fill(CONVERSATION_ID)
      await press(page, 'Make a link for another tool')
      await expect(page.getByRole('button', { name: 'Copy' })).toBeVisible()
    },
  ],
  ['an address that leads nowhere', ({ page }) => at(page, '/nowhere', 'There is no page')],
  ['a link that is not valid', ({ page }) => at(page, '/conversations/a%20b', 'not valid')],
  ['the gallery', ({ page }) => at(page, '/demo', 'Look around with sample data')],
  [
    'an answer that is slow to come',
    async ({ page, context }) => {
      await slowAnswer(page, context)
    },
  ],
  [
    'an answer that is very slow to come',
    async ({ page, context }) => {
      await slowAnswer(page, context)
      await context.clock.fastForward(5000)
      await expect(page.getByText('Still working.')).toBeVisible()
    },
  ],
  [
    'a person who stopped waiting',
    async ({ page, context }) => {
      await slowAnswer(page, context)
      await context.clock.fastForward(5000)
      await press(page, 'Cancel')
      await expect(page.getByRole('heading', { name: 'You stopped waiting' })).toBeVisible()
    },
  ],
]

async function at(page: Page, address: string, heading: string) {
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
}

async function tokenScreen(page: Page) {
  await at(page, CONVERSATION_ADDRESS, 'Enter an access token')
}

export async function conversation(page: Page) {
  await tokenScreen(page)
  await enterToken(page)
  await expect(page.getByText('Assigned to Priya Natarajan')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Details' })).toBeVisible()
}

async function opener(page: Page) {
  await page.goto('/')
  await enterToken(page)
  await expect(page.getByRole('heading', { name: 'Open a conversation' })).toBeVisible()
}

async function slowAnswer(page: Page, context: BrowserContext) {
  await context.clock.install()
  await page.goto('/demo/conversations/demo-timed-out')
  await expect(page.getByText('Asking HighLevel for this conversation…')).toBeVisible()
}

function press(page: Page, name: string) {
  return page.getByRole('button', { name, exact: true }).click()
}
