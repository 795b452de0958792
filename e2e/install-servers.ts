import { findProgram, installWithApt, mayUseApt } from './install.ts'

/** Before all tests: what the tests of real web servers need, where it may be installed. */
export default function installServers() {
  const missing = ['nginx', 'caddy', 'openssl'].filter((name) => findProgram(name) === null)
  if (missing.length === 0 || !mayUseApt()) return
  console.log(`Installing ${missing.join(', ')} …`)
  installWithApt(missing)
}
