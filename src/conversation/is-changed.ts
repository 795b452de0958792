import type { Conversation } from './schema'

export type Fact = Exclude<keyof Conversation, 'id'>

export function isChanged(fact: Fact, before: Conversation, after: Conversation): boolean {
  return JSON.stringify(before[fact]) !== JSON.stringify(after[fact])
}
