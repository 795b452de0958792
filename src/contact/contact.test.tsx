import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import {
  CONTACT_ID,
  CONVERSATION_ID,
  LOCATION_ID,
  searchRow,
  TOKEN,
  USER_ID,
} from '../../test/fixtures'
import { answerWith, badge, renderApp } from '../../test/render-app'

const ADDRESS = `/conversations/${CONVERSATION_ID}`

describe('who it is', () => {
  test('names, last message and title come after the conversation', async () => {
    const requests = answerWith()
    renderApp(ADDRESS)
    await screen.findByRole('heading', { level: 1, name: 'Marcus Oyelaran' })
    await screen.findByText('Assigned to', { exact: false, selector: 'li span' })
    await screen.findByText(/Is the crew still coming/)
    await screen.findAllByText('Priya Natarajan')
    screen.getByText('marcus@northfieldroofing.example')
    screen.getByText('+15125550148')
    screen.getByText('Inbound')
    screen.getByText('SMS')
    screen.getByText(/^Thursday,? 19 November 2026.* ago$/)
    // On paper nobody knows when it was read.
    screen.getByText(/^Thursday,? 19 November 2026, [\d:]+ GMT\S*$/)
    expect(document.title).toBe('Marcus Oyelaran · 3 unread messages · Inbox Viewer')
    expect(requests.map(({ url }) => new URL(url).pathname + new URL(url).search)).toEqual([
      `/conversations/${CONVERSATION_ID}`,
      `/conversations/search?locationId=${LOCATION_ID}&id=${CONVERSATION_ID}`,
      `/users/${USER_ID}`,
      `/locations/${LOCATION_ID}`,
    ])
    for (const request of requests) {
      expect(request.headers.get('Authorization')).toBe(`Bearer ${TOKEN}`)
    }
    expect(requests.map(({ headers }) => headers.get('Version'))).toEqual([
      '2021-04-15',
      '2021-04-15',
      '2021-07-28',
      '2021-07-28',
    ])
  })

  test('a message type that reads like a direction is shown beside it', async () => {
    const row = { ...searchRow, lastMessageType: 'Inbound' }
    answerWith({ search: Response.json({ conversations: [row], total: 1 }) })
    renderApp(ADDRESS)
    expect(await screen.findAllByText('Inbound')).toHaveLength(2)
  })

  test('a row of another conversation is not believed', async () => {
    const row = { ...searchRow, id: 'someOtherConversation' }
    answerWith({ search: Response.json({ conversations: [null, row], total: 2 }) })
    renderApp(ADDRESS)
    await screen.findByText(/does not list this conversation/)
    screen.getByRole('heading', { level: 1, name: `Contact ${CONTACT_ID}` })
  })

  test('the page stands without names, and says what a missing scope would add', async () => {
    const refusal = Response.json(
      { statusCode: 401, message: 'The token is not authorized for this scope.' },
      { status: 401 },
    )
    const requests = answerWith({ user: refusal })
    renderApp(ADDRESS)
    await screen.findByText(
      'To see the assignee’s name, add the scope users.readonly to the token and sign in again.',
    )
    screen.getByText(`Assigned to`, { selector: 'li span' })
    screen.getByRole('button', { name: 'Sign out' })

    const asked = requests.filter(({ url }) => url.includes('/users/')).length
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }))
    await screen.findByText('Refreshed. Nothing has changed.')
    expect(requests.filter(({ url }) => url.includes('/users/'))).toHaveLength(asked)
  })

  test('a failed search leaves the facts alone', async () => {
    answerWith({ search: Response.json({ message: 'no' }, { status: 422 }) })
    renderApp(ADDRESS)
    await screen.findByText(
      'The contact’s name and last message could not be loaded. Refresh to try again.',
    )
    screen.getByRole('heading', { level: 1, name: `Contact ${CONTACT_ID}` })
    screen.getByText(badge('3 unread messages'))
  })
})

test.each(['search', 'user'] as const)(
  'a 401 on the %s alone does not end the session',
  async (name) => {
    const refusal = Response.json({ statusCode: 401, message: 'Unauthorized' }, { status: 401 })
    const requests = answerWith({ [name]: refusal })
    renderApp(ADDRESS)
    await screen.findByText(/could not be loaded\. Refresh to try again\./)
    screen.getByText(badge('3 unread messages'))
    const asked = requests.length
    answerWith()
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }))
    await screen.findByText('Assigned to', { exact: false, selector: 'li span' })
    await waitFor(() => expect(screen.queryByText(/could not be loaded/)).toBeNull())
    expect(requests).toHaveLength(asked)
  },
)
