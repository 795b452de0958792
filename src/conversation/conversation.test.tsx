import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import {
  CONTACT_ID,
  conversation,
  CONVERSATION_ID,
  LOCATION_ID,
  searchRow,
  TOKEN,
  USER_ID,
} from '../../test/fixtures'
import { answerWith, renderApp } from '../../test/render-app'

const ADDRESS = `/conversations/${CONVERSATION_ID}`

async function badgesOf(fields: object) {
  answerWith({ conversation: Response.json({ ...conversation, ...fields }) })
  renderApp(ADDRESS)
  const list = await screen.findByRole('list', { name: 'At a glance' })
  return within(list)
    .getAllByRole('listitem')
    .map((badge) => badge.textContent)
}

describe('the five facts', () => {
  const rows: [object, string][] = [
    [{ type: 1 }, 'Phone'],
    [{ type: 2 }, 'Email'],
    [{ type: 3 }, 'Facebook Messenger'],
    [{ type: 4 }, 'Review'],
    [{ type: 5 }, 'Group SMS'],
    [{ type: 6 }, 'Internal chat'],
    [{ type: 0 }, 'Unknown channel (0)'],
    [{ type: 42 }, 'Unknown channel (42)'],
    [{ type: 'TYPE_PHONE' }, 'Phone'],
    [{ type: 'TYPE_WHATSAPP' }, 'Unknown channel (TYPE_WHATSAPP)'],
    [{ type: '__proto__' }, 'Unknown channel (__proto__)'],
    [{ type: undefined }, 'Channel not reported'],
    [{ type: null }, 'Channel not reported'],
    [{ unreadCount: 0 }, 'No unread messages'],
    [{ unreadCount: 1 }, '1 unread message'],
    [{ unreadCount: 3 }, '3 unread messages'],
    [{ unreadCount: '3' }, '3 unread messages'],
    [{ unreadCount: 123456 }, '123,456 unread messages'],
    [{ unreadCount: -5 }, 'Unread count not reported'],
    [{ unreadCount: 1.5 }, 'Unread count not reported'],
    [{ unreadCount: undefined }, 'Unread count not reported'],
    [{ starred: true }, 'Starred'],
    [{ starred: false }, 'Not starred'],
    [{ starred: undefined }, 'Star not reported'],
    [{ starred: null }, 'Star not reported'],
    [{ starred: '' }, 'Star not reported'],
    [{ assignedTo: undefined }, 'Unassigned'],
    [{ assignedTo: null }, 'Unassigned'],
    [{ assignedTo: '' }, 'Unassigned'],
    [{ assignedTo: '  ' }, 'Unassigned'],
    [{ assignedTo: 7 }, 'Assignment not reported'],
    [{ deleted: false, inbox: true }, 'In inbox'],
    [{ deleted: false, inbox: false }, 'Not in inbox'],
    [{ deleted: true, inbox: false }, 'In trash'],
    [{ deleted: true, inbox: true }, 'In trash'],
    [{ deleted: true, inbox: null }, 'In trash'],
    [{ deleted: false, inbox: 'yes' }, 'Place not reported'],
    [{ deleted: undefined, inbox: true }, 'Place not reported'],
  ]
  test.each(rows)('%j reads "%s"', async (fields, badge) => {
    expect(await badgesOf(fields)).toContain(badge)
  })

  test('a conversation in the trash and in the inbox is explained', async () => {
    await badgesOf({ deleted: true, inbox: true })
    screen.getByText(/moved to the trash, but HighLevel still lists it in the inbox/)
  })
})

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
    screen.getByText(/Thursday,? 19 November 2026/)
    expect(document.title).toBe('Marcus Oyelaran · 3 unread messages · Inbox Viewer')
    expect(requests.map(({ url }) => new URL(url).pathname + new URL(url).search)).toEqual([
      `/conversations/${CONVERSATION_ID}`,
      `/conversations/search?locationId=${LOCATION_ID}&id=${CONVERSATION_ID}`,
      `/users/${USER_ID}`,
    ])
    for (const request of requests) {
      expect(request.headers.get('Authorization')).toBe(`Bearer ${TOKEN}`)
    }
    expect(requests.map(({ headers }) => headers.get('Version'))).toEqual([
      '2021-04-15',
      '2021-04-15',
      '2021-07-28',
    ])
  })

  test('a row of another conversation is not believed', async () => {
    const row = { ...searchRow, id: 'someOtherConversation' }
    answerWith({ search: Response.json({ conversations: [null, row], total: 2 }) })
    renderApp(ADDRESS)
    await screen.findByText('No message is reported.')
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
    await screen.findByText('Refreshed')
    expect(requests.filter(({ url }) => url.includes('/users/'))).toHaveLength(asked)
  })

  test('a failed search leaves the facts alone', async () => {
    answerWith({ search: Response.json({ message: 'no' }, { status: 422 }) })
    renderApp(ADDRESS)
    await screen.findByText(
      'The contact’s name and last message could not be loaded. Refresh to try again.',
    )
    screen.getByRole('heading', { level: 1, name: `Contact ${CONTACT_ID}` })
    screen.getByText('3 unread messages')
  })
})

test.each(['search', 'user'] as const)(
  'a 401 on the %s alone does not end the session',
  async (name) => {
    const refusal = Response.json({ statusCode: 401, message: 'Unauthorized' }, { status: 401 })
    const requests = answerWith({ [name]: refusal })
    renderApp(ADDRESS)
    await screen.findByText(/could not be loaded\. Refresh to try again\./)
    screen.getByText('3 unread messages')
    const asked = requests.length
    answerWith()
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }))
    await screen.findByText('Assigned to', { exact: false, selector: 'li span' })
    await waitFor(() => expect(screen.queryByText(/could not be loaded/)).toBeNull())
    expect(requests).toHaveLength(asked)
  },
)

describe('what came under the address', () => {
  test('an answer under a conversation key is read', async () => {
    answerWith({ conversation: Response.json({ conversation }) })
    renderApp(ADDRESS)
    await screen.findByText('3 unread messages')
  })

  test('an answer with another id is shown, and says so', async () => {
    answerWith({ conversation: Response.json({ ...conversation, id: 'ABCHkzuJQ8ZMd4Te84GK' }) })
    renderApp(ADDRESS)
    await screen.findByText('HighLevel answered under another id')
    screen.getByText('ABCHkzuJQ8ZMd4Te84GK')
    screen.getByText(CONVERSATION_ID)
  })

  test('text that looks like markup stays text, and makes no link', async () => {
    const contactId = '<img src=x onerror=alert(1)>'
    answerWith({
      conversation: Response.json({
        ...conversation,
        contactId,
        locationId: 'javascript:alert(1)',
      }),
    })
    renderApp(ADDRESS)
    await screen.findByText('No message is reported.')
    expect(screen.getAllByText(contactId)).toHaveLength(2)
    expect(screen.queryAllByRole('link', { name: /in HighLevel/ })).toEqual([])
  })

  test('links lead to HighLevel’s own pages', async () => {
    answerWith()
    renderApp(ADDRESS)
    const link = await screen.findByRole('link', { name: 'Open in HighLevel' })
    expect(link.getAttribute('href')).toBe(
      `https://app.gohighlevel.com/v2/location/${LOCATION_ID}/conversations/conversations/${CONVERSATION_ID}?category=team-inbox&tab=all`,
    )
    const contact = screen.getByRole('link', { name: 'Open contact in HighLevel' })
    expect(contact.getAttribute('href')).toBe(
      `https://app.gohighlevel.com/v2/location/${LOCATION_ID}/contacts/detail/${CONTACT_ID}`,
    )
  })
})

test('a failed refresh keeps what was loaded, and owns up', async () => {
  answerWith()
  renderApp(ADDRESS)
  await screen.findByText('3 unread messages')
  answerWith({ conversation: Response.json({ message: 'Bad Request' }, { status: 400 }) })
  await userEvent.click(screen.getByRole('button', { name: 'Refresh' }))
  const notice = await screen.findByRole('status')
  expect(notice.textContent).toMatch(/Could not refresh\. HighLevel did not accept/)
  screen.getByText('3 unread messages')
})

test('copying confirms, also to screen readers', async () => {
  const person = userEvent.setup()
  answerWith()
  renderApp(ADDRESS)
  await person.click(await screen.findByRole('button', { name: 'Copy contact id' }))
  await screen.findByText('Contact id copied')
  expect(await window.navigator.clipboard.readText()).toBe(CONTACT_ID)

  await person.click(screen.getByRole('button', { name: 'cURL' }))
  await screen.findByText('cURL command copied')
  expect(await window.navigator.clipboard.readText()).toBe(
    [
      `curl 'https://services.leadconnectorhq.com/conversations/${CONVERSATION_ID}'`,
      `-H "Authorization: Bearer $TOKEN"`,
      `-H "Version: 2021-04-15"`,
      `-H "Accept: application/json"`,
    ].join(' \\\n  '),
  )
})
