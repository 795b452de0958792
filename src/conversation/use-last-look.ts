import { useState } from 'react'
import type { Conversation } from './schema'

export type Look = {
  conversation: Conversation
  /** When HighLevel had been asked for it, in ms. */
  at: number
  /** Whether Refresh ended it: the next answer is then waited for. */
  byHand: boolean
}

/** What was on screen when the person last looked: at first, and since `lookAgain`. */
export function useLastLook(conversation: Conversation | undefined, at: number) {
  const [look, setLook] = useState<Look | null>(null)
  const lookAgain = (byHand: boolean) => conversation && setLook({ conversation, at, byHand })
  if (!look) lookAgain(false)
  return { look, lookAgain }
}
