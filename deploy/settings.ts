/** The build-time settings: read, checked and filled in once, before anything is built. */
export type Settings = {
  /** An origin with an optional path, or a path on the site itself; no slash at the end. */
  apiBaseUrl: string
  /** An origin, no slash at the end. */
  highLevelAppUrl: string
  /** Whole numbers, as text. */
  idleMinutes: string
  keepHours: string
}

/** Where HighLevel's own API answers. */
export const HIGHLEVEL_API = 'https://services.leadconnectorhq.com'

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/** Throws a sentence that says which value is wrong and what a right one looks like. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  return {
    apiBaseUrl: apiBaseUrl(env['VITE_API_BASE_URL'] || HIGHLEVEL_API),
    highLevelAppUrl: highLevelAppUrl(
      env['VITE_HIGHLEVEL_APP_URL'] || 'https://app.gohighlevel.com',
    ),
    idleMinutes: wholeNumber(env, 'VITE_IDLE_MINUTES', { normal: 30, least: 2, most: 480 }),
    keepHours: wholeNumber(env, 'VITE_KEEP_HOURS', { normal: 8, least: 1, most: 168 }),
  }
}

function apiBaseUrl(value: string): string {
  if (/^(\/[A-Za-z0-9._~-]+)+\/?$/.test(value) && !/\/\.\.?(\/|$)/.test(value)) {
    return withoutSlash(value)
  }
  const url = secureUrl(value)
  if (url) return withoutSlash(url.origin + url.pathname)
  throw sentence(
    `VITE_API_BASE_URL is "${value}". It must be an https address such as ${HIGHLEVEL_API}, or a path on this site such as /api.`,
  )
}

function highLevelAppUrl(value: string): string {
  const url = secureUrl(value)
  if (url && url.pathname === '/') return url.origin
  throw sentence(
    `VITE_HIGHLEVEL_APP_URL is "${value}". It must be an https address without a path, such as https://app.gohighlevel.com.`,
  )
}

function wholeNumber(
  env: Record<string, string | undefined>,
  name: string,
  { normal, least, most }: { normal: number; least: number; most: number },
): string {
  const value = env[name] || String(normal)
  if (/^\d+$/.test(value) && Number(value) >= least && Number(value) <= most) return value
  throw sentence(
    `${name} is "${value}". It must be a whole number from ${least} to ${most}, such as ${normal}.`,
  )
}

/** The build prints an error's stack, which would bury the one line that matters. */
function sentence(text: string): Error {
  const error = new Error(text)
  error.stack = text
  return error
}

/** An access token must never travel in the clear, so http is for this machine alone. */
function secureUrl(value: string): URL | null {
  if (!URL.canParse(value)) return null
  const url = new URL(value)
  const secure =
    url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.includes(url.hostname))
  const plain = !url.username && !url.password && !url.search && !url.hash
  return secure && plain ? url : null
}

function withoutSlash(value: string): string {
  return value.replace(/\/+$/, '')
}
