import { createContext, use } from 'react'
import type { Failure } from '../api/failure'
import type { Answer } from '../api/get'
import type { Id } from '../api/id'
import type { Contact } from '../contact/schema'
import type { Conversation } from '../conversation/schema'
import { isScreenShared } from './screen-share'

/** All that the page of a conversation shows of it. */
export type Shown = {
  id: Id
  answer: Answer<Conversation>
  contact: Contact | null
  assigneeName: string | null
  locationName: string | null
}

/** What stands on the screen for what is real. The same goes in, the same comes out, as long as the tab lives. */
export type Disguise = {
  conversation: (shown: Shown) => Shown
  failure: (failure: Failure) => Failure
  id: (id: Id) => Id
  /** For what should be an id, and may be anything. */
  idText: (text: string) => string
  locationName: (name: string) => string
}

let standIns: Disguise | null = null

/** Fetched only where screen-share mode is on. */
export async function loadStandIns() {
  standIns ??= (await import('./stand-ins')).standIns
}

export function loadedStandIns(): Disguise | null {
  return standIns
}

/** From the ScreenShareGuard above, so that all below it change at once. */
export const DisguiseContext = createContext<Disguise | null | undefined>(undefined)

/** Null where the mode is off. */
export function useDisguise(): Disguise | null {
  const disguise = use(DisguiseContext)
  // Rather an error than a name.
  if (disguise === undefined && isScreenShared())
    throw new Error('There is no ScreenShareGuard above this component.')
  return disguise ?? null
}
