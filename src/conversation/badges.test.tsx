import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { conversation, CONVERSATION_ID } from '../../test/fixtures'
import { answerWith, renderApp } from '../../test/render-app'

const ADDRESS = `/conversations/${CONVERSATION_ID}`

async function badgesOf(fields: object) {
  return badgesOfText(JSON.stringify({ ...conversation, ...fields }))
}

async function badgesOfText(body: string) {
  answerWith({ conversation: new Response(body) })
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
    [{ type: ' ' }, 'Channel not reported'],
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

  test('a number too large for JavaScript is not shown as another one', async () => {
    const body = JSON.stringify(conversation).replace('"type":1', '"type":1e400')
    expect(await badgesOfText(body)).toContain('Channel not reported')
  })

  test('text that turns the reading direction stays among itself', async () => {
    await badgesOf({ type: '\u202Egnp' })
    expect(screen.getByText('\u202Egnp', { selector: 'li bdi' }).textContent).toBe('\u202Egnp')
  })

  test('a conversation in the trash and in the inbox is explained', async () => {
    await badgesOf({ deleted: true, inbox: true })
    screen.getByText(/moved to the trash, but HighLevel still lists it in the inbox/)
  })
})
