import { SAMPLE_GROUPS } from '../src/demo/samples.ts'
import { expect, test } from './test.ts'

const SAMPLES = SAMPLE_GROUPS.flatMap(({ title, samples }) =>
  samples.map((sample) => ({ ...sample, title })),
)

/** What some of them are there to show. */
const SHOWN = new Map([
  ['tDtDnQdgm2LXpyiqYvZ6', 'Marcus Oyelaran'],
  ['demo-unknown-channel', 'Unknown channel (42)'],
  ['demo-unread-many', '123,456 unread messages'],
  ['demo-star-not-reported', 'Star not reported'],
  ['demo-unassigned', 'Unassigned'],
  ['demo-trash-and-inbox', 'HighLevel still lists it in the inbox'],
  ['demo-no-name', 'Contact ve9EPM428kjkvShlRW1KT'],
  ['demo-right-to-left', 'ليلى بنت عبد الرحمن'],
  ['demo-token-refused', 'HighLevel refused the token that was in use'],
  ['demo-scope-missing', 'lacks the scope conversations.readonly'],
  ['demo-other-location', 'This token belongs to another location'],
  ['demo-cut-short', 'The answer was cut short'],
  ['demo-unreachable', 'Could not reach HighLevel from this page'],
])

test('the gallery leads to every sample, and each opens without any network', async ({
  page,
  api,
}) => {
  test.slow()
  await page.goto('/demo')
  for (const { id, label, title } of SAMPLES) {
    await page.getByRole('link', { name: label, exact: true }).click()
    await expect(page).toHaveURL(`/demo/conversations/${id}`)
    await expect(page.getByText('Sample data.')).toBeVisible()
    const opened = title === 'Waiting' ? /\S/ : /^(?!Opening)/
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(opened)
    await expect(page.getByRole('main')).toContainText(SHOWN.get(id) ?? '')
    await page.getByRole('link', { name: 'All samples' }).click()
    await expect(page.getByRole('heading', { name: 'Look around with sample data' })).toBeVisible()
  }
  expect(api.requests).toEqual([])
})

test('the samples open where the browser stores nothing', async ({ page }) => {
  await page.addInitScript(() => {
    for (const storage of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, storage, {
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError')
        },
      })
    }
  })
  await page.goto('/demo/conversations/demo-email')
  await expect(page.getByRole('heading', { level: 1, name: 'Lena Fischer' })).toBeVisible()
})

test('a live page loads no sample data', async ({ page }) => {
  const loaded: string[] = []
  page.on('response', (response) => loaded.push(new URL(response.url()).pathname))
  await page.goto('/')
  await expect(page.getByLabel('Access token')).toBeVisible()
  expect(loaded.filter((path) => /demo/i.test(path))).toEqual([])
  await page.getByRole('link', { name: 'Look around with sample data' }).click()
  await expect(page.getByRole('heading', { name: 'Look around with sample data' })).toBeVisible()
  expect(loaded.filter((path) => path.startsWith('/assets/demo-'))).toHaveLength(1)
})
