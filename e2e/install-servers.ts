import { findProgram, installWithApt, mayUseApt } from './install.ts'

const PROGRAMS = ['nginx', 'caddy', 'openssl']

/** Before all tests: what the tests of real web servers need, where it may be installed. */
export default function installServers() {
  if (mayUseApt() && missing().length > 0) {
    console.log(`Installing ${missing().join(', ')} …`)
    installWithApt([...missing(), 'ca-certificates'])
  }
  for (const name of missing()) {
    console.log(`${name} is not installed, so the tests of web servers that need it are skipped.`)
  }
}

function missing(): string[] {
  return PROGRAMS.filter((name) => findProgram(name) === null)
}
