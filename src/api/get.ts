import * as v from 'valibot'
import { ApiError, failureOfAnswer, parseJson } from './failure'
import { watchPagePolicy } from './page-policy'
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
    const { ok, status, headers, body } = await ask(fetch, request, token, [cancelled, ended])
    if (!ok) {
      throw new ApiError(failureOfAnswer({ status, headers, body }, request.scope))
    }

    const json = parseJson(body)
    if (!json.ok) throw new ApiError({ kind: 'unexpected-answer' })
    const result = v.safeParse(schema, json.value)
    if (!result.success) throw new ApiError({ kind: 'unexpected-answer' }, result.issues)
    return { value: result.output, body }
  }
}

async function ask(fetch: Fetch, request: ApiRequest, token: string, endings: AbortSignal[]) {
  const signal = AbortSignal.any(endings)
  const timeout = new AbortController()
  const timer = setTimeout(() => timeout.abort(), GIVE_UP_AFTER_MS)
  const policy = watchPagePolicy()
  let answered = false
  try {
    const response = await fetch(requestUrl(request), {
      method: 'GET',
      headers: requestHeaders(request, token),
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.any([signal, timeout.signal]),
    })
    answered = true
    const { ok, status, headers } = response
    return { ok, status, headers, body: await response.text() }
  } catch (cause) {
    if (signal.aborted) throw cause
    if (timeout.signal.aborted) throw new ApiError({ kind: 'timed-out' }, cause)
    if (answered) throw new ApiError({ kind: 'cut-short' }, cause)
    if (await policy.hasBlocked()) throw new ApiError({ kind: 'blocked-by-page-policy' }, cause)
    throw new ApiError({ kind: navigator.onLine ? 'unreachable' : 'offline' }, cause)
  } finally {
    clearTimeout(timer)
    policy.stop()
  }
}
