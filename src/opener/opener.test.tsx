import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { CONVERSATION_ID, LOCATION_ID, TOKEN } from '../../test/fixtures'
import { answerWith, badge, renderApp } from '../../test/render-app'
import { parseConversationLink } from './conversation-link'
import { withoutTokens } from './token-in-address'

const HIGHLEVEL_PATH = `/v2/location/${LOCATION_ID}/conversations/conversations/${CONVERSATION_ID}`

const NAMED: [string, string | null][] = [
  [CONVERSATION_ID, null],
  [`  ${CONVERSATION_ID}\n`, null],
  [`"${CONVERSATION_ID}"`, null],
  [`conversation ${CONVERSATION_ID}.`, null],
  [`https://viewer.example/conversations/${CONVERSATION_ID}`, null],
  [`https://viewer.example/conversations/${CONVERSATION_ID}?location=${LOCATION_ID}`, LOCATION_ID],
  [`http://localhost:4173/conversations/${CONVERSATION_ID}?x=1#y`, null],
  [`/conversations/${CONVERSATION_ID}`, null],
  [`https://viewer.example/#/conversations/${CONVERSATION_ID}`, null],
  [`https://app.gohighlevel.com${HIGHLEVEL_PATH}?category=team-inbox&tab=all`, LOCATION_ID],
  [`https://crm.white-label.example${HIGHLEVEL_PATH}`, LOCATION_ID],
  [`crm.white-label.example${HIGHLEVEL_PATH}/`, LOCATION_ID],
  [`https://viewer.example/OPEN?x=1&u=${CONVERSATION_ID}`, null],
  [
    `/open?u=${encodeURIComponent(`https://app.gohighlevel.com${HIGHLEVEL_PATH}?tab=all`)}`,
    LOCATION_ID,
  ],
  [`https://app.gohighlevel.com/Conversations/CONVERSATIONS/${CONVERSATION_ID}`, null],
  [`Please look: https://app.gohighlevel.com${HIGHLEVEL_PATH}, thanks.`, LOCATION_ID],
]
test.each(NAMED)('%j names the conversation', (text, location) => {
  expect(parseConversationLink(text)).toEqual({ id: CONVERSATION_ID, location })
})

test.each([
  ['', /Paste a conversation id/],
  ['Marcus', /no conversation id/],
  ['call Marcus back please', /no conversation id/],
  ['https://app.gohighlevel.com/', /no conversation id/],
  [`https://app.gohighlevel.com/v2/location/${LOCATION_ID}/conversations/`, /no conversation id/],
  [
    `https://x.example/v2/location/${LOCATION_ID}/conversations/manual_actions`,
    /no conversation id/,
  ],
  ['https://viewer.example/open?u=Marcus', /no conversation id/],
  [`https://x.example/v2/location/${LOCATION_ID}/contacts/detail/abc`, /leads to a contact/],
  ['https://x.example/conversations/..', /no conversation id/],
  ['https://x.example/conversations/%2e%2e', /no conversation id/],
  [`https://x.example/conversations/${'a'.repeat(65)}`, /no conversation id/],
  ['https://x.example/conversations/abc%2Fdef', /no conversation id/],
  ['https://x.example/conversations/search?locationId=x', /no conversation id/],
  [`${CONVERSATION_ID} or ${LOCATION_ID}`, /no conversation id/],
  ['https://x.example/demo/conversations/demo-email', /sample data/],
  [`https://x.example/conversations/${TOKEN}`, /There was an access token in this text/],
  [`Authorization: Bearer ${TOKEN}`, /There was an access token in this text/],
  [TOKEN, /There was an access token in this text/],
  [`%70it${TOKEN.slice(3)}`, /There was an access token in this text/],
])('%j is explained', (text, problem) => {
  const parsed = parseConversationLink(text)
  expect('problem' in parsed && parsed.problem).toMatch(problem)
})

test.each([
  ['/conversations/abc', null],
  [`/conversations/${TOKEN}`, '/'],
  [`/%E0%A4/%70it${TOKEN.slice(3)}`, '/'],
  [`//elsewhere.example/?x=${TOKEN}`, '/elsewhere.example/'],
])('the address %j without its tokens is %j', (address, expected) => {
  expect(withoutTokens(new URL(`https://viewer.example${address}`))).toBe(expected)
})

test('the opener opens a pasted link', async () => {
  answerWith()
  renderApp('/')
  await userEvent.type(
    screen.getByLabelText('Conversation id or link'),
    `https://app.gohighlevel.com${HIGHLEVEL_PATH}{Enter}`,
  )
  await screen.findByText(badge('3 unread messages'))
  expect(window.location.pathname).toBe(`/conversations/${CONVERSATION_ID}`)
})

test('text without an id is explained at the box, and stays there', async () => {
  renderApp('/')
  const box = screen.getByLabelText<HTMLInputElement>('Conversation id or link')
  await userEvent.type(box, 'Marcus{Enter}')
  expect(screen.getByRole('alert').textContent).toMatch(/There is no conversation id in this/)
  expect(box.value).toBe('Marcus')
})

test('a made link and an explanation go when the text changes', async () => {
  renderApp('/')
  const box = screen.getByLabelText('Conversation id or link')
  const make = screen.getByRole('button', { name: 'Make a link for another tool' })
  await userEvent.click(make)
  screen.getByRole('alert')
  await userEvent.type(box, CONVERSATION_ID)
  expect(screen.queryByRole('alert')).toBeNull()
  expect(box.getAttribute('aria-invalid')).toBe('false')
  await userEvent.click(make)
  screen.getByText('The link is ready to copy')
  screen.getByText(`${window.location.origin}/conversations/${CONVERSATION_ID}`)
  await userEvent.type(box, 'x')
  expect(screen.queryByText(/\/conversations\//)).toBeNull()
})

test('a token pasted by mistake leaves the box', async () => {
  renderApp('/')
  const box = screen.getByLabelText<HTMLInputElement>('Conversation id or link')
  await userEvent.type(box, `${TOKEN}{Enter}`)
  expect(screen.getByRole('alert').textContent).toMatch(/It was not used/)
  expect(box.value).toBe('')
})

test.each([
  '/conversations/..%2f',
  '/conversations/a%2Fb',
  `/conversations/${'a'.repeat(5000)}`,
  '/conversations/a%20b',
  '/conversations/search',
  `/conversations/${TOKEN}`,
  '/conversations',
  '/conversations/',
  '/conversations/a/b',
  '/open',
  '/open?u=Marcus',
])('the address %j is not valid, and HighLevel is not asked', (address) => {
  const requests = answerWith()
  renderApp(address)
  screen.getByRole('heading', { name: 'This link is not valid' })
  screen.getByLabelText('Conversation id or link')
  expect(requests).toHaveLength(0)
})

test('an address with no page leads on', async () => {
  renderApp('/nowhere')
  await screen.findByRole('heading', { name: 'There is no page at this address' })
  screen.getByRole('link', { name: 'Open a conversation' })
})
