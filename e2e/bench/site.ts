import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { ASSETS, cacheControl, securityHeaders } from '../../deploy/headers.ts'
import { INLINE_SCRIPT_SOURCE } from '../../deploy/inline-script.ts'
import { API_ORIGIN } from '../addresses.ts'
import { FLOOR_PAGE, FLOOR_SCRIPT_SOURCE } from './floor.ts'

export type Site = { origin: string; close: () => Promise<void> }

/** The addresses of the floor begin so. */
export const FLOOR = '/floor/'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

type File = { type: string; gzipped: Buffer; tag: string }

/** Serves a build, and the floor beside it, as the hosts in `deploy` do: headers, gzip, 304. */
export async function serveBuild(root: string): Promise<Site> {
  const files = new Map<string, File>()
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const type = TYPES[path.extname(name)]
    if (type)
      files.set(`/${name.replaceAll('\\', '/')}`, toFile(type, readFileSync(path.join(root, name))))
  }
  files.set(FLOOR, toFile('text/html; charset=utf-8', Buffer.from(FLOOR_PAGE)))

  const server = createServer((request, response) => answer(files, request, response))
  server.listen(0, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The site has no port.')
  return {
    origin: `http://localhost:${address.port}`,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function answer(files: Map<string, File>, request: IncomingMessage, response: ServerResponse) {
  const [asked = '/'] = (request.url ?? '/').split('?')
  const isFloor = asked.startsWith(FLOOR)
  const page = files.get(isFloor ? FLOOR : '/index.html')
  const file = files.get(asked) ?? (asked.startsWith(ASSETS) ? undefined : page)
  for (const [name, value] of Object.entries(securityHeaders(API_ORIGIN))) {
    // The floor's one exception: its inline script.
    response.setHeader(
      name,
      isFloor ? value.replace(INLINE_SCRIPT_SOURCE, FLOOR_SCRIPT_SOURCE) : value,
    )
  }
  response.setHeader('Cache-Control', cacheControl(asked, file !== undefined))
  if (!file) {
    response.writeHead(404).end()
    return
  }
  response.setHeader('ETag', file.tag)
  if (request.headers['if-none-match'] === file.tag) {
    response.writeHead(304).end()
    return
  }
  response.writeHead(200, {
    'Content-Type': file.type,
    'Content-Encoding': 'gzip',
    'Content-Length': file.gzipped.length,
    Vary: 'Accept-Encoding',
  })
  response.end(file.gzipped)
}

function toFile(type: string, content: Buffer): File {
  const hash = createHash('sha256').update(content).digest('hex')
  return { type, gzipped: gzipSync(content), tag: `W/"${hash.slice(0, 16)}"` }
}
