import type { APIResponse } from '@playwright/test'
import { INLINE_SCRIPT_SOURCE } from '../deploy/inline-script.ts'
import { CONVERSATION_ADDRESS, expect } from './test.ts'

/** Written out once more, so that a header cannot go missing unseen. */
const EXPECTED = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), aria-notify=(), autoplay=(), browsing-topics=(), camera=(), captured-surface-control=(), clipboard-read=(), compute-pressure=(), cross-origin-isolated=(), deferred-fetch=(), deferred-fetch-minimal=(), digital-credentials-create=(), digital-credentials-get=(), display-capture=(), encrypted-media=(), fullscreen=(), gamepad=(), geolocation=(), gyroscope=(), hid=(), identity-credentials-get=(), idle-detection=(), keyboard-map=(), language-detector=(), language-model=(), local-fonts=(), local-network=(), local-network-access=(), loopback-network=(), magnetometer=(), media-playback-while-not-visible=(), microphone=(), midi=(), on-device-speech-recognition=(), otp-credentials=(), payment=(), picture-in-picture=(), private-state-token-issuance=(), private-state-token-redemption=(), publickey-credentials-create=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), speaker-selection=(), storage-access=(), summarizer=(), sync-xhr=(), translator=(), unload=(), usb=(), window-management=(), xr-spatial-tracking=(), clipboard-write=(self)',
  'X-Robots-Tag': 'noindex',
}

/** What every host must answer: address, status, caching. */
export const ADDRESSES: [string, number, string][] = [
  ['/', 200, 'no-cache'],
  [CONVERSATION_ADDRESS, 200, 'no-cache'],
  ['/demo', 200, 'no-cache'],
  ['/conversations/%E0%A4', 200, 'no-cache'],
  ['/icon.svg', 200, 'no-cache'],
  ['/icons/unread-3.svg', 200, 'no-cache'],
  ['/assets/missing.js', 404, 'no-store'],
]

export const IMMUTABLE = 'public, max-age=31536000, immutable'

/** Every header has its exact value, and none comes twice. */
export function expectWholeSet(answer: APIResponse, connect: string, caching: string) {
  const wanted = {
    'Content-Security-Policy': `default-src 'none'; script-src 'self' ${INLINE_SCRIPT_SOURCE}; style-src 'self'; img-src 'self'; font-src 'self'; manifest-src 'self'; connect-src ${connect}; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
    ...EXPECTED,
    'Cache-Control': caching,
  }
  for (const [name, value] of Object.entries(wanted)) {
    const values = answer
      .headersArray()
      .filter((header) => header.name.toLowerCase() === name.toLowerCase())
      .map((header) => header.value)
    expect(values, `${name} of ${answer.url()}`).toEqual([value])
  }
}

/** The hashed files that a page names. */
export function assetsOf(html: string): string[] {
  return [...html.matchAll(/"(\/assets\/[^"]+)"/g)].flatMap(([, file]) => file ?? [])
}
