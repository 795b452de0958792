import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { attempt, liveBrowser, noBrowser } from './browser'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const stop = (event: Event) => event.stopPropagation()

test('a tab has its own storage, and one that it shares', () => {
  expect(liveBrowser.tabStorage()).toBe(window.sessionStorage)
  expect(liveBrowser.sharedStorage()).toBe(window.localStorage)
})

test('tabs of the app meet on one channel', () => {
  const channel = liveBrowser.channel()
  expect(channel.name).toBe('inbox-viewer:session')
  channel.close()
})

test('a page may have slept when it is shown, becomes visible or hears of another tab', () => {
  const wake = vi.fn()
  liveBrowser.onWake(wake)
  window.dispatchEvent(new Event('pageshow'))
  expect(wake).toHaveBeenCalledTimes(1)
  window.dispatchEvent(new Event('storage'))
  expect(wake).toHaveBeenCalledTimes(2)
  document.dispatchEvent(new Event('visibilitychange'))
  expect(wake).toHaveBeenCalledTimes(3)
  vi.advanceTimersByTime(3000)
  expect(wake).toHaveBeenCalledTimes(6)
})

test('keys and clicks count, whatever the page does with them', () => {
  const act = vi.fn()
  liveBrowser.onActivity(act)
  for (const type of ['keydown', 'pointerdown']) {
    document.body.addEventListener(type, stop)
    document.body.dispatchEvent(new Event(type, { bubbles: true }))
    document.body.removeEventListener(type, stop)
  }
  expect(act).toHaveBeenCalledTimes(2)
})

test('the limits are those of the build', () => {
  expect(liveBrowser.idleLimitMs).toBe(30 * 60 * 1000)
  expect(liveBrowser.keepMs).toBe(8 * 60 * 60 * 1000)
})

test('a session in memory has no browser around it', () => {
  expect(noBrowser.tabStorage).toThrow('A session in memory has no browser around it.')
  expect(noBrowser.sharedStorage).toThrow()
  expect(noBrowser.channel).toThrow()
})

test('what a browser refuses is null', () => {
  expect(attempt(() => 7)).toBe(7)
  expect(attempt(noBrowser.tabStorage)).toBeNull()
})
