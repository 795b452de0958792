import { INLINE_SCRIPT_SOURCE } from './inline-script.ts'

/** All that Chromium 156 knows, bar client hints. It warns in the console of a name it does not know. */
export const DENIED_FEATURES = [
  'accelerometer',
  'aria-notify',
  'autoplay',
  'browsing-topics',
  'camera',
  'captured-surface-control',
  'clipboard-read',
  'compute-pressure',
  'cross-origin-isolated',
  'deferred-fetch',
  'deferred-fetch-minimal',
  'digital-credentials-create',
  'digital-credentials-get',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'language-detector',
  'language-model',
  'local-fonts',
  'local-network',
  'local-network-access',
  'loopback-network',
  'magnetometer',
  'media-playback-while-not-visible',
  'microphone',
  'midi',
  'on-device-speech-recognition',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'private-state-token-issuance',
  'private-state-token-redemption',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'speaker-selection',
  'storage-access',
  'summarizer',
  'sync-xhr',
  'translator',
  'unload',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]

/** The headers of every answer: pages, assets and errors alike. */
export function securityHeaders(apiBaseUrl: string): Record<string, string> {
  const api = apiBaseUrl.startsWith('/') ? "'self'" : new URL(apiBaseUrl).origin
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${INLINE_SCRIPT_SOURCE}`,
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
  return {
    'Content-Security-Policy': policy.join('; '),
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    // Writing to the clipboard is the one thing the copy buttons need.
    'Permissions-Policy': [
      ...DENIED_FEATURES.map((name) => `${name}=()`),
      'clipboard-write=(self)',
    ].join(', '),
    'X-Robots-Tag': 'noindex',
  }
}

/** The folder of hashed files. */
export const ASSETS = '/assets/'

/** How long an answer may be kept: hashed files for good, pages never unasked. */
export function cacheControl(path: string, found: boolean): string {
  if (!found) return 'no-store'
  return path.startsWith(ASSETS) ? 'public, max-age=31536000, immutable' : 'no-cache'
}
