import { act, fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { CONVERSATION_ID, OTHER_TOKEN, TOKEN } from '../../test/fixtures'
import { openBrowser, signIn, signInElsewhere, type Tab } from '../../test/open-tab'
import { ApiError } from '../api/failure'
import { parseId } from '../api/id'
import type { Session } from './session'
import { TokenScreen } from './token-screen'
import { SessionContext } from './use-session'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const said = { status: 401, messages: [], traceId: null }

type Props = Parameters<typeof TokenScreen>[0]

function show(props: Props = {}, tab: Tab = openBrowser().openTab()) {
  const screenAt = (given: Props) => (
    <MemoryRouter>
      <SessionContext value={tab.store}>
        <TokenScreen {...given} />
      </SessionContext>
    </MemoryRouter>
  )
  const { rerender, unmount } = render(screenAt(props))
  return { tab, unmount, show: (given: Props) => rerender(screenAt(given)) }
}

const field = () => screen.getByLabelText<HTMLInputElement>('Access token')
const typeOfField = () => field().getAttribute('type')
const keep = () => screen.getByLabelText<HTMLInputElement>('Keep on this device for 8 hours')
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

/** Submits the form as Enter does, and lets what follows happen. */
async function enter(text: string) {
  fireEvent.input(field(), { target: { value: text } })
  await act(
    async () => void fireEvent.submit(screen.getByRole('button', { name: 'Show the token' })),
  )
}

type Settle = { accept: () => void; refuse: (error: unknown) => void }

/** A request that a test answers when it likes. */
function trial() {
  const tried: Session[] = []
  let settle: Settle = { accept: () => {}, refuse: () => {} }
  const tryOut = (session: Session) => {
    tried.push(session)
    return new Promise<void>((resolve, reject) => (settle = { accept: resolve, refuse: reject }))
  }
  return {
    tried,
    tryOut,
    accept: () => act(async () => settle.accept()),
    refuse: (error: unknown) => act(async () => settle.refuse(error)),
  }
}

describe('the screen says', () => {
  test('what it is for, without a link', () => {
    show()
    screen.getByRole('heading', { name: 'Enter an access token' })
    screen.getByText(/^See one HighLevel conversation at a glance\./)
    screen.getByRole('button', { name: 'Continue' })
    expect(document.title).toBe('Enter an access token · Inbox Viewer')
    expect(screen.queryByRole('status')).toBeNull()
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.queryByText(/Or use one of the tokens/)).toBeNull()
  })

  test('what it opens, with one', () => {
    const opening = parseId(CONVERSATION_ID)
    show(opening ? { opening } : {})
    screen.getByRole('heading', { name: 'Enter an access token to open this conversation' })
    screen.getByText(/opens here as soon as/)
    screen.getByRole('button', { name: 'Open conversation' })
    expect(document.title).toBe('Enter a token to open tDtDnQ…YvZ6 · Inbox Viewer')
  })

  test('where the token goes, and what can be seen without one', () => {
    show()
    screen.getByText(/sent only to services\.leadconnectorhq\.com\. This app can only read\.$/)
    const demo = screen.getByRole('link', { name: 'Look around with sample data' })
    expect(demo.getAttribute('href')).toBe('/demo')
  })

  test('which token is needed', () => {
    show()
    expect(screen.getByText(/^A Private Integration Token/).textContent).toMatch(
      /with the scope conversations\.readonly\. The former is made in HighLevel/,
    )
  })

  test('that it goes through a proxy of this site, where there is one', () => {
    vi.stubEnv('VITE_API_BASE_URL', '/api')
    show()
    screen.getByText(/sent only to localhost:3000\/api\. This app can only read\.$/)
    vi.unstubAllEnvs()
  })

  test('why the session before has ended, until there is something newer to say', async () => {
    const tab = openBrowser().openTab()
    tab.store.refuse(signIn(tab))
    show({}, tab)
    expect(screen.getByRole('status').textContent).toMatch(/^HighLevel refused the token/)
    await enter('')
    expect(screen.queryByRole('status')).toBeNull()
    expect(screen.getByRole('alert').textContent).toMatch(/^There is no token here yet/)
  })

  test('that there are other tokens, where none of them is in use', () => {
    const tab = openBrowser().openTab()
    signIn(tab)
    tab.store.refuse(signInElsewhere(tab))
    show({}, tab)
    screen.getByText(/Or use one of the tokens in this browser/)
  })

  test('nothing of that where one is in use still, but the way back', () => {
    const tab = openBrowser().openTab()
    signIn(tab)
    tab.store.refuse(signInElsewhere(tab))
    const onCancel = vi.fn()
    show({ onCancel }, tab)
    expect(screen.queryByText(/Or use one of the tokens/)).toBeNull()
    expect(screen.queryByRole('status')).toBeNull()
    expect(screen.queryByRole('link')).toBeNull()
    press('Keep the token in use')
    expect(onCancel).toHaveBeenCalledOnce()
  })

  test('what a token says of itself, as it is typed', () => {
    show()
    const payload = btoa('{"authClass":"Company","oauthMeta":{"scopes":[]}}')
    fireEvent.input(field(), { target: { value: `e30.${payload}.` } })
    expect(screen.getByRole('status').textContent).toBe(
      'This is an agency token. Conversations need the token of a location. It lacks the scope conversations.readonly.',
    )
    fireEvent.input(field(), { target: { value: TOKEN } })
    expect(screen.queryByRole('status')).toBeNull()
  })
})

describe('the field', () => {
  test('hides the token, until it is told to show it', () => {
    show()
    const reveal = screen.getByRole('button', { name: 'Show the token' })
    expect([typeOfField(), reveal.getAttribute('aria-pressed')]).toEqual(['password', 'false'])
    fireEvent.click(reveal)
    expect([typeOfField(), reveal.getAttribute('aria-pressed')]).toEqual(['text', 'true'])
    fireEvent.click(reveal)
    expect(typeOfField()).toBe('password')
    expect(field().getAttribute('spellcheck')).toBe('false')
  })

  test('has its hint, and its problem before that', async () => {
    show()
    expect(field().getAttribute('aria-describedby')).toBe('token-hint')
    expect(field().getAttribute('aria-invalid')).toBe('false')
    await enter('too-short')
    expect(field().getAttribute('aria-describedby')).toBe('token-problem token-hint')
    expect(field().getAttribute('aria-invalid')).toBe('true')
    expect(document.activeElement).toBe(field())
    expect([field().selectionStart, field().selectionEnd]).toEqual([0, 'too-short'.length])
  })

  test('has a name by which a password manager files the token', () => {
    show()
    const user = document.querySelector<HTMLInputElement>('input[name=username]')
    expect([user?.value, user?.hidden]).toEqual(['HighLevel access token', true])
  })
})

describe('a token that is entered', () => {
  test('is used at once where nothing has to be asked', async () => {
    const onAdopted = vi.fn()
    const { tab } = show({ onAdopted })
    await enter(` Bearer ${TOKEN} `)
    expect(tab.inUse()).toBe('pit-…7a11')
    expect(tab.store.timeLeft().keptMs).toBeNull()
    expect(onAdopted).toHaveBeenCalledOnce()
  })

  test('is kept on the device where that is chosen, and the choice is offered again', async () => {
    const { tab, unmount } = show()
    expect(keep().checked).toBe(false)
    fireEvent.click(keep())
    await enter(TOKEN)
    expect(tab.store.timeLeft().keptMs).not.toBeNull()
    unmount()
    show({}, tab)
    expect(keep().checked).toBe(true)
  })

  test('is tried first by the request it is for', async () => {
    const { tryOut, tried, accept } = trial()
    const { tab } = show({ tryOut })
    fireEvent.click(screen.getByRole('button', { name: 'Show the token' }))
    await enter(TOKEN)
    const button = screen.getByRole('button', { name: 'Opening…' })
    expect(button.getAttribute('aria-disabled')).toBe('true')
    expect(button.closest('form')?.getAttribute('aria-busy')).toBe('true')
    expect([field().type, field().readOnly]).toEqual(['password', true])
    expect(screen.queryByRole('link')).toBeNull()
    expect(tab.store.current()).toBeNull()
    await enter(TOKEN)
    expect(tried).toHaveLength(1)
    await accept()
    expect(tab.store.current()).toBe(tried[0])
    expect(tried[0]?.ended.aborted).toBe(false)
  })

  test('is asked for again where HighLevel refuses it', async () => {
    const { tryOut, tried, refuse } = trial()
    const { tab } = show({ tryOut })
    await enter(TOKEN)
    await refuse(new ApiError({ kind: 'token-refused', said }))
    expect(screen.getByRole('alert').textContent).toMatch(/^HighLevel refused this token: /)
    expect(tab.store.current()).toBeNull()
    expect(tried[0]?.ended.aborted).toBe(true)
    expect(field().readOnly).toBe(false)
    await enter(OTHER_TOKEN)
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('is used where only the request failed: the page says how', async () => {
    const { tryOut, refuse } = trial()
    const { tab } = show({ tryOut })
    await enter(TOKEN)
    await refuse(new ApiError({ kind: 'timed-out' }))
    expect(tab.inUse()).toBe('pit-…7a11')
  })

  test('is given up by Cancel, and its answer comes too late', async () => {
    const { tryOut, tried, accept } = trial()
    const { tab } = show({ tryOut, onCancel: vi.fn() })
    await enter(TOKEN)
    expect(screen.queryByRole('button', { name: 'Keep the token in use' })).toBeNull()
    press('Cancel')
    expect(tried[0]?.ended.aborted).toBe(true)
    await accept()
    expect(tab.store.current()).toBeNull()
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull()
  })

  test('is given up by leaving', async () => {
    const { tryOut, tried } = trial()
    const { unmount } = show({ tryOut })
    await enter(TOKEN)
    unmount()
    expect(tried[0]?.ended.aborted).toBe(true)
  })
})
