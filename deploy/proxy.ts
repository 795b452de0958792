import { securityHeaders } from './headers.ts'

/** The path of the reverse proxy that a build needs; none where pages ask the API itself. */
export function proxyPath(apiBaseUrl: string): string | null {
  return apiBaseUrl.startsWith('/') ? apiBaseUrl : null
}

/** User-Agent is one because HighLevel’s edge may turn away a request without it (“error code: 1010”). */
export const PASSED_TO_UPSTREAM = ['Authorization', 'Version', 'Accept', 'User-Agent']

/** What the proxy's own answer says instead, or says nothing of. */
export const DROPPED_FROM_UPSTREAM = [
  ...Object.keys(securityHeaders('/api')),
  'Cache-Control',
  'Expires',
  'Pragma',
  'Set-Cookie',
  'Access-Control-Allow-Origin',
  'Access-Control-Allow-Credentials',
  'Access-Control-Allow-Methods',
  'Access-Control-Allow-Headers',
  'Access-Control-Expose-Headers',
  'Access-Control-Max-Age',
]
