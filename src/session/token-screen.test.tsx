import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { CONVERSATION_ID, TOKEN } from '../../test/fixtures'
import { answerWith, renderApp } from '../../test/render-app'
import { holdsToken, readToken, redactTokens, shortenToken } from './token'

const ADDRESS = `/conversations/${CONVERSATION_ID}`

describe('a deep link without a token', () => {
  test('asks for one at the same address, says what it opens, and opens it', async () => {
    const requests = answerWith()
    renderApp(ADDRESS, { signedIn: false })
    screen.getByRole('heading', { name: 'Enter an access token to open this conversation' })
    screen.getByText('tDtDnQ…YvZ6')
    expect(document.activeElement).toBe(screen.getByLabelText('Access token'))
    expect(requests).toHaveLength(0)

    await userEvent.type(screen.getByLabelText('Access token'), TOKEN)
    await userEvent.click(screen.getByRole('button', { name: 'Open conversation' }))
    await screen.findByRole('heading', { level: 1, name: 'Marcus Oyelaran' })
    expect(window.location.pathname).toBe(ADDRESS)
    const asked = requests.filter(({ url }) => url.endsWith(`/conversations/${CONVERSATION_ID}`))
    expect(asked).toHaveLength(1)
  })

  test('a refused token is said at the field, which is focused and selected', async () => {
    const refusal = { statusCode: 401, message: 'Invalid Private Integration token' }
    answerWith({ conversation: Response.json(refusal, { status: 401 }) })
    renderApp(ADDRESS, { signedIn: false })
    const field = screen.getByLabelText<HTMLInputElement>('Access token')
    await userEvent.type(field, TOKEN)
    await userEvent.keyboard('{Enter}')
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('HighLevel refused this token')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(field.getAttribute('aria-describedby')).toContain(alert.id)
    expect(document.activeElement).toBe(field)
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, TOKEN.length])
    expect(window.sessionStorage.length).toBe(0)
  })

  test('a failure that is not the token’s is shown by the page, without asking twice', async () => {
    const requests = answerWith({
      conversation: Response.json(
        { statusCode: 403, message: 'The token does not have access to this location.' },
        { status: 403 },
      ),
    })
    renderApp(ADDRESS, { signedIn: false })
    await userEvent.type(screen.getByLabelText('Access token'), `${TOKEN}{Enter}`)
    await screen.findByRole('heading', { name: 'This token belongs to another location' })
    expect(document.title).toBe('This token belongs to another location · Inbox Viewer')
    expect(requests).toHaveLength(1)
  })
})

test('the start page asks for a token, then for a conversation', async () => {
  renderApp('/', { signedIn: false })
  await userEvent.type(screen.getByLabelText('Access token'), ` Bearer ${TOKEN} `)
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }))
  await screen.findByRole('heading', { name: 'Open a conversation' })
  screen.getByRole('button', { name: /pit-…7a11/ })
})

test('the token can be shown, and is never in the markup', async () => {
  renderApp('/', { signedIn: false })
  const field = screen.getByLabelText('Access token')
  await userEvent.type(field, TOKEN)
  expect(field.getAttribute('type')).toBe('password')
  await userEvent.click(screen.getByRole('button', { name: 'Show the token' }))
  expect(field.getAttribute('type')).toBe('text')
  expect(document.documentElement.outerHTML).not.toContain(TOKEN)
})

test('Sign out clears token, data and screen', async () => {
  answerWith()
  renderApp(ADDRESS)
  await screen.findByRole('heading', { level: 1, name: 'Marcus Oyelaran' })
  expect(window.sessionStorage.length).toBe(1)
  await userEvent.click(screen.getByRole('button', { name: 'Sign out' }))
  screen.getByRole('heading', { name: 'Enter an access token to open this conversation' })
  expect(window.sessionStorage.length).toBe(0)
  expect(document.documentElement.outerHTML).not.toContain('Marcus')
})

test('a session outlives a reload', async () => {
  answerWith()
  const { unmount } = renderApp(ADDRESS)
  await screen.findByText('3 unread messages')
  unmount()
  renderApp(ADDRESS, { signedIn: false })
  await screen.findByText('3 unread messages')
})

test.each(['', 'null', '{}', '{"token":7}', '{"entries":[{"token":""}]}', 'not json'])(
  'stored text %j is no session',
  (stored) => {
    window.sessionStorage.setItem('inbox-viewer:session', stored)
    renderApp(ADDRESS, { signedIn: false })
    screen.getByLabelText('Access token')
  },
)

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJhdXRoQ2xhc3MiOiJMb2NhdGlvbiJ9.c2lnbmF0dXJl'

describe('pasted text', () => {
  test.each([
    [TOKEN, TOKEN],
    [`  ${TOKEN}\n`, TOKEN],
    [`Bearer ${TOKEN}`, TOKEN],
    [`bearer\t${TOKEN}`, TOKEN],
    [`Authorization: Bearer ${TOKEN}`, TOKEN],
    [`\u200B\uFEFF${TOKEN}\u00A0`, TOKEN],
    [`${TOKEN.slice(0, 12)}\r\n${TOKEN.slice(12)}`, TOKEN],
    [JWT, JWT],
    [`${JWT.slice(0, 30)} ${JWT.slice(30)}`, JWT],
    [`"${TOKEN}"`, TOKEN],
    [`Bearer: ${TOKEN}`, TOKEN],
    [`access_token=${TOKEN}`, TOKEN],
  ])('%j is read as a token', (pasted, token) => {
    expect(readToken(pasted)).toEqual({ token })
  })

  test.each([
    ['', /no token here yet/],
    ['   ', /no token here yet/],
    ['Bearer', /no token here yet/],
    [`“${TOKEN}”`, /curly quotation marks/],
    ['priya@northfield.example', /e-mail address/],
    ['https://app.gohighlevel.com/v2/location/x', /a link/],
    ['Here is the token I promised', /a sentence/],
    [`tökén-${TOKEN}`, /a character that no token has \(“ö”\)/],
    [`pit-1234\u200B5678`, /an invisible one/],
  ])('%j is explained', (pasted, problem) => {
    const read = readToken(pasted)
    expect('problem' in read && read.problem).toMatch(problem)
  })

  test('is explained at the field before any request', async () => {
    const requests = answerWith()
    renderApp(ADDRESS, { signedIn: false })
    await userEvent.type(screen.getByLabelText('Access token'), 'priya@northfield.example{Enter}')
    expect(screen.getByRole('alert').textContent).toMatch(/e-mail address/)
    expect(screen.getByLabelText<HTMLInputElement>('Access token').value).toBe(
      'priya@northfield.example',
    )
    expect(requests).toHaveLength(0)
  })
})

test.each([
  [TOKEN, true],
  [JWT, true],
  ['Bearer 0123456789abcdef', true],
  [`see https://x.example/?t=${TOKEN}#y`, true],
  ['Missing bearer authorization', false],
  [CONVERSATION_ID, false],
  ['app.gohighlevel.com', false],
])('%j holds a token: %s', (text, expected) => {
  expect(holdsToken(text)).toBe(expected)
})

test('shortened tokens cannot be used', () => {
  expect(shortenToken(TOKEN)).toBe('pit-…7a11')
  expect(shortenToken('short')).toBe('…')
})

test('every token is taken out of a text', () => {
  const text = `a ${TOKEN} b Bearer 0123456789abcdef c ${JWT} d PIT-12345678-abcd e opaque-current-token`
  expect(redactTokens(text, 'opaque-current-token')).toBe(
    'a [token] b Bearer [token] c [token] d [token] e [token]',
  )
  expect(redactTokens(`${TOKEN}Bearer 0123456789abcdef`, 'opaque')).toBe('[token]rer [token]')
})
