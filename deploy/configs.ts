import { caddyfile } from './caddy.ts'
import { nginxConf } from './nginx.ts'
import { proxyPath } from './proxy.ts'
import { HIGHLEVEL_API } from './settings.ts'
import { cloudflareHeaders, netlifyToml, NOT_FOUND_PAGE } from './static-hosts.ts'

/** Each file's path and text, for a build with this API address. */
export type ConfigFiles = Record<string, string>

export function configFiles(apiBaseUrl: string): ConfigFiles {
  const servers = { 'nginx.conf': nginxConf(apiBaseUrl), Caddyfile: caddyfile(apiBaseUrl) }
  // The static hosts have no reverse proxy that keeps to what a token needs.
  if (proxyPath(apiBaseUrl)) return servers
  return {
    ...servers,
    'netlify.toml': netlifyToml(apiBaseUrl),
    'cloudflare/_headers': cloudflareHeaders(apiBaseUrl),
    'cloudflare/assets/404.html': NOT_FOUND_PAGE,
  }
}

/** The files that stand in deploy/: for the defaults, and for VITE_API_BASE_URL=/api. */
export function keptFiles(): ConfigFiles {
  const withApi = Object.entries(configFiles('/api'))
  return {
    ...configFiles(HIGHLEVEL_API),
    ...Object.fromEntries(withApi.map(([name, text]) => [`with-api/${name}`, text])),
  }
}
