import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fetchWithHeadStart } from './first-request'

const URL_ASKED = 'https://api.example/conversations/one'
const HEADERS = { Authorization: 'Bearer one', Version: '2021-04-15' }

const realFetch = window.fetch
let asked: string[]

beforeEach(() => {
  asked = []
  window.fetch = (input) => {
    asked.push(new Request(input).url)
    return Promise.resolve(new Response('of a new request'))
  }
})

afterEach(() => {
  window.fetch = realFetch
  delete window.firstRequest
})

/** The inline script has asked; returns whether that request has been cancelled. */
function askFirst(): () => boolean {
  const canceller = new AbortController()
  window.firstRequest = {
    request: new Request(URL_ASKED, { headers: HEADERS }),
    response: Promise.resolve(new Response('of the first request')),
    cancel: () => canceller.abort(),
  }
  return () => canceller.signal.aborted
}

const ask = () => textOf(fetchWithHeadStart(URL_ASKED, { headers: HEADERS }))

const textOf = async (answer: Promise<Response>) => (await answer).text()

test('without a first request it is fetch itself', async () => {
  expect(await ask()).toBe('of a new request')
})

test('the first request is taken up once', async () => {
  const isCancelled = askFirst()
  expect(await ask()).toBe('of the first request')
  expect(asked).toEqual([])
  expect(isCancelled()).toBe(false)
  expect(await ask()).toBe('of a new request')
})

describe('another request is made itself, and the first one cancelled', () => {
  test.each([
    ['another address', 'https://api.example/conversations/two', HEADERS],
    ['another token', URL_ASKED, { ...HEADERS, Authorization: 'Bearer two' }],
    ['another version', URL_ASKED, { ...HEADERS, Version: '2021-07-28' }],
  ])('%s', async (_, url, headers) => {
    const isCancelled = askFirst()
    expect(await textOf(fetchWithHeadStart(url, { headers }))).toBe('of a new request')
    expect(asked).toEqual([url])
    expect(isCancelled()).toBe(true)
    expect(window.firstRequest).toBeUndefined()
  })
})

test.each([
  ['before', true],
  ['after', false],
])('it is cancelled like any other, %s it is taken up', async (_, isBefore) => {
  const isCancelled = askFirst()
  const canceller = new AbortController()
  if (isBefore) canceller.abort()
  await fetchWithHeadStart(URL_ASKED, { headers: HEADERS, signal: canceller.signal })
  expect(isCancelled()).toBe(isBefore)
  canceller.abort()
  expect(isCancelled()).toBe(true)
})
