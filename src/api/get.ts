import * as v from 'valibot'
import { ApiError, failureOfAnswer, parseJson } from './failure'
import { requestHeaders, requestUrl, type ApiRequest } from './requests'

export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** What was asked for, and the very text it was read from. */
export type Answer<T> = { value: T; body: string }

type Schema<T> = v.GenericSchema<unknown, T>

/** The only way to HighLevel: a GET. Throws an ApiError, or what fetch threw when the signal aborts. */
export type Get = <T>(
  request: ApiRequest,
  schema: Schema<T>,
  cancelled: AbortSignal,
) => Promise<Answer<T>>

const GIVE_UP_AFTER_MS = 15_000

/** `ended` aborts every request of the token, running or to come. */
export function createGet(fetch: Fetch, token: string, ended: AbortSignal): Get {
  return async (request, schema, cancelled) => {
    const signal = AbortSignal.any([cancelled, ended])
    const timeout = AbortSignal.timeout(GIVE_UP_AFTER_MS)

    const connectionError = (kind: 'unreachable' | 'cut-short', cause: unknown): unknown => {
      if (signal.aborted) return cause
      return new ApiError({ kind: timeout.aborted ? 'timed-out' : kind }, cause)
    }

    const response = await fetch(requestUrl(request), {
      method: 'GET',
      headers: requestHeaders(request, token),
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.any([signal, timeout]),
    }).catch((cause: unknown) => {
      throw connectionError('unreachable', cause)
    })

    const body = await response.text().catch((cause: unknown) => {
      throw connectionError('cut-short', cause)
    })

    if (!response.ok) {
      const { status, headers } = response
      throw new ApiError(failureOfAnswer({ status, headers, body }, request.scope))
    }

    const json = parseJson(body)
    if (!json.ok) throw new ApiError({ kind: 'unexpected-answer' })
    const result = v.safeParse(schema, json.value)
    if (!result.success) throw new ApiError({ kind: 'unexpected-answer' }, result.issues)
    return { value: result.output, body }
  }
}
