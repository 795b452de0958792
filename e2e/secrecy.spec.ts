import { CONVERSATION_ID, LOCATION_ID, OTHER_CONVERSATION_ID, TOKEN } from '../test/fixtures.ts'
import { API_ORIGIN } from './addresses.ts'
import { hangUp } from './faults/bad-answers.ts'
import { tokenFoundIn } from './faults/sweep.ts'
import { refusal } from './stand-in-api.ts'
import { CONVERSATION_ADDRESS, enterToken, expect, test } from './test.ts'

/** The part of the token that nothing else has. */
const CANARY = TOKEN.slice(0, -4)

test('over a whole visit, the token is in its header and in its entry, and nowhere else', async ({
  page,
  context,
  api,
}) => {
  test.slow()
  const found = new Set<string>()
  const copied: string[] = []
  await context.exposeFunction('canaryFound', (place: string) => found.add(place))
  await context.exposeFunction('noteCopied', (text: string) => copied.push(text))
  await context.addInitScript(watchForCanary, CANARY)
  context.on('console', (message) => {
    if (message.text().includes(CANARY)) found.add('console')
  })
  context.on('request', (request) => {
    const { origin } = new URL(request.url())
    for (const [name, value] of Object.entries(request.headers())) {
      if (value.includes(CANARY)) found.add(`header ${name} to ${origin}`)
    }
    if (request.url().includes(CANARY)) found.add(`address ${origin}`)
    if (request.postData()?.includes(CANARY)) found.add(`body to ${origin}`)
  })

  await page.goto(CONVERSATION_ADDRESS)
  await enterToken(page, `“${TOKEN}”`)
  await expect(page.getByRole('alert')).toContainText('curly quotation marks')
  await page.getByRole('button', { name: 'Show the token' }).click()
  await enterToken(page)
  await expect(page.getByText('Assigned to Priya Natarajan')).toBeVisible()

  for (const name of [
    'Copy link',
    'Copy note',
    'Copy contact id',
    'Copy conversation id',
    'cURL',
  ]) {
    await page.getByRole('button', { name }).click()
  }
  await page.getByRole('button', { name: 'JSON' }).click()
  await page.getByRole('button', { name: 'Copy JSON' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Tokens/ }).click()
  await page.keyboard.press('Escape')

  const echo = `Bad Request for Bearer ${TOKEN} and ${TOKEN.toUpperCase()}`
  api.answers.set(CONVERSATION_ADDRESS, refusal(400, echo))
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByText('Could not refresh.')).toBeVisible()
  for (const answer of [refusal(400, echo), refusal(403, [echo, echo]), refusal(422, echo)]) {
    api.answers.set(CONVERSATION_ADDRESS, answer)
    await page.reload()
    await expect(page.getByRole('alert')).toBeVisible()
    await page.getByRole('button', { name: 'Copy report' }).click()
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  }
  api.answers.set(CONVERSATION_ADDRESS, hangUp)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('alert')).toContainText('Could not reach HighLevel')
  api.answers.clear()

  await page.goto(`/conversations/${OTHER_CONVERSATION_ID}`)
  await expect(page.getByRole('alert')).toContainText('another location')
  await page.getByRole('button', { name: 'Use another token' }).click()
  await page.getByRole('button', { name: 'Keep the token in use' }).click()
  const tab = await context.newPage()
  await tab.goto(`${CONVERSATION_ADDRESS}?location=${LOCATION_ID}`)
  await expect(tab.getByText('Assigned to Priya Natarajan')).toBeVisible()
  expect(await tokenFoundIn(tab, [])).toEqual([])
  expect(await tokenFoundIn(page, [])).toEqual([])

  expect(copied.length).toBeGreaterThanOrEqual(8)
  expect(copied.filter((text) => text.includes(CANARY))).toEqual([])
  expect(copied.filter((text) => text.includes(CONVERSATION_ID)).length).toBeGreaterThan(0)
  expect([...found].toSorted()).toEqual([
    `header authorization to ${API_ORIGIN}`,
    'storage entry inbox-viewer:session',
  ])

  await tab.getByRole('button', { name: 'Sign out' }).click()
  for (const left of [tab, page]) {
    await expect(left.getByLabel('Access token')).toBeVisible()
    expect(await left.evaluate(() => JSON.stringify([sessionStorage, localStorage]))).not.toContain(
      CANARY,
    )
  }
})

/** Runs in the page: tells of every place the canary gets to, at the moment it does. */
function watchForCanary(canary: string) {
  const tell: unknown = Reflect.get(window, 'canaryFound')
  const noteCopied: unknown = Reflect.get(window, 'noteCopied')
  if (typeof tell !== 'function' || typeof noteCopied !== 'function') {
    throw new Error('Nobody is there to tell.')
  }
  const look = (place: string, content: unknown) => {
    const text = typeof content === 'string' ? content : JSON.stringify(content)
    if (text?.toLowerCase().includes(canary)) Reflect.apply(tell, window, [place])
  }
  const watch = (object: object, method: string, placeOf: (args: unknown[]) => string) => {
    const original: unknown = Reflect.get(object, method)
    if (typeof original !== 'function') throw new Error(`There is no ${method} to watch.`)
    Reflect.set(object, method, function (this: unknown, ...args: unknown[]): unknown {
      look(placeOf(args), args)
      const result: unknown = Reflect.apply(original, this, args)
      return result
    })
  }
  watch(Storage.prototype, 'setItem', ([key]) => `storage entry ${String(key)}`)
  watch(History.prototype, 'pushState', () => 'history')
  watch(History.prototype, 'replaceState', () => 'history')
  watch(Navigator.prototype, 'sendBeacon', () => 'beacon')
  watch(XMLHttpRequest.prototype, 'send', () => 'XMLHttpRequest')
  watch(IDBObjectStore.prototype, 'put', () => 'database')
  watch(IDBObjectStore.prototype, 'add', () => 'database')
  for (const method of ['log', 'info', 'warn', 'error', 'debug']) {
    watch(console, method, () => 'console')
  }
  Object.defineProperty(navigator, 'clipboard', {
    value: {
      writeText(text: string) {
        look('clipboard', text)
        Reflect.apply(noteCopied, window, [text])
        return Promise.resolve()
      },
    },
  })
  new MutationObserver((changes) => {
    for (const { target, addedNodes, attributeName } of changes) {
      if (attributeName !== null && target instanceof Element) {
        look(`attribute ${attributeName}`, target.getAttribute(attributeName))
      }
      look('text', target.nodeType === Node.TEXT_NODE ? target.textContent : '')
      for (const node of addedNodes) {
        look('markup', node instanceof Element ? node.outerHTML : node.textContent)
      }
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
}
