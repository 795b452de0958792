import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import {
  conversation,
  location,
  LOCATION_ID,
  OTHER_TOKEN,
  otherConversation,
  searchRow,
  TOKEN,
  user,
} from '../test/fixtures.ts'

export type StandInAnswer = {
  status: number
  body: unknown
  headers?: Record<string, string>
}

export type StandInRequest = { method: string; path: string; headers: IncomingMessage['headers'] }

/** Answers by itself, as no well-behaved server would; the CORS headers are set already. */
export type RawAnswer = (response: ServerResponse) => void

/** A real HTTP server that answers as HighLevel does, and checks what it is asked. */
export type StandIn = {
  port: number
  /** Every request, in order; preflights too. */
  requests: StandInRequest[]
  /** The requests that are not preflights, as "GET /path". */
  asked: () => string[]
  /** What to answer under a path, instead of the fixtures; "OPTIONS /path" for a preflight. */
  answers: Map<string, StandInAnswer | RawAnswer>
  /** Lets the answers under a path wait until the returned function is called. */
  hold: (path: string) => () => void
  reset: () => void
  close: () => Promise<void>
}

type Options = {
  /** With a certificate, over TLS. */
  tls?: { key: string; cert: string }
  /** Before every answer, preflights too. */
  latencyMs?: number
  /** On top of it, before every answer that is not to a preflight. */
  answerAfterMs?: number
  /** Browsers ask again before every request; else they may remember for 5 s. */
  everyPreflight?: boolean
}

export async function startStandIn(options: Options = {}): Promise<StandIn> {
  const { tls, latencyMs = 0, answerAfterMs = 0, everyPreflight = false } = options
  const requests: StandInRequest[] = []
  const answers = new Map<string, StandInAnswer | RawAnswer>()
  const held = new Map<string, (() => void)[]>()

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const { method = '', url = '', headers } = request
    requests.push({ method, path: url, headers })
    if (method === 'OPTIONS') {
      if (everyPreflight) response.setHeader('Access-Control-Max-Age', '0')
      const given = answers.get(`OPTIONS ${url}`)
      return after(latencyMs, () =>
        given ? sendAnswer(response, given) : preflight(request, response),
      )
    }
    const send = () => sendAnswer(response, answerTo(method, url, headers, answers))
    const waiting = held.get(url)
    if (waiting) waiting.push(send)
    else after(latencyMs + answerAfterMs, send)
  }
  const server = tls ? createTlsServer(tls, answer) : createServer(answer)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  return {
    port: portOf(server.address()),
    requests,
    asked: () =>
      requests
        .filter(({ method }) => method !== 'OPTIONS')
        .map(({ method, path }) => `${method} ${path}`),
    answers,
    hold(path) {
      const waiting: (() => void)[] = []
      held.set(path, waiting)
      return () => {
        held.delete(path)
        for (const send of waiting) send()
      }
    },
    reset() {
      requests.length = 0
      answers.clear()
      held.clear()
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function after(ms: number, send: () => void) {
  if (ms > 0) setTimeout(send, ms)
  else send()
}

function sendAnswer(response: ServerResponse, answer: StandInAnswer | RawAnswer) {
  response.setHeader('Access-Control-Allow-Origin', '*')
  if (typeof answer === 'function') return answer(response)
  const { status, body, headers } = answer
  const isText = typeof body === 'string'
  response
    .writeHead(status, { 'Content-Type': isText ? 'text/html' : 'application/json', ...headers })
    .end(isText ? body : JSON.stringify(body))
}

/** As HighLevel's gateway does it: the method and the headers must be the ones that it knows. */
function preflight(request: IncomingMessage, response: ServerResponse) {
  const wanted = request.headers['access-control-request-headers'] ?? ''
  const allowed = ['authorization', 'version']
  const fine =
    request.headers['access-control-request-method'] === 'GET' &&
    wanted.split(',').every((name) => allowed.includes(name.trim()))
  response
    .writeHead(fine ? 204 : 403, {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': 'GET',
      'Access-Control-Allow-Headers': allowed.join(', '),
    })
    .end()
}

/** Which conversation each token opens. */
const OWNED = new Map([
  [`Bearer ${TOKEN}`, conversation],
  [`Bearer ${OTHER_TOKEN}`, otherConversation],
])

function answerTo(
  method: string,
  url: string,
  headers: IncomingMessage['headers'],
  answers: Map<string, StandInAnswer | RawAnswer>,
): StandInAnswer | RawAnswer {
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  const version = /^\/(users|locations)\//.test(pathname) ? '2021-07-28' : '2021-04-15'
  if (method !== 'GET') return refusal(405, 'Only GET is expected of this app')
  if (headers.version === undefined) return refusal(401, 'version header was not found.')
  if (headers.version !== version) return refusal(401, 'version header is invalid')
  const owned = OWNED.get(headers.authorization ?? '')
  if (!owned) return refusal(401, 'Invalid Private Integration token')
  const given = answers.get(pathname)
  if (given) return given
  if (pathname === '/conversations/search') {
    const rows = [searchRow].filter(
      (row) =>
        row.id === searchParams.get('id') && row.locationId === searchParams.get('locationId'),
    )
    return { status: 200, body: { conversations: rows, total: rows.length } }
  }
  if (pathname === `/conversations/${owned.id}`) return { status: 200, body: owned }
  if ([...OWNED.values()].some(({ id }) => pathname === `/conversations/${id}`)) {
    return refusal(403, 'The token does not have access to this location.')
  }
  if (pathname === `/users/${user.id}`) return { status: 200, body: user }
  if (pathname === `/locations/${LOCATION_ID}`) return { status: 200, body: location }
  return refusal(404, `Conversation with id ${pathname.split('/').at(-1)} not found`)
}

export function refusal(status: number, message: string | string[]): StandInAnswer {
  return { status, body: { statusCode: status, message, traceId: 'trace-of-the-stand-in' } }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The stand-in has no port.')
  return address.port
}
