import { shuffled } from './random'

/** Remembers one stand-in for each text, in memory alone. Texts with the same key are the same. */
export function createRegister(keyOf: (text: string) => string) {
  const standIns = new Map<string, string>()
  const given = new Set<string>()

  /** `make` is called until it makes what nobody has yet, and what is not real itself. */
  return (text: string, make: () => string): string => {
    const key = keyOf(text)
    let standIn = standIns.get(key)
    while (standIn === undefined) {
      const made = make()
      const isReal = keyOf(made) === key || standIns.has(keyOf(made))
      if (!isReal && !given.has(made)) standIn = made
    }
    given.add(standIn)
    standIns.set(key, standIn)
    return standIn
  }
}

/** Deals each text once, in random order, then all of them again with a number. */
export function createDeck(texts: string[]): () => string {
  let round = 0
  let left: string[] = []
  return () => {
    if (left.length === 0) {
      left = shuffled(texts)
      round += 1
    }
    const text = left.pop() ?? ''
    return round === 1 ? text : `${text} ${round}`
  }
}
