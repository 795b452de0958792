import * as v from 'valibot'
import { createGet, type Fetch, type Get } from '../api/get'
import type { Scope } from '../api/requests'
import { redactTokens, shortenToken } from './token'

/** What a session consists of, wherever it is kept or handed on. It holds the token. */
export const entrySchema = v.object({
  /** Random; the same in every tab. */
  id: v.pipe(v.string(), v.nonEmpty()),
  token: v.pipe(v.string(), v.nonEmpty()),
  missingScopes: v.array(v.picklist(['conversations.readonly', 'users.readonly'])),
  /** The sign-out mark under which it began: see `sign-out-mark.ts`. */
  mark: v.string(),
})

export type SessionEntry = v.InferOutput<typeof entrySchema>

/** A token in use, for the rest of the app: the token itself stays inside. */
export type Session = {
  /** Stands for the token wherever something has to be filed under it. */
  readonly id: string
  readonly get: Get
  /** Such as `pit-…7a11`. */
  readonly hint: string
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
