import { createGet, type Fetch, type Get } from '../api/get'
import type { Scope } from '../api/requests'
import type { SessionEntry } from './holding'
import { redactTokens, shortenToken } from './token'

/** A token in use, for the rest of the app: the token itself stays inside. */
export type Session = {
  /** Stands for the token wherever something has to be filed under it. */
  readonly id: string
  readonly get: Get
  /** Such as `pit-…7a11`. */
  readonly hint: string
  /** The location whose conversation it has opened; null before the first. */
  location: () => string | null
  fileUnder: (location: string) => void
  lacks: (scope: Scope) => boolean
  noteMissingScope: (scope: Scope) => void
  /** The text without any token in it. */
  redact: (text: string) => string
  /** Aborts its requests, running or to come. */
  close: () => void
  /** Aborted once the session is closed. */
  readonly ended: AbortSignal
}

type Hooks = { beforeRequest: () => void; onChange: () => void }

export function openSession(entry: SessionEntry, fetch: Fetch, hooks: Hooks): Session {
  const ended = new AbortController()
  const get = createGet(fetch, entry.token, ended.signal)
  return {
    id: entry.id,
    get: (request, schema, cancelled) => {
      hooks.beforeRequest()
      return get(request, schema, cancelled)
    },
    hint: shortenToken(entry.token),
    location: () => entry.location,
    fileUnder: (location) => {
      if (entry.location === location) return
      entry.location = location
      hooks.onChange()
    },
    lacks: (scope) => entry.missingScopes.includes(scope),
    noteMissingScope: (scope) => {
      if (entry.missingScopes.includes(scope)) return
      entry.missingScopes.push(scope)
      hooks.onChange()
    },
    redact: (text) => redactTokens(text, entry.token),
    close: () => ended.abort(),
    ended: ended.signal,
  }
}
