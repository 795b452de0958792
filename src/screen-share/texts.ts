import { randomLetters } from './random'
import { createDeck, createRegister } from './register'
import { FIRST_NAMES, LAST_NAMES, MESSAGES, PLACES, TRADES } from './words'

/** A stand-in for each kind of text. They are drawn by lot, so nothing leads from one to what is real. */

const dealPerson = createDeck(pairs(FIRST_NAMES, LAST_NAMES))
const dealLocation = createDeck(pairs(PLACES, TRADES))
const dealMessage = createDeck(MESSAGES)
/** The numbers that are kept free for examples. */
const dealPhone = createDeck(
  Array.from({ length: 100 }, (_, index) => `+1 555 555 01${String(index).padStart(2, '0')}`),
)

const people = createRegister(letterByLetter)
const emails = createRegister(letterByLetter)
const locations = createRegister(letterByLetter)
const phones = createRegister((text) => text.replaceAll(/\D/g, '') || letterByLetter(text))
const messages = createRegister((text) => text.trim())
const ids = createRegister((text) => text.trim())

export function personStandIn(name: string): string {
  return people(name, dealPerson)
}

/** Under the name of its owner, as it stands on the screen; null where that is not known. */
export function emailStandIn(email: string, owner: string | null): string {
  const dealName = owner === null ? dealPerson : createDeck([owner])
  return emails(email, () => `${dealName().toLowerCase().replaceAll(' ', '.')}@sample.example`)
}

export function phoneStandIn(phone: string): string {
  return phones(phone, dealPhone)
}

export function messageStandIn(message: string): string {
  return messages(message, dealMessage)
}

export function locationStandIn(name: string): string {
  return locations(name, dealLocation)
}

const SHORTEST = 8
const LONGEST = 64

/** As long as the real one, where an id can be so long; what is blank tells nothing. */
export function idStandIn(text: string): string {
  const { length } = text.trim()
  if (length === 0) return text
  return ids(text, () => randomLetters(Math.max(SHORTEST, Math.min(LONGEST, length))))
}

function letterByLetter(text: string): string {
  return text.trim().toLowerCase()
}

function pairs(firsts: string[], seconds: string[]): string[] {
  return firsts.flatMap((first) => seconds.map((second) => `${first} ${second}`))
}
