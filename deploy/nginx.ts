import { ASSETS, cacheControl, securityHeaders } from './headers.ts'
import { HIGHLEVEL_API } from './settings.ts'
import { DROPPED_FROM_UPSTREAM, PASSED_TO_UPSTREAM, proxyPath } from './proxy.ts'

/** A file for the `http` part of nginx: all headers stand on the server, so no location can drop one. */
export function nginxConf(apiBaseUrl: string): string {
  const api = proxyPath(apiBaseUrl)
  const headers = Object.entries(securityHeaders(apiBaseUrl))
  return `# Made by \`npm run deploy:configs\` from deploy/headers.ts. Change that file, not this one.
#
# Include it in the http part of nginx, for instance as /etc/nginx/conf.d/inbox-viewer.conf. Put in
# your own name and folder. People must reach it over https alone: in place of \`listen 80;\` write
#     listen 443 ssl http2;
#     ssl_certificate     /path/to/fullchain.pem;
#     ssl_certificate_key /path/to/privkey.pem;
# and send http on:
#     server { listen 80; server_name viewer.example; return 301 https://$host$request_uri; }

map "$status $uri" $inbox_viewer_caching {
    default "${cacheControl('/', true)}";
    "~^[45]" "${cacheControl('/', false)}";${
      api ? `\n    "~^\\d+ ${api.replaceAll('.', '\\.')}/" "no-store";` : ''
    }
    "~^\\d+ ${ASSETS}" "${cacheControl(ASSETS, true)}";
}

server {
    listen 80;
    server_name viewer.example;
    root /srv/inbox-viewer;
    server_tokens off;

    gzip on;
    gzip_vary on;
    gzip_types text/css text/javascript application/javascript image/svg+xml;

    # \`always\` puts them on errors too. An add_header inside a location would drop every one of these.
${headers.map(([name, value]) => `    add_header ${name} "${value}" always;`).join('\n')}
    add_header Cache-Control $inbox_viewer_caching always;

    location / {
        try_files $uri /index.html;
    }

    location ${ASSETS} {
        try_files $uri =404;
    }
${api ? proxyLocation(api) : ''}}
`
}

function proxyLocation(api: string): string {
  const passed = PASSED_TO_UPSTREAM.map(
    (name) => `        proxy_set_header ${name} $http_${name.toLowerCase().replaceAll('-', '_')};`,
  )
  const dropped = DROPPED_FROM_UPSTREAM.map((name) => `        proxy_hide_header ${name};`)
  return `
    # Nothing but GET, and nothing of the request but its path and these headers.
    location ${api}/ {
        if ($request_method != GET) {
            return 405;
        }
        proxy_pass ${HIGHLEVEL_API}/;
        proxy_http_version 1.1;
        proxy_pass_request_headers off;
        proxy_pass_request_body off;
        proxy_set_header Content-Length "";
        proxy_set_header Connection "";
${passed.join('\n')}

        proxy_ssl_server_name on;
        proxy_ssl_verify on;
        proxy_ssl_verify_depth 3;
        proxy_ssl_protocols TLSv1.2 TLSv1.3;
        proxy_ssl_trusted_certificate /etc/ssl/certs/ca-certificates.crt;

        # Answers hold customer data: not a byte goes to disk.
        proxy_max_temp_file_size 0;
        gzip off;

${dropped.join('\n')}
    }
`
}
