import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { conversation, CONVERSATION_ID } from '../../test/fixtures'
import { opened, realOnPage, theSwitch } from '../../test/real-on-page'
import { answerWith, renderApp } from '../../test/render-app'

const ADDRESS = `/conversations/${CONVERSATION_ID}`
const SHARED = `${ADDRESS}?share=1`
const ENTRY = 'inbox-viewer:screen-share'

describe('the switch', () => {
  test('disguises and shows again at once, with nothing asked and nothing lost', async () => {
    const requests = answerWith()
    renderApp(ADDRESS)
    await opened()
    await screen.findByText('Northfield Roofing')
    const asked = requests.length

    const button = await theSwitch()
    await userEvent.click(button)
    await waitFor(() => expect(realOnPage()).toEqual([]))
    const name = (await screen.findByRole('heading', { level: 1 })).textContent
    expect(window.localStorage.getItem(ENTRY)).toBe('on')

    await userEvent.click(button)
    screen.getByRole('heading', { level: 1, name: 'Marcus Oyelaran' })
    expect(document.title).toBe('Marcus Oyelaran · 3 unread messages · Inbox Viewer')
    expect(window.localStorage.getItem(ENTRY)).not.toBe('on')

    await userEvent.click(button)
    screen.getByRole('heading', { level: 1, name })
    expect(requests).toHaveLength(asked)
  })

  test('what screen readers were told last is taken back', async () => {
    answerWith({ conversation: Response.json({ ...conversation, assignedTo: null }) })
    renderApp(ADDRESS)
    await screen.findByText('Unassigned')
    answerWith()
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }))
    await screen.findByText('Refreshed. Now assigned to Priya Natarajan.')
    await userEvent.click(screen.getByRole('button', { name: 'Got it' }))
    await userEvent.click(await theSwitch())
    await waitFor(() => expect(realOnPage()).toEqual([]))
    screen.getByText('Screen-share mode is on')
  })

  test('another tab’s switch is heard', async () => {
    answerWith()
    renderApp(ADDRESS)
    await opened()
    window.localStorage.setItem(ENTRY, 'on')
    act(() => void window.dispatchEvent(new StorageEvent('storage', { key: ENTRY })))
    await waitFor(() => expect(realOnPage()).toEqual([]))
  })

  test.each(['share=true', 'SHARE=1', 'x=y&share=yes', 'u=%2Fconversations%2Fx%3Fshare%3D1'])(
    '?%s turns it on: in doubt, what is real is hidden',
    async (query) => {
      answerWith()
      renderApp(`${ADDRESS}?${query}`)
      await opened()
      expect(realOnPage().filter((text) => text !== CONVERSATION_ID)).toEqual([])
      expect(window.location.search).not.toMatch(/[?&]share/i)
    },
  )

  test('a pasted link with ?share=1 turns it on, and a link made of it has it too', async () => {
    const person = userEvent.setup()
    answerWith()
    renderApp('/')
    const box = screen.getByLabelText('Conversation id or link')
    await person.type(box, `https://viewer.example${SHARED}`)
    await person.click(screen.getByRole('button', { name: 'Make a link for another tool' }))
    screen.getByText(`${window.location.origin}${SHARED}`)
    await person.type(box, '{Enter}')
    await opened()
    expect(realOnPage()).toEqual([])
  })

  test.each(['', '0', 'false'])(
    '?share=%s changes nothing: no link turns it off',
    async (value) => {
      window.localStorage.setItem(ENTRY, 'on')
      answerWith()
      renderApp(`${ADDRESS}?share=${value}`)
      await opened()
      expect(realOnPage()).toEqual([])
      expect(window.location.search).toBe(`?share=${value}`)
    },
  )

  test('where nothing can be stored, it holds in memory, and the address keeps it', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    answerWith()
    renderApp(SHARED)
    await opened()
    expect(realOnPage()).toEqual([])
    expect(window.location.search).toBe('?share=1')
    await userEvent.click(await theSwitch())
    screen.getByRole('heading', { level: 1, name: 'Marcus Oyelaran' })
  })
})
