import { API_PORT } from './addresses.ts'

/** For a quiet browser that finds the stand-in's real port behind the API address of the build. */
export function browserFlags(standInPort: number): string[] {
  return [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--host-resolver-rules=MAP localhost:${API_PORT} 127.0.0.1:${standInPort}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
}
