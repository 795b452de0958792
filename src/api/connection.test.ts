import { onlineManager } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { connectionFoundAt, connectionLostAt, watchConnection } from './connection'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.runAllTimers()
  vi.useRealTimers()
  Reflect.deleteProperty(window.navigator, 'onLine')
})

const browserSays = (news: 'offline' | 'online') => window.dispatchEvent(new Event(news))

function watched() {
  watchConnection()
  const heard: boolean[] = []
  onlineManager.subscribe((isOnline) => void heard.push(isOnline))
  return heard
}

test('a connection is lost at once, and back when it has stayed for a second', () => {
  const heard = watched()
  expect(connectionLostAt()).toBeNull()
  browserSays('offline')
  const lostAt = Date.now()
  expect(connectionLostAt()).toBe(lostAt)
  expect(heard).toEqual([false])
  vi.advanceTimersByTime(5000)
  browserSays('online')
  vi.advanceTimersByTime(999)
  expect(connectionLostAt()).toBe(lostAt)
  vi.advanceTimersByTime(1)
  expect(connectionLostAt()).toBeNull()
  expect(connectionFoundAt()).toBe(Date.now())
  expect(heard).toEqual([false, true])
})

test('a connection that comes and goes was lost when it went first', () => {
  const heard = watched()
  browserSays('offline')
  const lostAt = Date.now()
  vi.advanceTimersByTime(5000)
  browserSays('online')
  vi.advanceTimersByTime(500)
  browserSays('offline')
  vi.advanceTimersByTime(5000)
  expect(connectionLostAt()).toBe(lostAt)
  browserSays('online')
  vi.advanceTimersByTime(800)
  browserSays('online')
  vi.advanceTimersByTime(999)
  expect(heard).toEqual([false])
  vi.advanceTimersByTime(1)
  expect(heard).toEqual([false, true])
})

test('a page that opens offline knows it', () => {
  Object.defineProperty(window.navigator, 'onLine', { value: false, configurable: true })
  watched()
  expect(connectionLostAt()).toBe(Date.now())
  expect(onlineManager.isOnline()).toBe(false)
  browserSays('online')
})

test('however many want to know, the browser is listened to once', () => {
  const listen = vi.spyOn(window, 'addEventListener')
  const forget = vi.spyOn(window, 'removeEventListener')
  watchConnection()
  listen.mockClear()
  const stops = [1, 2, 3].map(() => onlineManager.subscribe(() => {}))
  expect(listen).not.toHaveBeenCalled()
  forget.mockClear()
  watchConnection()
  expect(forget.mock.calls.map(([news]) => news)).toEqual(['offline', 'online'])
  for (const stop of stops) stop()
})
