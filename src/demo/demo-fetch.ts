import type { Fetch } from '../api/get'
import type { SampleAnswer } from './sample'
import { SAMPLES, SAMPLE_USERS } from './samples'

/** Stands in for the network: nothing leaves the page. */
export const demoFetch: Fetch = (url, { signal }) => {
  const { pathname, searchParams } = new URL(url, window.location.origin)
  const [place, id = ''] = pathname.split('/').slice(-2)
  const answer = answerAt(place, id, searchParams)
  return signal ? Promise.race([respond(answer), abortOf(signal)]) : respond(answer)
}

const NO_CONNECTION: SampleAnswer = { kind: 'no-connection' }

const SCOPE_MISSING: SampleAnswer = {
  kind: 'json',
  status: 401,
  body: { statusCode: 401, message: 'The token is not authorized for this scope.' },
}

function answerAt(place: string | undefined, id: string, params: URLSearchParams): SampleAnswer {
  if (place === 'conversations' && id === 'search') {
    const conversations = SAMPLES.get(params.get('id') ?? '')?.rows ?? []
    return ok({ conversations, total: conversations.length })
  }
  if (place === 'conversations') return SAMPLES.get(id)?.answer ?? NO_CONNECTION
  if (place === 'locations') return ok({ location: { name: 'Northfield Roofing' } })
  const name = place === 'users' ? SAMPLE_USERS[id] : undefined
  return name === undefined ? SCOPE_MISSING : ok({ name })
}

function ok(body: object): SampleAnswer {
  return { kind: 'json', status: 200, body }
}

async function respond(answer: SampleAnswer): Promise<Response> {
  switch (answer.kind) {
    case 'json':
      return Response.json(answer.body, {
        status: answer.status,
        ...(answer.headers && { headers: answer.headers }),
      })
    case 'html':
      return new Response(answer.body, {
        status: answer.status,
        headers: { 'Content-Type': 'text/html' },
      })
    case 'slow':
      await new Promise((resolve) => setTimeout(resolve, answer.afterMs))
      return Response.json(answer.body)
    case 'never':
      return new Promise(() => {})
    case 'cut-short':
      return new Response(
        new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('{"id":"demo-cut-'))
            controller.error(new TypeError('network error'))
          },
        }),
      )
    case 'no-connection':
      // As a real fetch has it.
      throw new TypeError('Failed to fetch')
  }
}

function abortOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}
