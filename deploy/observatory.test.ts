import { expect, test } from 'vitest'
import { securityHeaders } from './headers'
import { observatory, type Capture } from './observatory'

const html = '<script type="module" crossorigin src="/assets/index-0.js"></script>'

function page(changes: Record<string, string | null> = {}, more: Partial<Capture> = {}): Capture {
  const all = Object.entries({ ...securityHeaders('https://api.example'), ...changes })
  const headers = all.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]))
  return { headers, html, https: true, ...more }
}

const policy = securityHeaders('https://api.example')['Content-Security-Policy'] ?? ''

test.each<[string, number, Capture]>([
  ['the policy as it is', 150, page()],
  ['with integrity', 155, page({}, { html: html.replace(' src', ' integrity="sha384-0" src') })],
  ['nothing but http', 60, page({}, { https: false })],
  ['none of the headers, over http', 10, { headers: [], html, https: false }],
  ['no frame-ancestors', 150, page({ 'Content-Security-Policy': cut('frame-ancestors') })],
  [
    'no frame-ancestors, no X-Frame-Options',
    80,
    page({ 'Content-Security-Policy': cut('frame-ancestors'), 'X-Frame-Options': null }),
  ],
  [
    'default-src self',
    145,
    page({ 'Content-Security-Policy': swap("'none'; script", "'self'; script") }),
  ],
  [
    'inline scripts',
    80,
    page({ 'Content-Security-Policy': swap("script-src 'self'", "script-src 'unsafe-inline'") }),
  ],
  [
    'eval',
    130,
    page({ 'Content-Security-Policy': swap("script-src 'self'", "script-src 'unsafe-eval'") }),
  ],
  [
    'inline styles',
    140,
    page({ 'Content-Security-Policy': swap("style-src 'self'", "style-src 'unsafe-inline'") }),
  ],
  ['an API over http', 80, page({ 'Content-Security-Policy': swap('https://api', 'http://api') })],
  [
    'pictures over http',
    130,
    page({ 'Content-Security-Policy': swap("img-src 'self'", 'img-src http://a.example') }),
  ],
  ['a directive twice', 75, page({ 'Content-Security-Policy': `${policy}; img-src 'none'` })],
  ['no content security policy', 75, page({ 'Content-Security-Policy': null })],
  ['a month of HSTS', 140, page({ 'Strict-Transport-Security': 'max-age=2592000' })],
  ['no HSTS', 80, page({ 'Strict-Transport-Security': null })],
  ['a telling referrer', 140, page({ 'Referrer-Policy': 'unsafe-url' })],
  ['no referrer policy', 145, page({ 'Referrer-Policy': null })],
  ['sniffing', 145, page({ 'X-Content-Type-Options': null })],
  ['CORP cross-origin', 140, page({ 'Cross-Origin-Resource-Policy': 'cross-origin' })],
  ['no COOP', 140, page({ 'Cross-Origin-Opener-Policy': null })],
  ['an unknown COEP', 135, page({ 'Cross-Origin-Embedder-Policy': 'require' })],
])('%s scores %i', (_, score, capture) => {
  expect(observatory(capture).score).toBe(score)
})

function swap(from: string, to: string): string {
  expect(policy).toContain(from)
  return policy.replace(from, to)
}

function cut(directive: string): string {
  return policy
    .split('; ')
    .filter((one) => !one.startsWith(directive))
    .join('; ')
}
