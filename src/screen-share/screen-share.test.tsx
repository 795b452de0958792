import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import {
  CONTACT_ID,
  conversation,
  CONVERSATION_ID,
  LOCATION_ID,
  searchRow,
} from '../../test/fixtures'
import { opened, REAL, realOnPage, theSwitch } from '../../test/real-on-page'
import { answerWith, renderApp } from '../../test/render-app'
import { shortenId } from '../ui/shorten-id'

const ADDRESS = `/conversations/${CONVERSATION_ID}`
const SHARED = `${ADDRESS}?share=1`

describe('while it is on', () => {
  test('nothing real is on the page, in the title or in a link', async () => {
    answerWith()
    renderApp(SHARED)
    await opened()
    expect(realOnPage()).toEqual([])
    expect(screen.queryByRole('link', { name: /HighLevel/ })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Copy link' })).toBeNull()
    screen.getByText('Links are left out while screen-share mode is on.')
    screen.getByText(/^\+1 555 555 01\d\d$/)
    screen.getByText(/@sample\.example$/)
    screen.getByText('Starred')
    expect(document.title).toMatch(/^[A-Z]\w+ \w+ · 3 unread messages · Inbox Viewer$/)
    expect((await theSwitch()).getAttribute('aria-pressed')).toBe('true')
  })

  test('an id is the same wherever it stands, and so is a person', async () => {
    const person = userEvent.setup()
    answerWith()
    renderApp(SHARED)
    await opened()
    const copy = async (name: string) => {
      await person.click(screen.getByRole('button', { name }))
      return navigator.clipboard.readText()
    }
    const [contactId, conversationId] = [
      await copy('Copy contact id'),
      await copy('Copy conversation id'),
    ]
    expect([contactId.length, conversationId.length]).toEqual([
      CONTACT_ID.length,
      CONVERSATION_ID.length,
    ])
    expect(await copy('cURL')).toContain(`/conversations/${conversationId}'`)
    screen.getByText(conversationId)
    expect(realOnPage()).toEqual([])
  })

  test('a refusal says what kind it is, and none of HighLevel’s own words', async () => {
    const person = userEvent.setup()
    answerWith({
      conversation: Response.json(
        { message: `Conversation with id ${CONVERSATION_ID} not found`, traceId: 'trace-7a11' },
        { status: 404 },
      ),
    })
    renderApp(`${SHARED}&location=${LOCATION_ID}`)
    await screen.findByRole('heading', { name: 'No such conversation for this token' })
    screen.getByText('Its words are left out while screen-share mode is on.')
    expect(realOnPage()).toEqual([])
    await person.click(screen.getByRole('button', { name: 'Copy report' }))
    const report = await navigator.clipboard.readText()
    expect(REAL.filter((text) => report.includes(text))).toEqual([])
    const shown = report.match(/^Conversation: (.*)$/m)?.[1] ?? ''
    expect(report).toContain(`Page: ${window.location.origin}/conversations/${shown}\n`)
    screen.getByText(new RegExp(shortenId(shown)))
  })

  test('the start page lists what was opened without a link to it, and still opens it', async () => {
    answerWith()
    renderApp(SHARED)
    await opened()
    await userEvent.click(screen.getByRole('link', { name: 'Inbox Viewer, start page' }))
    const list = (await screen.findByText('Opened in this tab')).closest('section')
    if (!list) throw new Error('There is no list.')
    expect(within(list).queryByRole('link')).toBeNull()
    expect(screen.queryByRole('button', { name: /Make a link/ })).toBeNull()
    expect(realOnPage()).toEqual([])
    await userEvent.click(within(list).getByRole('button'))
    await opened()
    expect(window.location.pathname).toBe(ADDRESS)
  })

  test('the tokens are listed without their ends', async () => {
    answerWith()
    renderApp(SHARED)
    await opened()
    await userEvent.click(screen.getByRole('button', { name: /^Tokens\. In use:.*hidden$/ }))
    expect(realOnPage()).toEqual([])
  })

  test('the box of a link that is not valid is empty', async () => {
    renderApp(`/conversations/${CONVERSATION_ID}/messages?share=1`)
    const box = await screen.findByLabelText<HTMLInputElement>('Conversation id or link')
    expect(box.value).toBe('')
    expect(realOnPage()).toEqual([])
  })

  test('the token screen names a stand-in, for the link and for what a token says', async () => {
    renderApp(SHARED, { signedIn: false })
    const field = await screen.findByLabelText('Access token')
    const claims = btoa(JSON.stringify({ authClass: 'Location', authClassId: LOCATION_ID }))
    await userEvent.type(field, `a.${claims}.c`)
    expect(screen.getByText(/^This token is for location/).textContent).not.toContain('Lq8TzX')
    screen.getByText(/opens here as soon as/)
    expect(realOnPage()).toEqual([])
  })

  test('what is no name or id of HighLevel’s is not believed to be harmless', async () => {
    answerWith({
      conversation: Response.json({ ...conversation, type: 'Marcus', assignedTo: ' Priya ' }),
      search: Response.json({
        conversations: [{ ...searchRow, lastMessageType: 'Oyelaran' }],
      }),
    })
    renderApp(SHARED)
    await opened()
    screen.getByText('left out', { selector: 'li bdi' })
    expect(realOnPage()).toEqual([])
  })
})
