/** Pure knowledge of what an access token looks like. It never keeps one. */

export type PastedToken = { token: string } | { problem: string }

const PRIVATE_INTEGRATION = /^pit-[0-9a-f-]{20,}$/i
const JWT = /^[\w-]+\.[\w-]+\.[\w-]+$/

/** White space, straight quotes, and the characters without width that copied text brings along. */
const AROUND = /^[\s\u200B-\u200D\uFEFF"'`]+|[\s\u200B-\u200D\uFEFF"'`]+$/g
const LABEL = /^(authorization|access[ _-]?token|token|bearer)\s*[:=\s]\s*/i

/** Trims what is obviously pasted around a token, and explains what cannot be one. */
export function readToken(pasted: string): PastedToken {
  const trimmed = withoutLabels(pasted)
  const joined = trimmed.replace(/\s+/g, '')

  if (joined === '' || /^bearer:?$/i.test(joined)) {
    return problem('There is no token here yet. Paste one, then try again.')
  }
  if (/[“”„‘’«»]/.test(trimmed)) {
    return problem(
      'This text has curly quotation marks, which no token has. Copy the token again, without the quotes around it.',
    )
  }
  if (/^\S+@\S+\.\S+$/.test(trimmed)) {
    return problem('This is an e-mail address. Paste the access token instead.')
  }
  if (/^(https?:\/\/|[\w-]+(\.[\w-]+)+\/)/i.test(trimmed)) {
    return problem('This is a link. Paste the access token instead.')
  }
  const unbroken = !/[ \t]/.test(trimmed) || PRIVATE_INTEGRATION.test(joined) || JWT.test(joined)
  if (!unbroken) {
    return problem('This looks like a sentence. Paste the access token alone.')
  }
  const stray = joined.match(/[^A-Za-z0-9._~+/=-]/u)?.[0]
  if (stray !== undefined) {
    return problem(
      `This text has a character that no token has (${describe(stray)}). Copy the token again.`,
    )
  }
  if (joined.split(/pit-/i).length > 2) {
    return problem('These are two tokens in one. Paste one of them.')
  }
  if (/^[A-Za-z0-9]{20}$/.test(joined)) {
    return problem('This looks like an id. Paste the access token instead.')
  }
  if (joined.length < 20) {
    return problem('This is too short for a token. Copy the whole token again.')
  }
  return { token: joined }
}

function withoutLabels(text: string): string {
  const trimmed = text.replace(AROUND, '')
  const unlabelled = trimmed.replace(LABEL, '')
  return unlabelled === trimmed ? trimmed : withoutLabels(unlabelled)
}

/** The word Bearer comes first: its own letters could pass for the end of a token before it. */
const TOKENS = [
  /(?<=bearer\s+)[\w.~+/=-]{16,}/gi,
  /pit-[0-9a-f-]{8,}/gi,
  // The bound keeps a long text without a dot from being read again and again.
  /eyJ[\w-]{1,1024}\.[\w-]+(\.[\w-]*)?/g,
]

/** Whether there is a token somewhere in the text. */
export function holdsToken(text: string): boolean {
  return TOKENS.some((token) => text.search(token) !== -1)
}

/** Enough of a token to tell two apart, and not enough to use: `pit-…7a11`. */
export function shortenToken(token: string): string {
  return token.length < 16 ? '…' : `${token.slice(0, 4)}…${token.slice(-4)}`
}

/** Takes every token out of a text that a person is about to pass on. */
export function redactTokens(text: string, current: string): string {
  return TOKENS.reduce(
    (redacted, token) => redacted.replace(token, '[token]'),
    text.replaceAll(current, '[token]'),
  )
}

function problem(text: string): PastedToken {
  return { problem: text }
}

function describe(character: string): string {
  return /[\p{Z}\p{C}]/u.test(character) ? 'an invisible one' : `“${character}”`
}
