import { holdsToken } from '../session/token'

const SECRET_NAMES =
  /^((access|refresh)[_-]?token|token|bearer|authorization|api[_-]?key|client[_-]?secret|pit|jwt)$/i

/** The address without the tokens in it, path first; null where there is none. */
export function withoutTokens(address: URL): string | null {
  const cleaned = new URL(address)
  for (const [name, value] of address.searchParams) {
    if (isSecret(name, value) || hidesToken(value) || hidesToken(name)) {
      cleaned.searchParams.delete(name)
    }
  }
  const inHash = [...new URLSearchParams(address.hash.slice(1))]
  if (hidesToken(address.hash) || inHash.some(([name, value]) => isSecret(name, value))) {
    cleaned.hash = ''
  }
  if (hidesToken(address.pathname)) cleaned.pathname = '/'
  return cleaned.href === new URL(address).href
    ? null
    : // Two slashes in front would name another host.
      cleaned.pathname.replace(/^\/+/, '/') + cleaned.search + cleaned.hash
}

/** `?auth=google` gives nothing away. */
function isSecret(name: string, value: string): boolean {
  if (name.toLowerCase() === 'auth') return value.length >= 16
  return SECRET_NAMES.test(name) && value !== ''
}

/** Looks under up to three layers of percent-encoding: tools encode what is encoded already. */
export function hidesToken(text: string, layers = 3): boolean {
  if (holdsToken(text)) return true
  const decoded = layers > 0 ? decode(text) : text
  return decoded !== text && hidesToken(decoded, layers - 1)
}

/** Byte by byte, as tokens are ASCII: decodeURIComponent would give up at the first stray `%`. */
function decode(text: string): string {
  return text.replaceAll(/%([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
