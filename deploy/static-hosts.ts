import { ASSETS, cacheControl, securityHeaders } from './headers.ts'

// Both hosts set headers by path alone: an `immutable` for assets would be sent with their 404s too.
const CACHING = { 'Cache-Control': cacheControl('/', true) }

const NOTE =
  '# Made by `npm run deploy:configs` from deploy/headers.ts. Change that file, not this one.'

/** What a missing asset is answered with. */
export const NOT_FOUND_PAGE = `<!doctype html>
<title>Not found</title>
<p>Not found</p>
`

export function netlifyToml(apiBaseUrl: string): string {
  const headers = Object.entries({ ...securityHeaders(apiBaseUrl), ...CACHING })
  return `${NOTE}
# Netlify reads it in the repository’s top folder.

[build]
  command = "npm run build && cp -R deploy/cloudflare/assets dist"
  publish = "dist"

[[headers]]
  for = "/*"
  [headers.values]
${headers.map(([name, value]) => `    ${name} = ${JSON.stringify(value)}`).join('\n')}

[[redirects]]
  from = "${ASSETS}*"
  to = "${ASSETS}404.html"
  status = 404

[[redirects]]
  from = "/*"
  to = "/index.html"
  status = 200
`
}

/** Pages answers what is not there with the nearest 404.html, and where none is, with index.html. */
export function cloudflareHeaders(apiBaseUrl: string): string {
  const headers = Object.entries({ ...securityHeaders(apiBaseUrl), ...CACHING })
  return `${NOTE}
/*
  ! Access-Control-Allow-Origin
${headers.map(([name, value]) => `  ${name}: ${value}`).join('\n')}
`
}
