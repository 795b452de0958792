import { configure, fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CONVERSATION_ID, LOCATION_ID, TOKEN } from '../../test/fixtures'
import { answerWith, renderApp } from '../../test/render-app'
import { SHORTCUTS } from './table'

const ADDRESS = `/conversations/${CONVERSATION_ID}`

beforeEach(() => {
  // What waits until the browser is idle waits a second where it cannot say so.
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => setTimeout(callback))
  return () => vi.unstubAllGlobals()
})

afterEach(() => configure({ reactStrictMode: false }))

/** Signed in, names and all; returns how often the conversation has been asked for since. */
async function openConversation() {
  const requests = answerWith()
  renderApp(ADDRESS)
  await screen.findByRole('button', { name: 'Keyboard shortcuts' })
  await screen.findByRole('heading', { level: 1, name: 'Marcus Oyelaran' })
  requests.length = 0
  return () => requests.filter(({ url }) => url.endsWith(ADDRESS)).length
}

function preventDefault(event: Event) {
  event.preventDefault()
}

function keyOf(button: string) {
  return screen.getByRole('button', { name: button }).getAttribute('aria-keyshortcuts')
}

async function openStartPage() {
  renderApp('/')
  await screen.findByRole('button', { name: 'Keyboard shortcuts' })
  return screen.getByLabelText<HTMLInputElement>('Conversation id or link')
}

test('README.md has the same table', () => {
  const [, section = ''] = readFileSync('README.md', 'utf8').split('\n## Keyboard\n')
  const [own = ''] = section.split('\n## ')
  const rows = [...own.matchAll(/^\| `(.+?)` +\| (.+?) +\|$/gm)]
  expect(rows.map(([, key, words]) => [key, words])).toEqual(Object.entries(SHORTCUTS))
})

for (const reactStrictMode of [false, true]) {
  test(`r asks again, once, and the focus stays; strict mode: ${reactStrictMode}`, async () => {
    configure({ reactStrictMode })
    const asked = await openConversation()
    const button = screen.getByRole('button', { name: 'Copy link' })
    button.focus()
    await userEvent.keyboard('r')
    await screen.findByText(/^Refreshed/)
    expect(asked()).toBe(1)
    expect(document.activeElement).toBe(button)
  })
}

test.each([
  ['c', 'Link copied', `${window.location.origin}${ADDRESS}?location=${LOCATION_ID}`],
  ['i', 'Conversation id copied', CONVERSATION_ID],
])('%s copies and confirms, as its button does', async (key, said, text) => {
  const person = userEvent.setup()
  await openConversation()
  await person.keyboard(key)
  await screen.findByText(said)
  expect(await window.navigator.clipboard.readText()).toBe(text)
})

test('/ goes to the box: first the page that has it, then the box itself', async () => {
  await openConversation()
  await userEvent.keyboard('/')
  const box = await screen.findByLabelText<HTMLInputElement>('Conversation id or link')
  expect(window.location.pathname).toBe('/')
  expect(document.activeElement).toBe(box)
  expect(box.value).toBe('')
  screen.getByRole('link', { name: 'Inbox Viewer, start page' }).focus()
  await userEvent.keyboard('/')
  expect(document.activeElement).toBe(box)
  expect(box.value).toBe('')
})

test('Shift+O signs out; then no key is left that could do anything', async () => {
  const asked = await openConversation()
  await userEvent.keyboard('{Shift>}O{/Shift}')
  screen.getByRole('heading', { name: 'Enter an access token to open this conversation' })
  await screen.findByText('Signed out')
  fireEvent.keyDown(document.body, { key: 'r' })
  expect(asked()).toBe(0)
})

test('Caps Lock makes no difference', async () => {
  const asked = await openConversation()
  fireEvent.keyDown(document.body, { key: 'O' })
  screen.getByRole('heading', { level: 1, name: 'Marcus Oyelaran' })
  fireEvent.keyDown(document.body, { key: 'R' })
  await screen.findByText(/^Refreshed/)
  expect(asked()).toBe(1)
})

test.each([
  { key: 'r', ctrlKey: true },
  { key: 'r', metaKey: true },
  { key: 'r', altKey: true },
  { key: 'R', shiftKey: true },
  { key: 'r', repeat: true },
  { key: 'r', isComposing: true },
  { key: 'x' },
  { key: 'Dead' },
])('%o does nothing, and is left to the browser', async (init) => {
  const asked = await openConversation()
  expect(fireEvent.keyDown(document.body, init)).toBe(true)
  expect(asked()).toBe(0)
  expect(window.location.pathname).toBe(ADDRESS)
})

test('a key whose action is not on the page does nothing', async () => {
  await openStartPage()
  for (const key of ['r', 'c', 'i']) expect(fireEvent.keyDown(document.body, { key })).toBe(true)
})

test('what somebody else has dealt with is left alone', async () => {
  const asked = await openConversation()
  document.addEventListener('keydown', preventDefault, { once: true })
  fireEvent.keyDown(document.body, { key: 'r' })
  expect(asked()).toBe(0)
})

test('what is typed into a field is text', async () => {
  const box = await openStartPage()
  await userEvent.type(box, 'rcits?/O')
  expect(box.value).toBe('rcits?/O')
  screen.getByRole('button', { name: /pit-…7a11/ })
})

test('so is what is typed into the field for the token', async () => {
  renderApp(ADDRESS, { signedIn: false })
  await screen.findByRole('button', { name: 'Keyboard shortcuts' })
  const field = screen.getByLabelText<HTMLInputElement>('Access token')
  await userEvent.type(field, `${TOKEN}?/`)
  expect(field.value).toBe(`${TOKEN}?/`)
})

test('the buttons say which key does the same', async () => {
  await openConversation()
  expect(keyOf('Refresh')).toBe('r')
  expect(keyOf('Copy link')).toBe('c')
  expect(keyOf('Copy conversation id')).toBe('i')
  expect(keyOf('Copy contact id')).toBeNull()
  expect(keyOf('Sign out')).toBe('Shift+O')
  expect(keyOf('Keyboard shortcuts')).toBe('?')
})

test('once turned off they stay off, and no button promises them', async () => {
  window.localStorage.setItem('inbox-viewer:shortcuts', 'off')
  try {
    const asked = await openConversation()
    expect(fireEvent.keyDown(document.body, { key: 'r' })).toBe(true)
    expect(asked()).toBe(0)
    expect(keyOf('Refresh')).toBeNull()
  } finally {
    window.localStorage.removeItem('inbox-viewer:shortcuts')
  }
})
