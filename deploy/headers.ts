/** The headers of every answer: pages, assets and errors alike. */
export function securityHeaders(apiBaseUrl: string): Record<string, string> {
  const api = apiBaseUrl.startsWith('/') ? "'self'" : new URL(apiBaseUrl).origin
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    `connect-src ${api}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]
  // Writing to the clipboard is the one thing the copy buttons need.
  const denied = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'display-capture']
  return {
    'Content-Security-Policy': policy.join('; '),
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': [...denied.map((name) => `${name}=()`), 'clipboard-write=(self)'].join(
      ', ',
    ),
    'X-Robots-Tag': 'noindex',
  }
}

/** How long an answer may be kept: hashed files for good, pages never unasked. */
export function cacheControl(path: string, found: boolean): string {
  if (!found) return 'no-store'
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
}
