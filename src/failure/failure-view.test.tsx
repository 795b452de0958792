import { act, fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  CONVERSATION_ID,
  LOCATION_ID,
  OTHER_LOCATION_ID,
  OTHER_TOKEN,
  TOKEN,
} from '../../test/fixtures'
import type { Failure } from '../api/failure'
import { parseId } from '../api/id'
import { noBrowser } from '../session/browser'
import { buttonLook } from '../ui/button'
import { createSessionStore } from '../session/create-session-store'
import { createWorkspace, WorkspaceProvider } from '../workspace'
import { FailureView } from './failure-view'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  Reflect.deleteProperty(document, 'visibilityState')
  Reflect.deleteProperty(navigator, 'clipboard')
})

type Props = Parameters<typeof FailureView>[0]

function show(
  failure: Failure,
  given: Partial<Props> = {},
  tokens: [string, string | null][] = [],
) {
  const workspace = createWorkspace(
    createSessionStore(() => Promise.reject(new TypeError()), noBrowser),
  )
  for (const [token, location] of tokens) {
    const session = workspace.sessions.prepare(token)
    if (location) session.fileUnder(location)
    workspace.sessions.adopt(session, false)
  }
  const handlers = { onOneMoreTry: vi.fn(), onTryAgain: vi.fn(), onAnotherToken: vi.fn() }
  render(
    <MemoryRouter>
      <WorkspaceProvider workspace={workspace}>
        <FailureView
          failure={failure}
          conversationId={CONVERSATION_ID}
          hint={null}
          home="/home"
          redact={(text) => text.replaceAll('secret', '[token]')}
          oneMoreTryAt={null}
          {...handlers}
          {...given}
        />
      </WorkspaceProvider>
    </MemoryRouter>,
  )
  return handlers
}

const saying = (messages: string[], traceId: string | null = null) => ({
  status: 403,
  messages,
  traceId,
})
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms))
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('a failure', () => {
  test('is said in words, as the page’s title too, and about this conversation', () => {
    show({ kind: 'not-found', said: saying([]) })
    const title = 'No such conversation for this token'
    screen.getByRole('heading', { level: 1, name: title })
    expect(document.title).toBe(`${title} · Inbox Viewer`)
    expect(screen.getByRole('alert').textContent).toMatch(/no conversation tDtDnQ…YvZ6 where/)
    expect(screen.getByRole('alert').textContent).toMatch(/Check the link/)
    expect(screen.queryByRole('timer')).toBeNull()
  })

  test('offers what helps, the most helpful first and most visible', () => {
    const { onTryAgain, onAnotherToken } = show({ kind: 'not-found', said: saying([]) })
    const home = screen.getByRole('link', { name: 'Open another conversation' })
    expect(home.getAttribute('href')).toBe('/home')
    press('Try again')
    expect([onTryAgain, onAnotherToken].map(({ mock }) => mock.calls.length)).toEqual([1, 0])
    press('Use another token')
    expect([onTryAgain, onAnotherToken].map(({ mock }) => mock.calls.length)).toEqual([1, 1])
    expect(home.className).toBe(buttonLook('primary'))
    for (const name of ['Try again', 'Use another token']) {
      expect(screen.getByRole('button', { name }).className).toBe(buttonLook('plain'))
    }
  })

  test('has a report to copy, without any token', async () => {
    const writeText = vi.fn(() => Promise.resolve())
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true })
    show({ kind: 'forbidden', said: saying(['for secret']) })
    await act(async () => press('Copy report'))
    expect(writeText).toHaveBeenCalledWith(expect.stringContaining('HighLevel said: for [token]'))
  })
})

describe('what HighLevel said', () => {
  test('is shown with its status, one message or several, without any token', () => {
    show({ kind: 'forbidden', said: saying(['It was secret'], 'trace-secret') })
    screen.getByRole('heading', { name: 'HighLevel said' })
    screen.getByText('403')
    screen.getByText('It was [token]')
    screen.getByText('trace-[token]')
    expect(screen.queryByRole('list')).toBeNull()
  })

  test('is a list where there are several messages', () => {
    show({ kind: 'forbidden', said: saying(['First', 'Second', 'First']) })
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'First',
      'Second',
    ])
    expect(screen.queryByText(/Trace id/)).toBeNull()
  })

  test('may be a trace id alone, or nothing', () => {
    show({ kind: 'forbidden', said: saying([], 'trace-1') })
    screen.getByText('trace-1')
    expect(screen.queryByRole('list')).toBeNull()
    show({ kind: 'timed-out' })
    expect(screen.getAllByRole('heading', { name: 'HighLevel said' })).toHaveLength(1)
  })
})

describe('a token of another location', () => {
  const failure: Failure = { kind: 'other-location', said: saying([]) }

  test('names the location of the link, and those there are tokens for', () => {
    show(failure, { hint: parseId(LOCATION_ID) }, [
      [TOKEN, LOCATION_ID],
      [OTHER_TOKEN, OTHER_LOCATION_ID],
      ['opaque-token-without-a-location', null],
    ])
    const { textContent } = screen.getByRole('alert')
    expect(textContent).toContain(`This link is for location ${LOCATION_ID}.`)
    expect(textContent).toMatch(
      /This browser has tokens for Location Lq8TzX…cN2d, Location Mq9UaY…dO3e\.$/,
    )
  })

  test('says nothing of what is not known', () => {
    show(failure, {}, [[TOKEN, null]])
    expect(screen.getByRole('alert').textContent).not.toMatch(/This link is|This browser has/)
  })

  test('is the only failure that speaks of locations', () => {
    show({ kind: 'forbidden', said: saying([]) }, { hint: parseId(LOCATION_ID) }, [
      [TOKEN, LOCATION_ID],
    ])
    expect(screen.getByRole('alert').textContent).not.toMatch(/This link is|This browser has/)
  })
})

describe('one more try by itself', () => {
  const failure: Failure = { kind: 'rate-limited', said: saying([]), waitSeconds: 3 }

  test('is counted down to, and made once', () => {
    const { onOneMoreTry } = show(failure, { oneMoreTryAt: Date.now() + 2500 })
    expect(screen.getByRole('timer').textContent).toBe('Trying once more in 3 s')
    pass(1000)
    expect(screen.getByRole('timer').textContent).toBe('Trying once more in 2 s')
    pass(1000)
    expect(onOneMoreTry).not.toHaveBeenCalled()
    pass(5000)
    expect(screen.getByRole('timer').textContent).toBe('Trying once more in 0 s')
    expect(onOneMoreTry).toHaveBeenCalledOnce()
  })

  test('is due exactly at its time', () => {
    const { onOneMoreTry } = show(failure, { oneMoreTryAt: Date.now() + 1000 })
    pass(1000)
    expect(onOneMoreTry).toHaveBeenCalledOnce()
  })

  test('waits until the page is looked at', () => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    const { onOneMoreTry } = show(failure, { oneMoreTryAt: Date.now() + 1000 })
    pass(5000)
    expect(onOneMoreTry).not.toHaveBeenCalled()
    Reflect.deleteProperty(document, 'visibilityState')
    pass(1000)
    expect(onOneMoreTry).toHaveBeenCalledOnce()
  })
})
