import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { connect, createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export type WebServer = {
  origin: string
  /** All that it has written of what it did. */
  logs: () => string
  stop: () => Promise<void>
}

export type Site = {
  /** A build. */
  root: string
  /** What stands behind /api: its host and port, and the certificate that makes it trusted. */
  upstream?: { host: string; certificate: string | null }
}

const UPSTREAM = 'services.leadconnectorhq.com'
const MIME_TYPES = ['/etc', '/usr/local/etc', '/opt/homebrew/etc'].map(
  (folder) => `${folder}/nginx/mime.types`,
)
const AUTHORITIES = '/etc/ssl/certs/ca-certificates.crt'

/** Real nginx with a file of deploy/, but for its port, its folder and what is behind /api. */
export async function startNginx(program: string, config: string, site: Site): Promise<WebServer> {
  const folder = temporaryFolder('nginx')
  const port = await freePort()
  write(folder, 'site.conf', config, [
    ['listen 80;', `listen 127.0.0.1:${port};`],
    ['root /srv/inbox-viewer;', `root ${site.root};`],
    ...upstreamChanges(site),
    ...trustChanges(site),
  ])
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  writeFileSync(
    path.join(folder, 'nginx.conf'),
    `daemon off;
${process.getuid?.() === 0 ? `user ${os.userInfo().username};` : ''}
pid ${folder}/pid;
error_log ${folder}/error.log info;
events {}
http {
  include ${MIME_TYPES.find((file) => existsSync(file)) ?? MIME_TYPES[0]};
  access_log ${folder}/access.log;
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  include ${folder}/site.conf;
}
`,
  )
  const logs = path.join(folder, 'error.log')
  return run(program, ['-e', logs, '-c', path.join(folder, 'nginx.conf')], { folder, port })
}

/** Real Caddy with a file of deploy/, likewise. */
export async function startCaddy(program: string, config: string, site: Site): Promise<WebServer> {
  const folder = temporaryFolder('caddy')
  const port = await freePort()
  write(folder, 'site', config, [
    ['viewer.example {', `http://localhost:${port} {\n\tbind 127.0.0.1\n\tlog`],
    ['root * /srv/inbox-viewer', `root * ${site.root}`],
    ...upstreamChanges(site),
  ])
  const home = path.join(folder, 'home')
  mkdirSync(home)
  writeFileSync(
    path.join(folder, 'Caddyfile'),
    `{\n\tadmin off\n\tauto_https off\n\tstorage file_system ${home}\n}\nimport ${folder}/site\n`,
  )
  const args = ['run', '--adapter', 'caddyfile', '--config', path.join(folder, 'Caddyfile')]
  const env = { HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home }
  const trust = site.upstream?.certificate ? { SSL_CERT_FILE: site.upstream.certificate } : {}
  return run(program, args, { folder, port, env: { ...env, ...trust } })
}

type Change = [from: string, to: string]

function upstreamChanges({ upstream }: Site): Change[] {
  return upstream ? [[UPSTREAM, upstream.host]] : []
}

function trustChanges({ upstream }: Site): Change[] {
  return upstream?.certificate ? [[AUTHORITIES, upstream.certificate]] : []
}

/** A line to change that is not there would leave the test to test something else. */
function write(folder: string, name: string, config: string, changes: Change[]) {
  const text = changes.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`The configuration has no "${from}".`)
    return before.replaceAll(from, to)
  }, config)
  writeFileSync(path.join(folder, name), text)
}

type Running = { folder: string; port: number; env?: Record<string, string> }

async function run(program: string, args: string[], { folder, port, env }: Running) {
  const server = spawn(program, args, { env: { ...process.env, ...env } })
  const written: string[] = []
  server.stdout.on('data', (data) => written.push(String(data)))
  server.stderr.on('data', (data) => written.push(String(data)))
  const logs = () => written.join('') + logFiles(folder)
  await answering(server, port, logs)
  return {
    origin: `http://localhost:${port}`,
    logs,
    async stop() {
      server.kill()
      if (server.exitCode === null && server.signalCode === null) await once(server, 'exit')
      rmSync(folder, { recursive: true })
    },
  }
}

async function answering(server: ChildProcess, port: number, logs: () => string) {
  while (!(await accepts(port))) {
    if (server.exitCode !== null) throw new Error(`The web server ended:\n${logs()}`)
    await pause(20)
  }
}

async function accepts(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  const accepted = await once(socket, 'connect').then(
    () => true,
    () => false,
  )
  socket.destroy()
  return accepted
}

function logFiles(folder: string): string {
  const files = readdirSync(folder).filter((name) => name.endsWith('.log'))
  return files.map((name) => readFileSync(path.join(folder, name), 'utf8')).join('')
}

export function temporaryFolder(name: string): string {
  return mkdtempSync(path.join(os.tmpdir(), `inbox-viewer-${name}-`))
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('There is no free port.')
  return address.port
}

/** A certificate for localhost that nobody trusts but who is told to. */
export function selfSigned(openssl: string): { key: string; cert: string; file: string } {
  const folder = temporaryFolder('certificate')
  const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')]
  const kind = '-x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2'.split(' ')
  const who = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
  const made = spawnSync(openssl, ['req', ...kind, ...who, '-keyout', key, '-out', cert])
  if (made.status !== 0) throw new Error(String(made.stderr))
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8'), file: cert }
}
