import * as v from 'valibot'
import { createGet, type Fetch, type Get } from '../api/get'
import { parseJson } from '../api/failure'
import type { Scope } from '../api/requests'
import { redactTokens, shortenToken } from './token'

/** A token in use. The token itself stays inside: only this module ever reads or writes it. */
export type Session = {
  /** Random; stands for the token wherever something has to be filed under it. */
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

export type SessionStore = {
  /** The session in use, or null for nobody signed in. */
  current: () => Session | null
  /** Whether HighLevel refused the token of the last session. */
  wasRefused: () => boolean
  /** A session to try: nothing is kept until it is adopted. */
  prepare: (token: string) => Session
  adopt: (session: Session) => void
  end: (reason: 'signed-out' | 'token-refused') => void
  subscribe: (listener: () => void) => () => void
}

const ENTRY = 'inbox-viewer:session'

const entrySchema = v.object({
  token: v.pipe(v.string(), v.nonEmpty()),
  missingScopes: v.array(v.picklist(['conversations.readonly', 'users.readonly'])),
})

type Entry = v.InferOutput<typeof entrySchema>

/** Keeps the session in memory and in the given storage, which may throw at any touch. */
export function createSessionStore(fetch: Fetch, storage: () => Storage): SessionStore {
  const listeners = new Set<() => void>()
  const entries = new WeakMap<Session, Entry>()
  let refused = false
  let current = restore()

  function open(entry: Entry): Session {
    const ended = new AbortController()
    const session: Session = {
      id: crypto.getRandomValues(new Uint32Array(2)).join('-'),
      get: createGet(fetch, entry.token, ended.signal),
      hint: shortenToken(entry.token),
      lacks: (scope) => entry.missingScopes.includes(scope),
      noteMissingScope: (scope) => {
        if (entry.missingScopes.includes(scope)) return
        entry.missingScopes.push(scope)
        if (session === current) keep(entry)
      },
      redact: (text) => redactTokens(text, entry.token),
      close: () => ended.abort(),
      ended: ended.signal,
    }
    entries.set(session, entry)
    return session
  }

  function restore(): Session | null {
    const text = attempt(() => storage().getItem(ENTRY))
    const json = parseJson(text ?? '')
    const entry = v.safeParse(entrySchema, json.ok ? json.value : null)
    return entry.success ? open(entry.output) : null
  }

  function keep(entry: Entry | null) {
    attempt(() => {
      if (entry) storage().setItem(ENTRY, JSON.stringify(entry))
      else storage().removeItem(ENTRY)
    })
  }

  function become(session: Session | null) {
    current?.close()
    current = session
    keep((session && entries.get(session)) ?? null)
    for (const listener of listeners) listener()
  }

  return {
    current: () => current,
    wasRefused: () => refused,
    prepare: (token) => open({ token, missingScopes: [] }),
    adopt(session) {
      refused = false
      become(session)
    },
    end(reason) {
      refused = reason === 'token-refused'
      become(null)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Blocked cookies and private windows make storage throw; the session then lives in memory. */
function attempt<T>(touchStorage: () => T): T | null {
  try {
    return touchStorage()
  } catch {
    return null
  }
}
