import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'
import { ASSETS, cacheControl, securityHeaders } from './headers.ts'

/** Makes `vite preview` answer as a production host must: headers, page fallback, honest 404s. */
export function previewAsDeployed(apiBaseUrl: string): Plugin {
  return {
    name: 'preview-as-deployed',
    configurePreviewServer(server) {
      const root = path.resolve(server.config.root, server.config.build.outDir)
      const headers = securityHeaders(apiBaseUrl)

      server.middlewares.use((request, response, next) => {
        const asked = (request.url ?? '/').split(/[?#]/)[0] ?? '/'
        const isFile = asked !== '/' && fileExists(root, asked)
        const found = isFile || !asked.startsWith(ASSETS)
        const caching = { 'Cache-Control': cacheControl(asked, found) }
        for (const [name, value] of Object.entries({ ...headers, ...caching })) {
          response.setHeader(name, value)
        }
        if (found) {
          if (!isFile) request.url = '/index.html'
          next()
        } else {
          response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found')
        }
      })

      const printUrls = server.printUrls.bind(server)
      server.printUrls = () => {
        printUrls()
        const origin = server.resolvedUrls?.local[0]?.replace(/\/$/, '')
        console.log(`
  Start page           ${origin}/
  A demo conversation  ${origin}/demo/conversations/tDtDnQdgm2LXpyiqYvZ6
                       (sample data: no token, no network)
`)
      }
    },
  }
}

/** Takes the path as the address has it: the files of a build need no decoding. */
function fileExists(root: string, asked: string): boolean {
  const file = path.join(root, asked)
  return file.startsWith(root + path.sep) && existsSync(file) && statSync(file).isFile()
}
