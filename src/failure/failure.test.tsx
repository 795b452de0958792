import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { CONVERSATION_ID, TOKEN } from '../../test/fixtures'
import { answerWith, badge, renderApp } from '../../test/render-app'

const ADDRESS = `/conversations/${CONVERSATION_ID}`

const html = (status: number) =>
  new Response('<html><body>error code: 1010</body></html>', { status })
const said = (status: number, message: string | string[]) =>
  Response.json({ statusCode: status, message, traceId: 'trace-1' }, { status })

async function messagesOf(answer: Response): Promise<string[]> {
  const text = await answer.text()
  const json: unknown = text.startsWith('{') ? JSON.parse(text) : {}
  if (typeof json !== 'object' || json === null || !('message' in json)) return []
  return [json.message].flat().filter((message) => typeof message === 'string')
}

describe('each answer of the API document reads as plain words with an action that helps', () => {
  const rows: [string, Response, string, string[]][] = [
    [
      '401 scope',
      said(401, 'The token is not authorized for this scope.'),
      'This token may not read conversations',
      ['Use another token', 'Try again'],
    ],
    [
      '401 agency',
      said(401, 'Token’s user type mismatch!'),
      'This is an agency token',
      ['Use another token', 'Try again'],
    ],
    [
      '401 agency, which also speaks of a scope',
      said(401, 'This authClass type is not allowed to access this scope. Please reach out.'),
      'This is an agency token',
      ['Use another token', 'Try again'],
    ],
    [
      '401 version missing',
      said(401, 'version header was not found.'),
      'HighLevel did not accept the request of this app',
      ['Try again', 'Open another conversation'],
    ],
    [
      '401 version wrong',
      said(401, 'version header is invalid'),
      'HighLevel did not accept the request of this app',
      ['Try again', 'Open another conversation'],
    ],
    [
      '403 location',
      said(403, 'The token does not have access to this location.'),
      'This token belongs to another location',
      ['Use another token', 'Try again'],
    ],
    [
      '403 of an unknown kind',
      said(403, 'Forbidden resource'),
      'HighLevel does not let this token see the conversation',
      ['Use another token', 'Try again'],
    ],
    [
      '403 HTML',
      html(403),
      'The request was blocked before reaching HighLevel',
      ['Try again', 'Open another conversation'],
    ],
    ...[400, 404, 500].map((status): [string, Response, string, string[]] => [
      `${status} not found`,
      said(status, `Conversation with id ${CONVERSATION_ID} not found`),
      'No such conversation for this token',
      ['Open another conversation', 'Use another token', 'Try again'],
    ]),
    [
      '400',
      said(400, 'Bad Request'),
      'HighLevel did not accept this conversation id',
      ['Open another conversation', 'Try again'],
    ],
    [
      '422',
      said(422, ['conversationId must be a string', 'conversationId should not be empty']),
      'HighLevel did not accept this request',
      ['Open another conversation', 'Try again'],
    ],
    [
      '429',
      said(429, 'Too Many Requests'),
      'HighLevel asks for a short break',
      ['Try again', 'Open another conversation'],
    ],
    [
      '503 that names a time',
      new Response('{"message":"Service Unavailable"}', {
        status: 503,
        headers: { 'Retry-After': '7200' },
      }),
      'HighLevel has a problem',
      ['Try again', 'Open another conversation'],
    ],
    [
      '418',
      said(418, 'Short and stout'),
      'This is an answer the app does not know',
      ['Try again', 'Use another token'],
    ],
    [
      '404 HTML, as from a proxy',
      html(404),
      'This is an answer the app does not know',
      ['Try again', 'Use another token'],
    ],
    [
      '403 with a message that is no text',
      Response.json({ statusCode: 403, message: { code: 7 } }, { status: 403 }),
      'HighLevel does not let this token see the conversation',
      ['Use another token', 'Try again'],
    ],
    [
      '200 HTML',
      html(200),
      'Unexpected answer from HighLevel',
      ['Try again', 'Open another conversation'],
    ],
    [
      '200 without ids',
      Response.json({ type: 1 }),
      'Unexpected answer from HighLevel',
      ['Try again', 'Open another conversation'],
    ],
    [
      '204',
      new Response(null, { status: 204 }),
      'Unexpected answer from HighLevel',
      ['Try again', 'Open another conversation'],
    ],
    [
      'no connection',
      Response.error(),
      'Could not reach HighLevel from this page',
      ['Try again', 'Open another conversation'],
    ],
  ]

  test.each(rows)('%s', async (_, answer, title, actions) => {
    const messages = answer.body ? await messagesOf(answer.clone()) : []
    const requests = answerWith({ conversation: answer })
    renderApp(ADDRESS)

    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain(title)
    screen.getByRole('heading', { level: 1, name: title })
    expect(document.title).toBe(`${title} · Inbox Viewer`)
    const offered = [...screen.getAllByRole('button'), ...screen.getAllByRole('link')].map(
      (control) => control.textContent,
    )
    for (const action of [...actions, 'Copy report']) expect(offered).toContain(action)
    for (const message of messages) screen.getByText(message)
    expect(screen.queryAllByText('HighLevel said')).toHaveLength(messages.length > 0 ? 1 : 0)
    expect(document.body.textContent).not.toContain('<html>')
    // Neither signed out nor tried again by itself.
    expect(offered).toContain('Sign out')
    expect(requests).toHaveLength(1)
  })

  test.each([
    'Invalid token: access token is invalid',
    'Invalid JWT',
    'Invalid Private Integration token',
    'a text nobody has seen yet',
  ])('401 "%s" ends the session at the same address', async (message) => {
    answerWith({ conversation: said(401, message) })
    renderApp(ADDRESS)
    await screen.findByText(/HighLevel refused the token that was in use/)
    screen.getByRole('button', { name: 'Open conversation' })
    expect(window.location.pathname).toBe(ADDRESS)
    expect(window.sessionStorage.length).toBe(0)
  })

  test('5xx is tried twice more, then explained', async () => {
    const requests = answerWith({ conversation: html(502) })
    renderApp(ADDRESS)
    await screen.findByRole('heading', { name: 'HighLevel has a problem' }, { timeout: 8000 })
    expect(requests).toHaveLength(3)
  }, 10_000)
})

test('Try again asks once more', async () => {
  answerWith({ conversation: said(400, 'Bad Request') })
  renderApp(ADDRESS)
  const again = await screen.findByRole('button', { name: 'Try again' })
  answerWith()
  await userEvent.click(again)
  await screen.findByText(badge('3 unread messages'))
})

test('another token can be entered without losing the one in use', async () => {
  answerWith({ conversation: said(403, 'The token does not have access to this location.') })
  renderApp(ADDRESS)
  await userEvent.click(await screen.findByRole('button', { name: 'Use another token' }))
  await userEvent.click(screen.getByRole('button', { name: 'Keep the token in use' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Use another token' }))
  answerWith()
  await userEvent.type(screen.getByLabelText('Access token'), `${TOKEN.slice(0, -4)}beef`)
  await userEvent.click(screen.getByRole('button', { name: 'Open conversation' }))
  await screen.findByText(badge('3 unread messages'))
  screen.getByRole('button', { name: /pit-…beef/ })
})

test('the report names the failure and holds no token', async () => {
  const person = userEvent.setup()
  answerWith({
    conversation: said(400, `Bad Request for Bearer ${TOKEN}, eyJhbGciOi.eyJzdWIi.c2ln`),
  })
  renderApp(ADDRESS)
  await person.click(await screen.findByRole('button', { name: 'Copy report' }))
  await screen.findByText('Report copied')
  const report = await window.navigator.clipboard.readText()
  expect(report).toContain('HighLevel did not accept this conversation id')
  expect(report).toContain('HighLevel said: Bad Request for Bearer [token], [token]')
  expect(report).toContain('Trace id: trace-1')
  expect(report).toContain(CONVERSATION_ID)
  expect(report).not.toContain(TOKEN)
  expect(document.body.textContent).not.toContain(TOKEN)
})
