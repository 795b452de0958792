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
  | { kind: 'server-error'; said: Said }
  | { kind: 'unexpected-status'; said: Said }
  | { kind: 'unexpected-answer' }
  | { kind: 'cut-short' }
  | { kind: 'timed-out' }
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
    if (saysThat(/version header/i)) return { kind: 'version-refused', said }
    return { kind: 'token-refused', said }
  }
  if (status === 403) {
    if (!envelope && answer.body !== '') return { kind: 'blocked-at-edge', said }
    if (saysThat(/location/i)) return { kind: 'other-location', said }
    if (saysThat(/scope/i)) return { kind: 'scope-missing', said, scope }
    return { kind: 'forbidden', said }
  }
  if (status === 404) return { kind: 'not-found', said }
  if ((status === 400 || status === 500) && saysThat(/not found/i)) {
    return { kind: 'not-found', said }
  }
  if (status === 400) return { kind: 'id-refused', said }
  if (status === 422) return { kind: 'request-invalid', said }
  if (status === 429) {
    const waitSeconds = retryAfterSeconds(answer.headers.get('Retry-After'), now)
    return { kind: 'rate-limited', said, waitSeconds }
  }
  if (status >= 500) return { kind: 'server-error', said }
  return { kind: 'unexpected-status', said }
}

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

/** Seconds to wait, from 1 to 60; 10 where the header is hidden by CORS or makes no sense. */
function retryAfterSeconds(header: string | null, now: Date): number {
  const text = header?.trim() ?? ''
  const isHttpDate = /^[A-Z][a-z]{2}, /.test(text)
  const seconds = isHttpDate ? (Date.parse(text) - now.getTime()) / 1000 : wholeNumber(text)
  return Number.isFinite(seconds) ? Math.min(60, Math.max(1, Math.ceil(seconds))) : 10
}

function wholeNumber(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : NaN
}
