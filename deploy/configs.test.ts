import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { configFiles, keptFiles } from './configs'

test.each(Object.entries(keptFiles()))('deploy/%s is what the policy makes', (name, text) => {
  const kept = readFileSync(`deploy/${name}`, 'utf8')
  expect(kept, 'stale: run `npm run deploy:configs`').toBe(text)
})

test('another API address is the one that pages may connect to, on every host', () => {
  const files = configFiles('https://proxy.example/highlevel')
  for (const name of ['nginx.conf', 'Caddyfile', 'netlify.toml', 'cloudflare/_headers']) {
    expect(files[name]).toContain('connect-src https://proxy.example;')
  }
})

test('a proxy’s path is taken by the letter', () => {
  expect(configFiles('/a.b/api')['nginx.conf']).toContain('"~^\\d+ /a\\.b/api/" "no-store";')
})

test('Cloudflare reads lines of at most 2,000 characters', () => {
  const lines = keptFiles()['cloudflare/_headers']?.split('\n') ?? []
  expect(lines.length).toBeGreaterThan(10)
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(2000)
})
