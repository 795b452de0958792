import { delay, getResponse, http } from 'msw'
import type { Fetch } from '../api/get'
import type { SampleAnswer } from './sample'
import { SAMPLES, SAMPLE_USERS } from './samples'

const SCOPE_MISSING: SampleAnswer = {
  kind: 'json',
  status: 401,
  body: { statusCode: 401, message: 'The token is not authorized for this scope.' },
}

const handlers = [
  http.get('*/conversations/search', ({ request }) => {
    const id = new URL(request.url).searchParams.get('id') ?? ''
    const conversations = SAMPLES.get(id)?.rows ?? []
    return Response.json({ conversations, total: conversations.length })
  }),
  http.get('*/conversations/:id', ({ params }) => {
    const sample = SAMPLES.get(String(params['id']))
    return sample && respond(sample.answer)
  }),
  http.get('*/locations/:id', () => Response.json({ location: { name: 'Northfield Roofing' } })),
  http.get('*/users/:id', ({ params }) => {
    const name = SAMPLE_USERS[String(params['id'])]
    return name === undefined ? respond(SCOPE_MISSING) : Response.json({ name })
  }),
]

/** Stands in for the network: nothing leaves the page. */
export const demoFetch: Fetch = async (url, init) => {
  const request = new Request(new URL(url, window.location.origin), init)
  const response = await Promise.race([getResponse(handlers, request), abortOf(request.signal)])
  if (!response) throw new TypeError(`The demo has no answer for ${url}`)
  // A real fetch never resolves to a network error.
  if (response.type === 'error') throw new TypeError('Failed to fetch')
  return response
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
      await delay(answer.afterMs)
      return Response.json(answer.body)
    case 'never':
      await delay('infinite')
      return Response.error()
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
      return Response.error()
  }
}

function abortOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}
