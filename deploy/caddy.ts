import { ASSETS, cacheControl, securityHeaders } from './headers.ts'
import { DROPPED_FROM_UPSTREAM, PASSED_TO_UPSTREAM, proxyPath } from './proxy.ts'
import { HIGHLEVEL_API } from './settings.ts'

/** A whole site for Caddy, which gets its certificate and sends http on to https by itself. */
export function caddyfile(apiBaseUrl: string): string {
  const api = proxyPath(apiBaseUrl)
  const headers = Object.entries(securityHeaders(apiBaseUrl))
  return `# Made by \`npm run deploy:configs\` from deploy/headers.ts. Change that file, not this one.
#
# Put in your own name and folder. Caddy gets the certificate and sends http on to https by itself.

viewer.example {
	root * /srv/inbox-viewer

	header {
${headers.map(([name, value]) => `\t\t${name} "${value}"`).join('\n')}
	}

	route {
${api ? proxyHandle(api) : ''}		@asset {
			path ${ASSETS}*
			file
		}
		handle @asset {
			header Cache-Control "${cacheControl(ASSETS, true)}"
			encode zstd gzip
			file_server
		}
		handle ${ASSETS}* {
			error 404
		}
		handle {
			header Cache-Control "${cacheControl('/', true)}"
			try_files {path} /index.html
			encode zstd gzip
			file_server
		}
	}

	handle_errors {
		header Cache-Control "${cacheControl('/', false)}"
		respond "{err.status_code} {err.status_text}"
	}
}
`
}

function proxyHandle(api: string): string {
  const kept = PASSED_TO_UPSTREAM.map((name) => `\t\t\t\t${variable(name)} {header.${name}}`)
  const passed = PASSED_TO_UPSTREAM.map(
    (name) => `\t\t\t\theader_up ${name} {vars.${variable(name)}}`,
  )
  const dropped = DROPPED_FROM_UPSTREAM.map((name) => `\t\t\t\theader_down -${name}`)
  return `		# Nothing but GET, and nothing of the request but its path and these headers: they are kept
		# aside while all are deleted.
		handle_path ${api}/* {
			header Cache-Control "no-store"
			@other not method GET
			error @other 405
			vars {
${kept.join('\n')}
			}
			request_header -**
			reverse_proxy ${HIGHLEVEL_API} {
				header_up Host ${new URL(HIGHLEVEL_API).host}
${passed.join('\n')}
				header_up -X-Forwarded-*
${dropped.join('\n')}
				transport http {
					compression off
				}
			}
		}
`
}

function variable(name: string): string {
  return name.toLowerCase().replaceAll('-', '_')
}
