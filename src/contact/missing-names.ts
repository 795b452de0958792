import { toFailure } from '../api/failure'

/** One quiet line on the names that are not there and what would bring them; null for nothing amiss. */
export function missingNames(contactError: unknown, userError: unknown): string | null {
  const missing = [
    contactError ? { what: 'the contact’s name and last message', error: contactError } : null,
    userError ? { what: 'the assignee’s name', error: userError } : null,
  ].filter((entry) => entry !== null)
  if (missing.length === 0) return null
  return missing.map(({ what, error }) => sentence(what, error)).join(' ')
}

function sentence(what: string, error: unknown): string {
  const failure = toFailure(error)
  const upper = what.charAt(0).toUpperCase() + what.slice(1)
  return failure.kind === 'scope-missing'
    ? `To see ${what}, add the scope ${failure.scope} to the token and sign in again.`
    : `${upper} could not be loaded. Refresh to try again.`
}
