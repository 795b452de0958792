const BROAD = ['*', 'ftp:', 'http:', 'https:', 'http://*', 'http://*.*', 'https://*', 'https://*.*']
const INLINE = ["'unsafe-inline'", 'data:']
const PASSIVE = ['img-src', 'media-src']

/** The Observatory’s rules for a content security policy without nonces and reports; a hash without 'unsafe-inline' changes nothing. */
export function scorePolicy(header: string | null, https: boolean) {
  if (header === null) return 'csp-not-implemented'
  const policy = directives(header)
  if (policy === null) return 'csp-header-invalid'
  const sources = (name: string) => policy.get(name) ?? policy.get('default-src') ?? ['*']
  const active = [...policy].flatMap(([name, list]) => (PASSIVE.includes(name) ? [] : list))
  const [script, style] = [sources('script-src'), sources('style-src')]

  if (has(script, [...BROAD, ...INLINE]) || has(sources('object-src'), BROAD)) {
    return 'csp-implemented-with-unsafe-inline'
  }
  if (https && inTheClear(active)) return 'csp-implemented-with-insecure-scheme'
  if (has([...script, ...style], ["'unsafe-eval'"])) return 'csp-implemented-with-unsafe-eval'
  if (https && inTheClear(PASSIVE.flatMap(sources))) {
    return 'csp-implemented-with-insecure-scheme-in-passive-content-only'
  }
  if (has(style, [...BROAD, ...INLINE])) {
    return 'csp-implemented-with-unsafe-inline-in-style-src-only'
  }
  return policy.get('default-src')?.join(' ') === "'none'"
    ? 'csp-implemented-with-no-unsafe-default-src-none'
    : 'csp-implemented-with-no-unsafe'
}

/** Null for a directive given twice, which the Observatory calls invalid. */
export function directives(header: string): Map<string, string[]> | null {
  const found = new Map<string, string[]>()
  for (const directive of header.split(';')) {
    const [name, ...list] = directive.trim().toLowerCase().split(/\s+/)
    if (!name) continue
    if (found.has(name)) return null
    found.set(name, list.length > 0 ? list : ["'none'"])
  }
  return found
}

function has(list: string[], unwanted: string[]): boolean {
  return list.some((source) => unwanted.includes(source))
}

function inTheClear(list: string[]): boolean {
  return list.some((source) => /^(http|ftp):/.test(source))
}
