import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { conversation, LOCATION_ID } from '../test/fixtures.ts'
import { APP_ORIGIN } from './addresses.ts'
import { CONVERSATION_ADDRESS, copied, expect, openConversation, test, turnTab } from './test.ts'

const OTHER_USER = 'uB3kRw8YnZ1cVxQe5MfS'

test.beforeEach(async ({ context }) => {
  await context.clock.install({ time: '2026-11-19T14:02:00+01:00' })
})

/** Opens the conversation, and notes from then on what is said to screen readers and what moves. */
async function open(page: Page, { signIn = true } = {}) {
  await openConversation(page, { signIn })
  await expect(page.getByText('Northfield Roofing')).toBeVisible()
  await page.evaluate(() => {
    const notes = document.documentElement.dataset
    notes['spoken'] = ''
    notes['shift'] = '0'
    const region = document.querySelector('[aria-live=polite]')
    if (!region) throw new Error('Nothing would be read out.')
    new MutationObserver(() => (notes['spoken'] += `${region.textContent}|`)).observe(region, {
      childList: true,
      subtree: true,
    })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        notes['shift'] = String(Number(notes['shift']) + Number(Reflect.get(entry, 'value')))
      }
    }).observe({ type: 'layout-shift' })
  })
}

const noted = (page: Page, name: 'spoken' | 'shift') =>
  page.evaluate((key) => document.documentElement.dataset[key] ?? '', name)

const badge = (page: Page, text: string) =>
  page.getByRole('list', { name: 'At a glance' }).getByRole('listitem').filter({ hasText: text })

for (const width of [1280, 390]) {
  test(`a change by itself is told, marked and said once, and moves nothing, at ${width} px`, async ({
    page,
    api,
    context,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    await open(page)
    const icon = page.locator('link[rel=icon]')
    await expect(icon).toHaveAttribute('href', '/icons/unread-3.svg')
    api.answers.set(`/users/${OTHER_USER}`, { status: 200, body: { name: 'Lee Fontaine' } })
    api.answers.set(CONVERSATION_ADDRESS, {
      status: 200,
      body: { ...conversation, unreadCount: 12, assignedTo: OTHER_USER },
    })
    await context.clock.runFor(31_000)

    const changes = page.getByText('Since 14:02: Unread 3 → 12. Now assigned to Lee Fontaine.')
    await expect(changes).toBeVisible()
    for (const text of ['12 unread messages', 'Assigned to Lee Fontaine']) {
      await expect(badge(page, text)).toHaveCSS('outline-style', 'solid')
    }
    for (const text of ['Phone', 'Starred', 'In inbox']) {
      await expect(badge(page, text)).toHaveCSS('outline-style', 'none')
    }
    await expect(page).toHaveTitle('Marcus Oyelaran · 12 unread messages · Inbox Viewer')
    await expect(icon).toHaveAttribute('href', '/icons/unread-many.svg')
    await expect(page.locator('[role=alert]:visible, [role=status]:visible')).toHaveCount(0)
    const { violations } = await new AxeBuilder({ page }).options({ preload: false }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])

    // The next refresh, which finds the same.
    await context.clock.runFor(29_000)
    await context.clock.runFor(2_000)
    await expect(page.getByText('Checked just now')).toBeVisible()
    await expect(changes).toBeVisible()
    expect(await noted(page, 'spoken')).toBe('Unread 3 → 12. Now assigned to Lee Fontaine.|')
    expect(Number(await noted(page, 'shift'))).toBeLessThanOrEqual(0.02)

    await page.getByRole('button', { name: 'Got it' }).click()
    await expect(changes).toBeHidden()
    await expect(badge(page, '12 unread messages')).toHaveCSS('outline-style', 'none')
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page.getByLabel('Access token')).toBeVisible()
    await expect(icon).toHaveAttribute('href', '/icon.svg')
  })
}

test('who comes back to the tab is told what changed meanwhile', async ({ page, api, context }) => {
  await open(page)
  await turnTab(page, 'hidden')
  api.answers.set(CONVERSATION_ADDRESS, { status: 200, body: { ...conversation, deleted: true } })
  await context.clock.runFor(20 * 60_000)
  expect(await noted(page, 'spoken')).toBe('')
  await turnTab(page, 'visible')
  const words = 'Moved to trash, but HighLevel lists it in the inbox.'
  await expect(page.getByText(`Since 14:02: ${words}`)).toBeVisible()
  await expect.poll(() => noted(page, 'spoken')).toBe(`${words}|`)
})

test('what another tab found out by hand is told here too, once somebody looks', async ({
  page,
  api,
  context,
}) => {
  await open(page)
  const other = await context.newPage()
  await open(other, { signIn: false })
  await turnTab(page, 'hidden')
  api.answers.set(CONVERSATION_ADDRESS, { status: 200, body: { ...conversation, unreadCount: 0 } })
  await other.getByRole('button', { name: 'Refresh' }).click()
  for (const tab of [page, other]) {
    await expect(tab.getByText('Since 14:02: Unread 3 → 0.')).toBeVisible()
  }
  await expect.poll(() => noted(other, 'spoken')).toBe('Refreshed. Unread 3 → 0.|')
  expect(await noted(page, 'spoken')).toBe('')
  await turnTab(page, 'visible')
  await expect.poll(() => noted(page, 'spoken')).toBe('Unread 3 → 0.|')
  await expect(page.locator('link[rel=icon]')).toHaveAttribute('href', '/icon.svg')
})

test('the note is copied as it reads', async ({ page, context }) => {
  await open(page)
  await page.getByRole('button', { name: 'Copy note' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  const lines = (await copied(context)).split('\n')
  expect(lines.slice(0, -1)).toEqual([
    'HighLevel conversation: Marcus Oyelaran',
    '',
    '- Channel: Phone',
    '- Unread: 3 unread messages',
    '- Star: starred',
    '- Assigned to: Priya Natarajan',
    '- Place: in inbox',
    `- Link: ${APP_ORIGIN}${CONVERSATION_ADDRESS}?location=${LOCATION_ID}`,
  ])
  expect(lines.at(-1)).toMatch(/^- Checked: Thursday,? 19 November 2026, 14:02 GMT\+1$/)
})
