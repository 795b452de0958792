/** `crypto.randomUUID` is missing on plain http; this is not. */
export function randomId(): string {
  return crypto.getRandomValues(new Uint32Array(3)).join('-')
}
