import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { CONTACT_ID, conversation, CONVERSATION_ID, LOCATION_ID } from '../../test/fixtures'
import { answerWith, badge, renderApp } from '../../test/render-app'

const ADDRESS = `/conversations/${CONVERSATION_ID}`

describe('what came under the address', () => {
  test('an answer under a conversation key is read', async () => {
    answerWith({ conversation: Response.json({ conversation }) })
    renderApp(ADDRESS)
    await screen.findByText(badge('3 unread messages'))
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
    await screen.findByText(/does not list this conversation/)
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
  await screen.findByText(badge('3 unread messages'))
  answerWith({ conversation: Response.json({ message: 'Bad Request' }, { status: 400 }) })
  await userEvent.click(screen.getByRole('button', { name: 'Refresh' }))
  const notice = (await screen.findByText('Could not refresh.')).closest('[role=status]')
  expect(notice?.textContent).toMatch(/Could not refresh\. HighLevel did not accept/)
  screen.getByText(badge('3 unread messages'))
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
