import { conversation } from '../../test/fixtures.ts'
import type { RawAnswer } from '../stand-in-api.ts'

const WHOLE = JSON.stringify(conversation)

/** Never a byte. */
export const silence: RawAnswer = () => {}

/** The headers and half of the body, then nothing more. */
export const stall: RawAnswer = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': WHOLE.length })
  response.write(WHOLE.slice(0, 20))
}

/** Half of the body, then a TCP reset. */
export const reset: RawAnswer = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': WHOLE.length })
  response.write(WHOLE.slice(0, 20), () => response.socket?.resetAndDestroy())
}

/** Fewer bytes than were announced, and a proper end of the connection. */
export const truncated: RawAnswer = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': WHOLE.length })
  response.write(WHOLE.slice(0, 20), () => response.socket?.end())
}

/** Says that it is compressed, and is not. */
export const notGzip: RawAnswer = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' })
  response.end(WHOLE)
}

/** The connection is closed before an answer. */
export const hangUp: RawAnswer = (response) => {
  response.socket?.destroy()
}

/** An answer that pages of other origins may not read. */
export const withoutCors: RawAnswer = (response) => {
  response.removeHeader('Access-Control-Allow-Origin')
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(WHOLE)
}

export function bytes(body: string | Buffer, contentType = 'application/json'): RawAnswer {
  return (response) => response.writeHead(200, { 'Content-Type': contentType }).end(body)
}

export function redirect(to: string): RawAnswer {
  return (response) => response.writeHead(302, { Location: to }).end()
}

export const noContent: RawAnswer = (response) => {
  response.writeHead(204).end()
}
