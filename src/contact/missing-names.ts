import { toFailure } from '../api/failure'

/** What the questions for names failed with; null where they did not. */
export type NameErrors = { contact: unknown; user: unknown; location: unknown }

/** One quiet line on the names that are not there and what would bring them; null for nothing amiss. */
export function missingNames(errors: NameErrors): string | null {
  const missing = [
    errors.contact ? { what: 'the contact’s name and last message', error: errors.contact } : null,
    errors.user ? { what: 'the assignee’s name', error: errors.user } : null,
    errors.location ? { what: 'the location’s name', error: errors.location } : null,
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
