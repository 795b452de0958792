import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { conversation, CONVERSATION_ID, LOCATION_ID } from '../../test/fixtures'
import { answerWith, badge, renderApp } from '../../test/render-app'

const ADDRESS = `/conversations/${CONVERSATION_ID}`

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 19, 14, 2) }))
afterEach(() => void vi.useRealTimers())

const spoken: string[] = []

/** Everything that the live region says from here on. */
function listen() {
  spoken.length = 0
  const region = document.querySelector('[aria-live=polite]')
  if (!region) throw new Error('Nothing would be read out.')
  const observer = new MutationObserver(() => spoken.push(region.textContent ?? ''))
  observer.observe(region, { childList: true, subtree: true, characterData: true })
}

async function open() {
  answerWith()
  renderApp(ADDRESS)
  await screen.findByText('Assigned to', { selector: 'li span' })
  await screen.findByText('Northfield Roofing')
  listen()
}

const wireWith = (fields: object) => Response.json({ ...conversation, ...fields })

const look = (state: 'visible' | 'hidden') => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(state === 'hidden')
  fireEvent(document, new Event('visibilitychange', { bubbles: true }))
}

/** Somebody comes back to the tab a minute later, by when HighLevel answers as given. */
function comeBack(fields: object, user?: Response) {
  answerWith({ conversation: wireWith(fields), ...(user && { user }) })
  look('hidden')
  vi.setSystemTime(Date.now() + 60_000)
  look('visible')
}

async function refresh() {
  vi.setSystemTime(Date.now() + 1000)
  await userEvent.click(screen.getByRole('button', { name: 'Refresh' }))
}

const strip = () => screen.queryByText(/^Since /)?.parentElement?.textContent ?? null

test('changes add up until somebody has seen them, and each is said once', async () => {
  await open()
  expect(strip()).toBe(null)
  comeBack({ unreadCount: 5 })
  await waitFor(() => expect(strip()).toBe('Since 14:02: Unread 3 → 5.'))
  comeBack({ unreadCount: 5 })
  await screen.findByText(/^Checked just now · 14:04/)
  comeBack({ unreadCount: 6, starred: false })
  await waitFor(() => expect(strip()).toBe('Since 14:02: Unread 3 → 6. No longer starred.'))
  expect(spoken).toEqual(['Unread 3 → 5.', 'Unread 3 → 6. No longer starred.'])

  await userEvent.click(screen.getByRole('button', { name: 'Got it' }))
  expect(strip()).toBe(null)
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
  comeBack({ unreadCount: 7, starred: false })
  await waitFor(() => expect(strip()).toBe('Since 14:05: Unread 6 → 7.'))
})

test('what is as it was is not spoken of', async () => {
  await open()
  comeBack({ unreadCount: 5 })
  await screen.findByText('Unread 3 → 5.', { selector: 'p *' })
  comeBack({})
  await screen.findByText(badge('3 unread messages'))
  expect(strip()).toBe(null)
  comeBack({ unreadCount: 5 })
  await screen.findByText('Unread 3 → 5.', { selector: 'p *' })
  expect(spoken).toEqual(['Unread 3 → 5.', 'Unread 3 → 5.'])
})

test('a refresh by hand says what it found, also that it found nothing', async () => {
  await open()
  await refresh()
  await waitFor(() => expect(spoken).toEqual(['Refreshed. Nothing has changed.']))
  expect(strip()).toBe(null)

  answerWith({ conversation: wireWith({ unreadCount: 5 }) })
  await refresh()
  await waitFor(() => expect(strip()).toBe('Since 14:02: Unread 3 → 5.'))
  expect(spoken.at(-1)).toBe('Refreshed. Unread 3 → 5.')

  comeBack({ unreadCount: 5, starred: false })
  await waitFor(() => expect(spoken.at(-1)).toBe('Unread 3 → 5. No longer starred.'))

  await refresh()
  await waitFor(() => expect(spoken.at(-1)).toBe('Refreshed. Nothing has changed.'))
  expect(strip()).toBe(null)
  expect(spoken).toHaveLength(4)
})

test('who it is assigned to is said once the name is known', async () => {
  await open()
  comeBack({ assignedTo: 'uB3kRw8YnZ1cVxQe5MfS' }, Response.json({ name: 'Lee Fontaine' }))
  await waitFor(() => expect(spoken).toEqual(['Now assigned to Lee Fontaine.']))
  expect(strip()).toBe('Since 14:02: Now assigned to Lee Fontaine.')
})

test('a tab that nobody looks at keeps its words until somebody comes back', async () => {
  await open()
  answerWith({ conversation: wireWith({ unreadCount: 5 }) })
  look('hidden')
  await refresh()
  await waitFor(() => expect(strip()).toBe('Since 14:02: Unread 3 → 5.'))
  expect(spoken).toEqual([])
  look('visible')
  await waitFor(() => expect(spoken).toEqual(['Refreshed. Unread 3 → 5.']))
})

test('on another day, the strip says which day it speaks of', async () => {
  await open()
  vi.setSystemTime(Date.now() + 24 * 60 * 60_000)
  comeBack({ unreadCount: 0 })
  await waitFor(() =>
    expect(strip()).toMatch(/^Since Thursday,? 19 November 2026, 14:02 \S+: Unread 3/),
  )
})

test.each([
  [{ unreadCount: 0 }, '/icon.svg'],
  [{ unreadCount: null }, '/icon.svg'],
  [{ unreadCount: 1 }, '/icons/unread-1.svg'],
  [{ unreadCount: 9 }, '/icons/unread-9.svg'],
  [{ unreadCount: 10 }, '/icons/unread-many.svg'],
  [{ unreadCount: 123456 }, '/icons/unread-many.svg'],
])('the tab’s icon for %j is %s, and the app’s own elsewhere', async (fields, icon) => {
  const link = document.createElement('link')
  link.rel = 'icon'
  document.head.append(link)
  answerWith({ conversation: wireWith(fields) })
  renderApp(ADDRESS)
  await screen.findByRole('list', { name: 'At a glance' })
  expect(link.getAttribute('href')).toBe(icon)
  await userEvent.click(screen.getByRole('button', { name: 'Sign out' }))
  await screen.findByLabelText('Access token')
  expect(link.getAttribute('href')).toBe('/icon.svg')
  link.remove()
})

test('a note for a ticket is one click away', async () => {
  const person = userEvent.setup()
  await open()
  await person.click(screen.getByRole('button', { name: 'Copy note' }))
  await screen.findByText('Note copied')
  expect((await window.navigator.clipboard.readText()).split('\n')).toEqual([
    'HighLevel conversation: Marcus Oyelaran',
    '',
    '- Channel: Phone',
    '- Unread: 3 unread messages',
    '- Star: starred',
    '- Assigned to: Priya Natarajan',
    '- Place: in inbox',
    `- Link: ${window.location.origin}${ADDRESS}?location=${LOCATION_ID}`,
    expect.stringMatching(/^- Checked: Thursday,? 19 November 2026, 14:02 \S+$/),
  ])
})
