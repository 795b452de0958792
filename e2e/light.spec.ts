import type { CDPSession, Page } from '@playwright/test'
import { conversation, CONVERSATION_ID, LOCATION_ID, searchRow, USER_ID } from '../test/fixtures.ts'
import { answerForMany, contactOf } from './many-conversations.ts'
import { refusal, type StandIn } from './stand-in-api.ts'
import {
  CONVERSATION_ADDRESS,
  enterToken,
  expect,
  openConversation,
  test,
  turnTab,
} from './test.ts'

const FIRST_REQUEST = `GET /conversations/${CONVERSATION_ID}`
const SEARCH_REQUEST = `GET /conversations/search?locationId=${LOCATION_ID}&id=${CONVERSATION_ID}`
const ALL_REQUESTS = [
  FIRST_REQUEST,
  SEARCH_REQUEST,
  `GET /locations/${LOCATION_ID}`,
  `GET /users/${USER_ID}`,
]

/** As a person does it: back to the start page, and the next id into its box. */
async function openNext(page: Page, id: string) {
  await page.getByRole('link', { name: 'Inbox Viewer, start page' }).click()
  const box = page.getByLabel('Conversation id or link')
  await box.fill(id)
  await box.press('Enter')
}

/** The same, in the page: two hundred times from outside would take a minute and more. */
async function openInPage(opened: { id: string; name: string }[]) {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- What runs in the page brings all it needs.
  const find = (selector: string, text = '') =>
    new Promise<HTMLElement>((resolve) => {
      const look = () => {
        const found = document.querySelector<HTMLElement>(selector)
        if (!found?.textContent.includes(text)) return
        observer.disconnect()
        resolve(found)
      }
      const observer = new MutationObserver(look)
      observer.observe(document, { childList: true, subtree: true, characterData: true })
      look()
    })
  for (const { id, name } of opened) {
    const start = await find('a[aria-label="Inbox Viewer, start page"]')
    start.click()
    const box = await find('#conversation')
    if (!(box instanceof HTMLInputElement)) throw new Error('There is no box.')
    box.value = id
    box.form?.requestSubmit()
    for (const text of [name, 'Assigned to Priya Natarajan', 'Northfield Roofing'])
      await find('main', text)
  }
}

const unread = (unreadCount: number) => ({ status: 200, body: { ...conversation, unreadCount } })

test.describe('memory', () => {
  const MB = 1_000_000
  async function inMemory(cdp: CDPSession) {
    await cdp.send('HeapProfiler.collectGarbage')
    const { usedSize } = await cdp.send('Runtime.getHeapUsage')
    const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters')
    return { heap: usedSize / MB, nodes, listeners: jsEventListeners }
  }

  test('two hundred conversations in one tab take no more of it than twenty', async ({
    page,
    api,
    context,
  }) => {
    test.slow()
    const ids = answerForMany(api, 200)
    await page.goto('/')
    await enterToken(page)
    await expect(page.getByLabel('Conversation id or link')).toBeVisible()
    const cdp = await context.newCDPSession(page)
    const heading = page.getByRole('heading', { level: 1 })
    async function openAll(some: string[]) {
      await page.evaluate(
        openInPage,
        some.map((id) => ({ id, name: contactOf(id) })),
      )
      return inMemory(cdp)
    }
    const afterFew = await openAll(ids.slice(0, 20))
    const afterMany = await openAll(ids.slice(20))
    for (const [count, { heap, nodes, listeners }] of [
      [20, afterFew],
      [200, afterMany],
    ] as const) {
      console.log(
        `After ${count} conversations: ${heap.toFixed(1)} MB in memory, ${nodes} nodes, ${listeners} listeners`,
      )
    }
    expect(afterMany.heap).toBeLessThan(afterFew.heap + 10)
    expect(afterMany.nodes).toBeLessThan(afterFew.nodes + 100)
    expect(afterMany.listeners).toBeLessThan(afterFew.listeners + 20)

    // Each was asked for once, and so was its contact; what they share, once for all.
    const asked = api.asked()
    expect(asked.filter((request) => /conversations\/Light/.test(request))).toEqual(
      ids.map((id) => `GET /conversations/${id}`),
    )
    expect(asked).toHaveLength(200 + 200 + 1 + 1)

    // The latest twenty are remembered: what was opened before them is asked for anew.
    const waiting = page.getByText('Asking HighLevel for this conversation…')
    for (const id of ids) api.hold(`/conversations/${id}`)
    await openNext(page, ids[180] ?? '')
    await expect(heading).toHaveText(contactOf(ids[180] ?? ''))
    await openNext(page, ids[179] ?? '')
    await expect(waiting).toBeVisible()
  })
})

test.describe('requests', () => {
  test.beforeEach(async ({ context }) => {
    await context.clock.install()
  })

  test('ten tabs that are looked at for two minutes cost what one does', async ({
    page,
    api,
    context,
  }) => {
    test.slow()
    await openConversation(page)
    const tabs = [page]
    while (tabs.length < 10) {
      const tab = await context.newPage()
      await openConversation(tab, { signIn: false })
      tabs.push(tab)
    }
    // Opening is asking: each did it once.
    expect(api.asked().toSorted()).toEqual(
      ALL_REQUESTS.flatMap((one) => tabs.map(() => one)).toSorted(),
    )

    api.requests.length = 0
    for (const count of [11, 12, 13, 14]) {
      api.answers.set(CONVERSATION_ADDRESS, unread(count))
      // Until the clock of every tab is there.
      const answer = api.hold(CONVERSATION_ADDRESS)
      await context.clock.runFor(30_000)
      answer()
      for (const tab of tabs) await expect(tab.getByText(`${count} unread messages`)).toBeVisible()
    }
    expect(api.asked()).toEqual(Array.from({ length: 4 }, () => FIRST_REQUEST))

    // So do the contact and the latest message: what one tab is refreshed with, all show.
    const conversations = [{ ...searchRow, lastMessageBody: 'Nine is fine.' }]
    api.answers.set('/conversations/search', { status: 200, body: { conversations, total: 1 } })
    api.requests.length = 0
    await page.getByRole('button', { name: 'Refresh' }).click()
    for (const tab of tabs) await expect(tab.getByText('Nine is fine.')).toBeVisible()
    // And a tab that is looked at then has nothing to ask for.
    for (const tab of tabs) await turnTab(tab, 'visible')
    await page.getByRole('button', { name: 'Refresh' }).click()
    await expect.poll(api.asked).toHaveLength(4)
    expect(api.asked()).toEqual([FIRST_REQUEST, SEARCH_REQUEST, FIRST_REQUEST, SEARCH_REQUEST])
  })

  const HIDDEN: [string, (page: Page, api: StandIn) => Promise<void>][] = [
    ['a conversation and its names', () => Promise.resolve()],
    [
      'a conversation that failed',
      async (page, api) => {
        api.answers.set(CONVERSATION_ADDRESS, refusal(500, 'Internal server error'))
        await page.clock.runFor(31_000)
        await page.clock.runFor(2_000)
        await expect(page.getByText('Could not refresh.')).toBeVisible()
      },
    ],
    [
      'a conversation that is about to be tried once more',
      async (page, api) => {
        api.answers.set(CONVERSATION_ADDRESS, refusal(429, 'Too Many Requests'))
        await page.clock.runFor(31_000)
        await expect(page.getByRole('timer')).toBeVisible()
      },
    ],
    [
      'names that failed',
      async (page, api) => {
        for (const path of [
          '/conversations/search',
          `/users/${USER_ID}`,
          `/locations/${LOCATION_ID}`,
        ])
          api.answers.set(path, refusal(500, 'Internal server error'))
        await page.reload()
        await expect(page.getByText(/could not be loaded/)).toBeVisible()
      },
    ],
  ]
  for (const [what, bringAbout] of HIDDEN) {
    test(`a hidden tab asks nothing: ${what}`, async ({ page, api, context }) => {
      await openConversation(page)
      await bringAbout(page, api)
      await turnTab(page, 'hidden')
      api.requests.length = 0
      await context.clock.runFor(10 * 60_000)
      await context.setOffline(true)
      await context.clock.runFor(10_000)
      await context.setOffline(false)
      await context.clock.runFor(60_000)
      expect(api.asked()).toEqual([])
      await turnTab(page, 'visible')
      await expect.poll(api.asked).toContain(FIRST_REQUEST)
    })
  }

  test('what a hidden tab could not ask for is asked for when it is looked at', async ({
    page,
    api,
    context,
  }) => {
    await openConversation(page)
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Refresh' }).click()
    await expect(page.getByText('This device seems to be offline.')).toBeVisible()
    await turnTab(page, 'hidden')
    api.requests.length = 0
    await context.setOffline(false)
    await context.clock.runFor(2_000)
    expect(api.asked()).toEqual([])
    await turnTab(page, 'visible')
    await expect.poll(api.asked).toEqual([FIRST_REQUEST])
  })

  test('nothing is loaded for later while the conversation is on its way, unless it takes long', async ({
    page,
    api,
    context,
  }) => {
    await openConversation(page)
    const tab = await context.newPage()
    const files: string[] = []
    tab.on('request', (request) => {
      const [, name] = request.url().match(/\/assets\/(.+)-[\w-]{8}\./) ?? []
      if (name) files.push(name)
    })
    const answer = api.hold(CONVERSATION_ADDRESS)
    await context.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000)
    await tab.goto(CONVERSATION_ADDRESS)
    await expect(tab.getByText('Asking HighLevel for this conversation…')).toBeVisible()
    await context.clock.runFor(1_500)
    await expect.poll(() => api.asked().at(-1)).toBe(FIRST_REQUEST)
    expect(files.toSorted()).toEqual(['app', 'main', 'rolldown-runtime', 'style'])
    await context.clock.runFor(3_000)
    await expect(tab.getByRole('button', { name: 'Cancel' })).toBeVisible()
    await expect(tab.getByRole('button', { name: 'Screen-share mode' })).toBeVisible()
    answer()
    await context.clock.resume()
    await expect.poll(() => files).toContain('details')
  })
})
