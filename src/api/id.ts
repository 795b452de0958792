import * as v from 'valibot'

const idSchema = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_-]{1,64}$/),
  // A Private Integration Token has an id's characters; it must never become an address.
  v.check((text) => !/^pit-/i.test(text)),
  // HighLevel's calls have this name in the place of an id.
  v.check((text) => text !== 'search'),
  v.brand('Id'),
)

/** Text that is safe to put into an address: the only thing requests and links are built from. */
export type Id = v.InferOutput<typeof idSchema>

export function parseId(value: unknown): Id | null {
  const result = v.safeParse(idSchema, value)
  return result.success ? result.output : null
}
