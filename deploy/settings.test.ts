import { expect, test } from 'vitest'
import { securityHeaders } from './headers'
import { readSettings } from './settings'

test('the defaults are HighLevel’s own addresses', () => {
  expect(readSettings({ VITE_API_BASE_URL: '' })).toEqual({
    apiBaseUrl: 'https://services.leadconnectorhq.com',
    highLevelAppUrl: 'https://app.gohighlevel.com',
    idleMinutes: '30',
    keepHours: '8',
  })
})

test.each([
  ['/api', '/api'],
  ['/api/v1/', '/api/v1'],
  ['https://proxy.example', 'https://proxy.example'],
  ['https://proxy.example/highlevel/', 'https://proxy.example/highlevel'],
  ['http://localhost:4010', 'http://localhost:4010'],
])('VITE_API_BASE_URL=%s', (value, apiBaseUrl) => {
  expect(readSettings({ VITE_API_BASE_URL: value }).apiBaseUrl).toBe(apiBaseUrl)
})

test.each([
  'http://proxy.example',
  'services.leadconnectorhq.com',
  'https://user:secret@proxy.example',
  'https://proxy.example/?key=1',
  '//proxy.example',
  '/../api',
  '/',
  'ftp://proxy.example',
])('VITE_API_BASE_URL=%s fails the build with a sentence', (value) => {
  expect(() => readSettings({ VITE_API_BASE_URL: value })).toThrow(
    `VITE_API_BASE_URL is "${value}". It must be`,
  )
})

test.each(['http://crm.example', 'crm.example', 'https://crm.example/v2'])(
  'VITE_HIGHLEVEL_APP_URL=%s fails the build with a sentence',
  (value) => {
    expect(() => readSettings({ VITE_HIGHLEVEL_APP_URL: value })).toThrow(
      `VITE_HIGHLEVEL_APP_URL is "${value}". It must be`,
    )
  },
)

test.each([
  ['VITE_IDLE_MINUTES', '1'],
  ['VITE_IDLE_MINUTES', '30 minutes'],
  ['VITE_KEEP_HOURS', '-8'],
  ['VITE_KEEP_HOURS', '1000'],
])('%s=%s fails the build with a sentence', (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(`${name} is "${value}". It must be a whole`)
})

test.each([
  ['https://proxy.example/highlevel', 'connect-src https://proxy.example;'],
  ['/api', "connect-src 'self';"],
])('with the API at %s pages may connect to it alone', (apiBaseUrl, directive) => {
  expect(securityHeaders(apiBaseUrl)['Content-Security-Policy']).toContain(directive)
})
