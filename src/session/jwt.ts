import * as v from 'valibot'
import { parseJson } from '../api/failure'
import { dayAndTime } from '../ui/date-and-time'
import { shortenId } from '../ui/shorten-id'

/** The last second that a Date can hold, on either side of 1970. */
const LAST_SECOND = 8.64e12

const claimsSchema = v.object({
  authClass: v.optional(v.string()),
  authClassId: v.optional(v.string()),
  exp: v.optional(v.pipe(v.number(), v.minValue(-LAST_SECOND), v.maxValue(LAST_SECOND))),
  oauthMeta: v.optional(v.object({ scopes: v.optional(v.array(v.string())) })),
})

/**
 * What an OAuth token says of itself, in sentences; nothing for other text. It is read and never
 * verified, so it is advice: clocks are wrong, and claims change. `shown`: an id as it may be seen.
 */
export function adviceOnToken(text: string, now: number, shown = (id: string) => id): string[] {
  const claims = readClaims(text)
  if (!claims) return []
  const { authClass, authClassId, exp, oauthMeta } = claims
  const advice: string[] = []
  if (authClass === 'Company') {
    advice.push('This is an agency token. Conversations need the token of a location.')
  } else if (authClassId) {
    advice.push(`This token is for location ${shortenId(shown(authClassId))}.`)
  }
  if (exp !== undefined) {
    const end = exp * 1000
    const when = dayAndTime(end, now)
    advice.push(
      end > now ? `It expires ${when}.` : `It expired ${when}, by the clock of this device.`,
    )
  }
  if (oauthMeta?.scopes && !oauthMeta.scopes.includes('conversations.readonly')) {
    advice.push('It lacks the scope conversations.readonly.')
  }
  return advice
}

function readClaims(token: string): v.InferOutput<typeof claimsSchema> | null {
  const [, payload, signature] = token.split('.')
  if (!payload || signature === undefined) return null
  try {
    const base64 = payload.replaceAll('-', '+').replaceAll('_', '/')
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    const json = parseJson(new TextDecoder().decode(bytes))
    const claims = v.safeParse(claimsSchema, json.ok ? json.value : null)
    return claims.success ? claims.output : null
  } catch {
    return null
  }
}
