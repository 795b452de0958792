const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** Of the characters that ids have. */
export function randomLetters(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length))
  return Array.from(bytes, (byte) => LETTERS.charAt(byte % LETTERS.length)).join('')
}

/** In an order that nobody can foresee. */
export function shuffled<T>(items: T[]): T[] {
  const numbers = crypto.getRandomValues(new Uint32Array(items.length))
  return items
    .map((item, index) => ({ item, number: numbers[index] ?? 0 }))
    .toSorted((one, other) => one.number - other.number)
    .map(({ item }) => item)
}
