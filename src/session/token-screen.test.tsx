import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { CONVERSATION_ID, TOKEN } from '../../test/fixtures'
import { answerWith, badge, renderApp } from '../../test/render-app'

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
  await screen.findByText(badge('3 unread messages'))
  unmount()
  renderApp(ADDRESS, { signedIn: false })
  await screen.findByText(badge('3 unread messages'))
})

test('pasted text that is no token is explained at the field before any request', async () => {
  const requests = answerWith()
  renderApp(ADDRESS, { signedIn: false })
  await userEvent.type(screen.getByLabelText('Access token'), 'priya@northfield.example{Enter}')
  expect(screen.getByRole('alert').textContent).toMatch(/e-mail address/)
  expect(screen.getByLabelText<HTMLInputElement>('Access token').value).toBe(
    'priya@northfield.example',
  )
  expect(requests).toHaveLength(0)
})
