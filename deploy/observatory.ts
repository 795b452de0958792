import { directives, scorePolicy } from './observatory-csp.ts'

/** What the MDN HTTP Observatory looks at on a site’s first page. */
export type Capture = {
  headers: { name: string; value: string }[]
  html: string
  /** Served over TLS with a valid certificate, and http sent on to the same host: not seen on loopback. */
  https: boolean
}

export type Finding = { test: string; result: Result; modifier: number }

/** Names and points as published, for all that this page can earn or lose. */
const MODIFIERS = {
  'csp-implemented-with-no-unsafe-default-src-none': 10,
  'csp-implemented-with-no-unsafe': 5,
  'csp-implemented-with-unsafe-inline-in-style-src-only': 0,
  'csp-implemented-with-unsafe-eval': -10,
  'csp-implemented-with-insecure-scheme-in-passive-content-only': -10,
  'csp-implemented-with-unsafe-inline': -20,
  'csp-implemented-with-insecure-scheme': -20,
  'csp-header-invalid': -25,
  'csp-not-implemented': -25,
  'cookies-not-found': 0,
  'cross-origin-resource-sharing-not-implemented': 0,
  'cross-origin-resource-sharing-implemented-with-public-access': 0,
  'redirection-to-https': 0,
  'redirection-missing': -20,
  'referrer-policy-private': 5,
  'referrer-policy-not-implemented': 0,
  'referrer-policy-unsafe': -5,
  'referrer-policy-header-invalid': -5,
  'hsts-implemented-max-age-at-least-six-months': 0,
  'hsts-implemented-max-age-less-than-six-months': -10,
  'hsts-header-invalid': -20,
  'hsts-not-implemented': -20,
  'hsts-not-implemented-no-https': -20,
  'sri-implemented-and-all-scripts-loaded-securely': 5,
  'sri-not-implemented-but-all-scripts-loaded-from-secure-origin': 0,
  'sri-not-implemented-but-no-scripts-loaded': 0,
  'x-content-type-options-nosniff': 0,
  'x-content-type-options-not-implemented': -5,
  'x-content-type-options-header-invalid': -5,
  'x-frame-options-implemented-via-csp': 5,
  'x-frame-options-sameorigin-or-deny': 5,
  'x-frame-options-not-implemented': -20,
  'x-frame-options-header-invalid': -20,
  'corp-implemented-with-same-origin': 10,
  'corp-implemented-with-same-site': 10,
  'corp-implemented-with-cross-origin': 0,
  'corp-not-implemented': 0,
  'corp-header-invalid': -5,
  'coop-implemented-with-same-origin': 10,
  'coop-implemented-with-same-origin-allow-popups': 10,
  'coop-implemented-with-noopener-allow-popups': 10,
  'coop-implemented-with-unsafe-none': 0,
  'coop-not-implemented': 0,
  'coop-header-invalid': -5,
  'coep-implemented-with-require-corp': 10,
  'coep-implemented-with-credentialless': 10,
  'coep-implemented-with-unsafe-none': 0,
  'coep-not-implemented': 0,
  'coep-header-invalid': -5,
}

type Result = keyof typeof MODIFIERS

/** Penalties come off 100; bonuses count only where 90 are left. */
export function observatory(page: Capture): { score: number; findings: Finding[] } {
  const results: [string, Result][] = [
    ['content-security-policy', scorePolicy(policyOf(page), page.https)],
    ['cookies', cookies(page)],
    ['cross-origin-resource-sharing', resourceSharing(page)],
    ['redirection', page.https ? 'redirection-to-https' : 'redirection-missing'],
    ['referrer-policy', referrerPolicy(page)],
    ['strict-transport-security', strictTransportSecurity(page)],
    ['subresource-integrity', subresourceIntegrity(page)],
    ['x-content-type-options', contentTypeOptions(page)],
    ['x-frame-options', frameOptions(page)],
    ['cross-origin-resource-policy', isolation(page, 'Cross-Origin-Resource-Policy', 'corp')],
    ['cross-origin-opener-policy', isolation(page, 'Cross-Origin-Opener-Policy', 'coop')],
    ['cross-origin-embedder-policy', isolation(page, 'Cross-Origin-Embedder-Policy', 'coep')],
  ]
  const findings = results.map(([test, result]) => ({ test, result, modifier: MODIFIERS[result] }))
  const sum = (counted: Finding[]) => counted.reduce((total, { modifier }) => total + modifier, 100)
  const bare = sum(findings.filter(({ modifier }) => modifier < 0))
  return { score: Math.max(0, bare >= 90 ? sum(findings) : bare), findings }
}

function values(page: Capture, name: string): string[] {
  return page.headers
    .filter((header) => header.name.toLowerCase() === name.toLowerCase())
    .map(({ value }) => value.trim())
}

function policyOf(page: Capture): string | null {
  const [policy, ...more] = values(page, 'Content-Security-Policy')
  if (more.length > 0) throw new Error('The app has one policy, so several are not scored here.')
  return policy ?? null
}

function cookies(page: Capture): Result {
  if (values(page, 'Set-Cookie').length === 0) return 'cookies-not-found'
  throw new Error('The app sets no cookie, so none is scored here.')
}

function resourceSharing(page: Capture): Result {
  const [origin] = values(page, 'Access-Control-Allow-Origin')
  if (origin === undefined) return 'cross-origin-resource-sharing-not-implemented'
  if (origin === '*') return 'cross-origin-resource-sharing-implemented-with-public-access'
  throw new Error('The app is shared with no other origin, so that is not scored here.')
}

const PRIVATE = ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin']
const TELLING = ['origin', 'origin-when-cross-origin', 'unsafe-url', 'no-referrer-when-downgrade']

function referrerPolicy(page: Capture): Result {
  const given = values(page, 'Referrer-Policy')
  if (given.length === 0) return 'referrer-policy-not-implemented'
  const named = given.flatMap((value) =>
    value
      .toLowerCase()
      .split(',')
      .map((one) => one.trim()),
  )
  const last = named.findLast((one) => [...PRIVATE, ...TELLING].includes(one))
  if (last === undefined) return 'referrer-policy-header-invalid'
  return PRIVATE.includes(last) ? 'referrer-policy-private' : 'referrer-policy-unsafe'
}

/** Half a year of 30-day months, as the Observatory counts. */
const SIX_MONTHS = 15_552_000

function strictTransportSecurity(page: Capture): Result {
  if (!page.https) return 'hsts-not-implemented-no-https'
  const [header, ...more] = values(page, 'Strict-Transport-Security')
  if (header === undefined) return 'hsts-not-implemented'
  const age = /(?:^|;)\s*max-age=(\d+)/i.exec(header)?.[1]
  if (age === undefined || more.length > 0 || header.includes(',')) return 'hsts-header-invalid'
  return Number(age) >= SIX_MONTHS
    ? 'hsts-implemented-max-age-at-least-six-months'
    : 'hsts-implemented-max-age-less-than-six-months'
}

function subresourceIntegrity(page: Capture): Result {
  const scripts = [...page.html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
  if (scripts.length === 0) return 'sri-not-implemented-but-no-scripts-loaded'
  if (scripts.some((tag) => /\bsrc="(?!\/(?!\/))/.test(tag))) {
    throw new Error('The app loads no script from elsewhere, so none is scored here.')
  }
  return page.https && scripts.some((tag) => tag.includes(' integrity="'))
    ? 'sri-implemented-and-all-scripts-loaded-securely'
    : 'sri-not-implemented-but-all-scripts-loaded-from-secure-origin'
}

function contentTypeOptions(page: Capture): Result {
  const given = values(page, 'X-Content-Type-Options')
  if (given.length === 0) return 'x-content-type-options-not-implemented'
  return given.join().toLowerCase() === 'nosniff'
    ? 'x-content-type-options-nosniff'
    : 'x-content-type-options-header-invalid'
}

function frameOptions(page: Capture): Result {
  if (directives(policyOf(page) ?? '')?.has('frame-ancestors'))
    return 'x-frame-options-implemented-via-csp'
  const given = values(page, 'X-Frame-Options')
  if (given.length === 0) return 'x-frame-options-not-implemented'
  return /^(deny|sameorigin)$/i.test(given.join())
    ? 'x-frame-options-sameorigin-or-deny'
    : 'x-frame-options-header-invalid'
}

function isolation(page: Capture, header: string, short: 'corp' | 'coop' | 'coep'): Result {
  const given = values(page, header)
  if (given.length === 0) return `${short}-not-implemented`
  const result = `${short}-implemented-with-${given.join()}`
  return isResult(result) ? result : `${short}-header-invalid`
}

function isResult(name: string): name is Result {
  return name in MODIFIERS
}
