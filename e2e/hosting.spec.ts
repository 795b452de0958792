import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { observatory } from '../deploy/observatory.ts'
import { HIGHLEVEL_API } from '../deploy/settings.ts'
import { CONVERSATION_ID, TOKEN } from '../test/fixtures.ts'
import { findProgram } from './install.ts'
import { startStandIn, type StandIn } from './stand-in-api.ts'
import { CONVERSATION_ADDRESS, enterToken, expect, test as base } from './test.ts'
import {
  selfSigned,
  startCaddy,
  startNginx,
  temporaryFolder,
  type Site,
  type WebServer,
} from './web-servers.ts'
import { ADDRESSES, assetsOf, expectWholeSet, IMMUTABLE } from './whole-header-set.ts'

const HOSTS = [
  { name: 'nginx', config: 'nginx.conf', start: startNginx },
  { name: 'caddy', config: 'Caddyfile', start: startCaddy },
]

const OPENED = `/api/conversations/${CONVERSATION_ID}`
const ASKING = {
  Authorization: `Bearer ${TOKEN}`,
  Version: '2021-04-15',
  'User-Agent': 'Browser/1',
}

type Upstream = { standIn: StandIn; host: string; certificate: string }

/** One build, for a proxy at /api, and one API behind TLS, for all the tests here. */
const test = base.extend<object, { build: string; upstream: Upstream }>({
  build: [
    async ({}, use) => {
      const folder = temporaryFolder('build')
      const args = ['vite', 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn']
      const env = { ...process.env, VITE_API_BASE_URL: '/api' }
      const { status, stderr } = spawnSync('npx', args, { env, encoding: 'utf8' })
      expect(status, stderr).toBe(0)
      await use(folder)
      rmSync(folder, { recursive: true })
    },
    { scope: 'worker' },
  ],
  upstream: [
    async ({}, use) => {
      const { key, cert, file } = selfSigned(findProgram('openssl') ?? 'openssl')
      const standIn = await startStandIn({ tls: { key, cert } })
      await use({ standIn, host: `localhost:${standIn.port}`, certificate: file })
      await standIn.close()
      rmSync(path.dirname(file), { recursive: true })
    },
    { scope: 'worker' },
  ],
})

// One after the other, in one worker: it builds once.
test.describe.configure({ mode: 'default' })

for (const { name, config, start } of HOSTS) {
  const missing = [name, 'openssl'].filter((program) => findProgram(program) === null)

  async function served(file: string, site: Site, check: (server: WebServer) => Promise<void>) {
    const server = await start(
      findProgram(name) ?? name,
      readFileSync(`deploy/${file}`, 'utf8'),
      site,
    )
    try {
      await check(server)
    } finally {
      await server.stop()
    }
  }

  test.describe(name, () => {
    test.skip(missing.length > 0, `${missing.join(' and ')} not installed`)

    test('sends every header once, whatever it answers', async ({ request, build }) => {
      await served(config, { root: build }, async ({ origin }) => {
        for (const [address, status, caching] of ADDRESSES) {
          const answer = await request.get(origin + address)
          expect(answer.status(), address).toBe(status)
          expectWholeSet(answer, HIGHLEVEL_API, caching)
        }
        const page = await (await request.get(origin)).text()
        expect(await (await request.get(origin + CONVERSATION_ADDRESS)).text()).toBe(page)
        expect(await (await request.get(`${origin}/assets/missing.js`)).text()).not.toContain(
          '<div',
        )
        const assets = assetsOf(page)
        expect(assets.length).toBeGreaterThanOrEqual(2)
        for (const asset of assets) {
          const answer = await request.get(origin + asset)
          expect(answer.headers()['content-type']).toMatch(/javascript|css/)
          expectWholeSet(answer, HIGHLEVEL_API, IMMUTABLE)
        }
      })
    })

    test('scores 150 by the Observatory’s rules', async ({ request, build }) => {
      await served(config, { root: build }, async ({ origin }) => {
        const answer = await request.get(origin)
        const [headers, html] = [answer.headersArray(), await answer.text()]
        const { score, findings } = observatory({ headers, html, https: true })
        const lines = findings.map(({ result, modifier }) => `  ${modifier} ${result}`)
        console.log([`${name} over https: ${score}`, ...lines].join('\n'))
        expect(score).toBeGreaterThanOrEqual(150)
      })
    })

    test('forwards a GET and nothing else', async ({ request, build, upstream }) => {
      const { standIn, ...api } = upstream
      standIn.reset()
      standIn.answers.set(`/conversations/${CONVERSATION_ID}`, {
        status: 429,
        body: { statusCode: 429 },
        headers: {
          'Retry-After': '7',
          'Cache-Control': 'public, max-age=60',
          'Set-Cookie': 'edge=1',
          'X-Frame-Options': 'SAMEORIGIN',
          'Strict-Transport-Security': 'max-age=1',
        },
      })
      await served(
        `with-api/${config}`,
        { root: build, upstream: api },
        async ({ origin, logs }) => {
          const headers = { ...ASKING, Accept: 'application/json', Cookie: 'a=b', Referer: origin }
          const answer = await request.get(`${origin}${OPENED}?a=b%20c`, { headers })
          expect(answer.status()).toBe(429)
          expectWholeSet(answer, "'self'", 'no-store')
          expect(answer.headers()['retry-after']).toBe('7')
          expect(answer.headers()['set-cookie']).toBeUndefined()
          expect(answer.headers()['access-control-allow-origin']).toBeUndefined()

          expect(standIn.asked()).toEqual([`GET /conversations/${CONVERSATION_ID}?a=b%20c`])
          const { connection, ...sent } = standIn.requests[0]?.headers ?? {}
          expect(connection ?? 'keep-alive').toBe('keep-alive')
          expect(sent).toEqual({
            host: expect.stringMatching(/^localhost:\d+$/),
            authorization: ASKING.Authorization,
            version: ASKING.Version,
            accept: 'application/json',
            'user-agent': ASKING['User-Agent'],
          })

          for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD']) {
            const refused = await request.fetch(`${origin}${OPENED}`, { method, headers: ASKING })
            expect(refused.status(), method).toBe(405)
            expectWholeSet(refused, "'self'", 'no-store')
          }
          expect(standIn.requests).toHaveLength(1)
          expect(logs()).toContain(OPENED)
          expect(logs()).not.toContain(TOKEN)
        },
      )
    })

    test('sends no token to an API it cannot trust', async ({ request, build, upstream }) => {
      const { standIn, host } = upstream
      standIn.reset()
      const site = { root: build, upstream: { host, certificate: null } }
      await served(`with-api/${config}`, site, async ({ origin, logs }) => {
        const answer = await request.get(origin + OPENED, { headers: ASKING })
        expect(answer.status()).toBe(502)
        expectWholeSet(answer, "'self'", 'no-store')
        expect(standIn.requests).toEqual([])
        expect(logs()).toMatch(/certificate/)
        expect(logs()).not.toContain(TOKEN)
      })
    })

    test.describe('in a browser', () => {
      const proxied = test.extend<{ server: WebServer }>({
        server: async ({ build, upstream }, use) => {
          const { standIn, ...api } = upstream
          standIn.reset()
          await served(`with-api/${config}`, { root: build, upstream: api }, use)
        },
        baseURL: ({ server }, use) => use(server.origin),
        origins: ({ server }, use) => use([server.origin]),
      })

      proxied('shows a conversation through /api', async ({ page, server, upstream }) => {
        const withToken: string[] = []
        page.on('request', (sent) => {
          const { origin, pathname } = new URL(sent.url())
          const holdsToken = `${JSON.stringify(sent.headers())}${sent.url()}`.includes(TOKEN)
          if (holdsToken) withToken.push(`${origin}${pathname}`)
        })
        await page.goto(CONVERSATION_ADDRESS)
        await enterToken(page)
        await expect(page.getByText('Northfield Roofing')).toBeVisible()

        expect(withToken).toContain(server.origin + OPENED)
        for (const address of withToken) expect(address).toContain(`${server.origin}/api/`)
        const { requests } = upstream.standIn
        expect(requests).toHaveLength(withToken.length)
        for (const { method, path: asked, headers } of requests) {
          expect([method, headers.authorization]).toEqual(['GET', ASKING.Authorization])
          expect(asked).not.toContain('/api')
        }
        expect(server.logs()).not.toContain(TOKEN)
      })
    })
  })
}
