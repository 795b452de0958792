// @vitest-environment node
import { afterEach, expect, test, vi } from 'vitest'
import { groupDigits } from './group-digits'
import { clockTime } from './time'

afterEach(() => void vi.unstubAllEnvs())

test.each([
  'UTC',
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'Pacific/Marquesas',
])('the time of a check is as the browser would write it in %s', (timeZone) => {
  vi.stubEnv('TZ', timeZone)
  const byBrowser = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'shortOffset',
    timeZone,
  })
  for (const moment of [Date.UTC(2026, 0, 5, 3, 4, 5), Date.UTC(2026, 6, 5, 23, 59, 59)]) {
    expect(clockTime(moment)).toBe(byBrowser.format(moment))
  }
})

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [123_456, '123,456'],
  [Number.MAX_SAFE_INTEGER, '9,007,199,254,740,991'],
])('the digits of %d are grouped', (number, grouped) => {
  expect(groupDigits(number)).toBe(grouped)
})
