import * as v from 'valibot'
import type { Id } from './id'

export const scopeSchema = v.picklist([
  'conversations.readonly',
  'users.readonly',
  'locations.readonly',
])

export type Scope = v.InferOutput<typeof scopeSchema>

/** Everything this app can ask HighLevel for; each is a GET. */
export type ApiRequest = {
  path: string
  version: '2021-04-15' | '2021-07-28'
  scope: Scope
}

export function conversationRequest(id: Id): ApiRequest {
  return { path: `/conversations/${id}`, version: '2021-04-15', scope: 'conversations.readonly' }
}

export function searchRequest(locationId: Id, conversationId: Id): ApiRequest {
  return {
    path: `/conversations/search?locationId=${locationId}&id=${conversationId}`,
    version: '2021-04-15',
    scope: 'conversations.readonly',
  }
}

export function userRequest(id: Id): ApiRequest {
  return { path: `/users/${id}`, version: '2021-07-28', scope: 'users.readonly' }
}

export function locationRequest(id: Id): ApiRequest {
  return { path: `/locations/${id}`, version: '2021-07-28', scope: 'locations.readonly' }
}

/** The headers of a request, and no more: each further one makes a CORS refusal likelier. */
export function requestHeaders(request: ApiRequest, token: string) {
  return {
    Authorization: `Bearer ${token}`,
    Version: request.version,
    Accept: 'application/json',
  }
}

export function requestUrl(request: ApiRequest): string {
  return import.meta.env.VITE_API_BASE_URL + request.path
}

/** Where every request goes. */
export function apiOrigin(): string {
  return new URL(import.meta.env.VITE_API_BASE_URL, window.location.origin).origin
}

/** The request as a shell command; the token stays a variable for the reader to fill in. */
export function toCurl(request: ApiRequest): string {
  const headers = Object.entries(requestHeaders(request, '$TOKEN'))
  const url = new URL(requestUrl(request), window.location.origin).href
  return [`curl '${url}'`, ...headers.map(([name, value]) => `-H "${name}: ${value}"`)].join(
    ' \\\n  ',
  )
}
