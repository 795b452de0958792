import * as v from 'valibot'
import type { Scope } from './requests'

/** What HighLevel answered, as far as it can be shown to a person. */
export type Said = {
  status: number
  messages: string[]
  traceId: string | null
}

/** Everything that can go wrong with a request. `failure/wording.ts` says each in plain words. */
export type Failure =
  | { kind: 'token-refused'; said: Said }
  | { kind: 'scope-missing'; said: Said; scope: Scope }
  | { kind: 'agency-token'; said: Said }
  | { kind: 'version-refused'; said: Said }
  | { kind: 'other-location'; said: Said }
  | { kind: 'forbidden'; said: Said }
  | { kind: 'blocked-at-edge'; said: Said }
  | { kind: 'not-found'; said: Said }
  | { kind: 'id-refused'; said: Said }
  | { kind: 'request-invalid'; said: Said }
  | { kind: 'rate-limited'; said: Said; waitSeconds: number }
  /** `waitUntil`: when HighLevel expects to be back, in ms; null where it does not say. */
  | { kind: 'server-error'; said: Said; waitUntil: number | null }
  | { kind: 'unexpected-status'; said: Said }
  | { kind: 'unexpected-answer' }
  | { kind: 'cut-short' }
  | { kind: 'timed-out' }
  | { kind: 'offline' }
  | { kind: 'blocked-by-page-policy' }
  | { kind: 'unreachable' }
  | { kind: 'page-error' }

export class ApiError extends Error {
  readonly failure: Failure

  constructor(failure: Failure, cause?: unknown) {
    super(failure.kind, { cause })
    this.name = 'ApiError'
    this.failure = failure
  }
}

export function toFailure(error: unknown): Failure {
  return error instanceof ApiError ? error.failure : { kind: 'page-error' }
}

/** Decides by status class; the text only refines, and an unknown text lands in a safe default. */
export function failureOfAnswer(
  answer: { status: number; headers: Headers; body: string },
  scope: Scope,
  now: Date = new Date(),
): Failure {
  const envelope = readEnvelope(answer.body)
  const said: Said = {
    status: answer.status,
    messages: envelope?.messages ?? [],
    traceId: envelope?.traceId ?? null,
  }
  const saysThat = (pattern: RegExp) => said.messages.some((message) => pattern.test(message))
  const { status } = answer
  const isPage = answer.body.trimStart().startsWith('<')

  if (isPage && [400, 401, 404, 422].includes(status)) return { kind: 'unexpected-status', said }
  if (status === 401) {
    if (saysThat(/authClass|user type/i)) return { kind: 'agency-token', said }
    if (saysThat(/scope/i)) return { kind: 'scope-missing', said, scope }
    if (saysThat(VERSION)) return { kind: 'version-refused', said }
    if (saysThat(/access to this location/i)) return { kind: 'other-location', said }
    // A bare 401, as from a proxy, is not HighLevel's word on the token.
    return said.messages.length > 0
      ? { kind: 'token-refused', said }
      : { kind: 'unexpected-status', said }
  }
  if (status === 403) {
    if (!envelope && answer.body !== '') return { kind: 'blocked-at-edge', said }
    if (saysThat(/\blocation\b/i)) return { kind: 'other-location', said }
    if (saysThat(/scope/i)) return { kind: 'scope-missing', said, scope }
    return { kind: 'forbidden', said }
  }
  if (status === 404) return { kind: 'not-found', said }
  if (status === 400 && saysThat(VERSION)) return { kind: 'version-refused', said }
  if ((status === 400 || status === 500) && saysThat(/not found/i)) {
    return { kind: 'not-found', said }
  }
  if (status === 400) return { kind: 'id-refused', said }
  if (status === 422) return { kind: 'request-invalid', said }
  if (status === 429) {
    const seconds = retryAfterSeconds(answer.headers, now) ?? 10
    return { kind: 'rate-limited', said, waitSeconds: Math.min(60, Math.max(1, seconds)) }
  }
  if (status >= 500) {
    const seconds = retryAfterSeconds(answer.headers, now)
    const isLater = seconds !== null && seconds > 0 && seconds <= WEEK
    return {
      kind: 'server-error',
      said,
      waitUntil: isLater ? now.getTime() + seconds * 1000 : null,
    }
  }
  return { kind: 'unexpected-status', said }
}

const VERSION = /\bversion header\b/i

const envelopeSchema = v.object({
  message: v.fallback(v.union([v.string(), v.array(v.string())]), []),
  traceId: v.fallback(v.nullish(v.string(), null), null),
})

/** HighLevel's error envelope; null for anything else, such as a proxy's HTML page. */
function readEnvelope(body: string) {
  const json = parseJson(body)
  const result = v.safeParse(envelopeSchema, json.ok ? json.value : null)
  if (!result.success) return null
  const { message, traceId } = result.output
  return {
    messages: [...new Set([message].flat())].filter((text) => !isBlank(text)),
    traceId: traceId === null || isBlank(traceId) ? null : traceId,
  }
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}

export function parseJson(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    const value: unknown = JSON.parse(text)
    return { ok: true, value }
  } catch {
    return { ok: false }
  }
}

const WEEK = 7 * 24 * 60 * 60

/** Whole seconds; null where the header is hidden by CORS or makes no sense. */
function retryAfterSeconds(headers: Headers, now: Date): number | null {
  const text = headers.get('Retry-After') ?? ''
  if (/^\d+$/.test(text)) return Number(text)
  const date = /^[A-Z][a-z]{2}, /.test(text) ? Date.parse(text) : NaN
  return Number.isNaN(date) ? null : Math.ceil((date - now.getTime()) / 1000)
}
