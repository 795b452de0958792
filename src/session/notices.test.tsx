import { act, fireEvent, render, screen } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { IDLE_LIMIT, KEEP, openBrowser, signIn, throwing, type Tab } from '../../test/open-tab'
import type { Browser } from './browser'
import { KeptFor } from './kept-for'
import { LimitNotice } from './limit-notice'
import { SurvivalNotice } from './survival-notice'
import { SessionContext, useSession } from './use-session'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function Who() {
  const session = useSession()
  return <output>{session === 'asking' ? 'asking' : (session?.hint ?? 'nobody')}</output>
}

function show({ store }: Tab) {
  render(
    <SessionContext value={store}>
      <Who />
      <KeptFor />
      <LimitNotice />
      <SurvivalNotice />
    </SessionContext>,
  )
}

function showSignedIn(given: Partial<Browser> = {}, keep = false) {
  const tab = openBrowser().openTab(given)
  vi.advanceTimersByTime(400)
  tab.store.adopt(tab.store.prepare('pit-00000000-0000-0000-0000-000000007a11'), keep)
  show(tab)
  return tab
}

const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms))
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

test('a tab asks the others first, and shows who is signed in', () => {
  const tab = openBrowser().openTab()
  show(tab)
  expect(screen.getByRole('status').textContent).toBe('asking')
  pass(700)
  expect(screen.getByRole('status').textContent).toBe('nobody')
  act(() => void signIn(tab))
  expect(screen.getByRole('status').textContent).toBe('pit-…7a11')
})

test('without a store above, a component says what is missing', () => {
  expect(() => renderToString(<KeptFor />)).toThrow(
    'There is no SessionContext above this component.',
  )
})

describe('before a session ends by itself', () => {
  test('the last minute is counted down, until a key is pressed', () => {
    const tab = showSignedIn()
    pass(IDLE_LIMIT - 61_000)
    expect(screen.queryByRole('alert')).toBeNull()
    pass(1000)
    expect(screen.getByRole('alert').textContent).toBe(
      'You will be signed out soon. Press any key or click to stay signed in.',
    )
    screen.getByText('60 s')
    pass(59_000)
    screen.getByText('1 s')
    expect(screen.queryByRole('button')).toBeNull()
    tab.press()
    pass(1000)
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('the count ends at nothing', () => {
    showSignedIn()
    pass(IDLE_LIMIT - 1000)
    expect(screen.queryByRole('alert')).not.toBeNull()
    pass(1000)
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('a kept token can be kept longer', () => {
    showSignedIn({}, true)
    pass(KEEP - 60_000)
    expect(screen.getByRole('alert').textContent).toBe(
      'The token kept on this device will be forgotten soon.',
    )
    screen.getByText('60 s')
    press('Keep it longer')
    pass(1000)
    expect(screen.queryByRole('alert')).toBeNull()
    screen.getByText('Kept for 7 h 59 min')
  })
})

test('how long tokens are kept is shown only where they are', () => {
  showSignedIn()
  expect(screen.queryByText(/Kept for/)).toBeNull()
})

describe('what this browser does not let the app do is said once', () => {
  test('nothing kept', () => {
    showSignedIn({ tabStorage: throwing })
    screen.getByText(
      'This browser lets the page keep nothing, so a reload will ask for the token again.',
    )
    press('Understood')
    expect(screen.queryByText(/This browser/)).toBeNull()
  })

  test('no talk between tabs', () => {
    showSignedIn({ channel: throwing })
    screen.getByText(
      'This browser does not let tabs talk to each other, so each new tab will ask for the token.',
    )
  })

  test('and nothing where all is well, or nobody is signed in', () => {
    showSignedIn()
    expect(screen.queryByText(/This browser/)).toBeNull()
    const stranger = openBrowser().openTab({ channel: throwing })
    show(stranger)
    expect(screen.queryByText(/This browser/)).toBeNull()
  })
})
