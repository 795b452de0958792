import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { renderApp } from '../../test/render-app'

const KEY = 'inbox-viewer:theme'

const themeButton = () => screen.getByRole('button', { name: /^Theme: / })
const shown = () => document.documentElement.dataset['theme']

/** As a browser tells the other tabs. */
function inAnotherTab(change: () => void, key: string | null) {
  change()
  window.dispatchEvent(new StorageEvent('storage', { key }))
}

test('one button goes from the system’s theme to light to dark and back, and says so', async () => {
  const meta = document.head.appendChild(document.createElement('meta'))
  meta.name = 'color-scheme'
  renderApp('/nowhere')
  await screen.findByRole('button', { name: /^Theme: / })
  const rows = [
    ['Theme: system. Switch to light.', undefined, 'light dark', null],
    ['Theme: light. Switch to dark.', 'light', 'light', 'light'],
    ['Theme: dark. Switch to system.', 'dark', 'dark', 'dark'],
    ['Theme: system. Switch to light.', undefined, 'light dark', null],
  ] as const
  for (const [name, theme, scheme, kept] of rows) {
    expect(themeButton().getAttribute('aria-label')).toBe(name)
    expect([shown(), window.localStorage.getItem(KEY)]).toEqual([theme, kept])
    if (theme) expect(meta.content).toBe(scheme)
    await userEvent.click(themeButton())
  }
  expect(meta.content).toBe('light')
  screen.getByText('Theme: light')
  await userEvent.click(themeButton())
  await userEvent.click(themeButton())
  expect(meta.content).toBe('light dark')
  meta.remove()
})

test('what another tab chose is followed, and no more than that is believed', async () => {
  renderApp('/nowhere')
  await screen.findByRole('button', { name: /^Theme: / })
  inAnotherTab(() => window.localStorage.setItem(KEY, 'dark'), KEY)
  await waitFor(() => expect(themeButton().title).toMatch(/^Theme: dark/))
  expect(shown()).toBe('dark')
  inAnotherTab(() => window.localStorage.setItem(KEY, 'light'), 'another key')
  expect(shown()).toBe('dark')
  inAnotherTab(() => window.localStorage.setItem(KEY, 'purple'), KEY)
  expect(shown()).toBeUndefined()
  inAnotherTab(() => window.localStorage.setItem(KEY, 'dark'), KEY)
  inAnotherTab(() => window.localStorage.clear(), null)
  await waitFor(() => expect(themeButton().title).toMatch(/^Theme: system/))
})

test('where nothing can be kept, the theme is there all the same', async () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('Full', 'QuotaExceededError')
  })
  renderApp('/nowhere', { signedIn: false })
  await screen.findByRole('button', { name: /^Theme: / })
  await userEvent.click(themeButton())
  expect(shown()).toBe('light')
  await userEvent.click(themeButton())
  expect(shown()).toBe('dark')
  await userEvent.click(themeButton())
  expect(shown()).toBeUndefined()
})
