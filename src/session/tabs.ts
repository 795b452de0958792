import * as v from 'valibot'
import { attempt, type Browser } from './browser'
import { holdingSchema } from './holding'

/** What tabs of this origin say to each other; the browser carries it, and nothing is stored. */
const messageSchema = v.variant('kind', [
  v.object({ kind: v.literal('ask'), nonce: v.string() }),
  v.object({ kind: v.literal('answer'), nonce: v.string(), holding: holdingSchema }),
  v.object({ kind: v.literal('changed'), holding: holdingSchema }),
  v.object({ kind: v.literal('signed-out') }),
  v.object({ kind: v.literal('token-refused') }),
])

export type TabMessage = v.InferOutput<typeof messageSchema>

/** Null where the browser has no such channel. */
export type Tabs = { say: (message: TabMessage) => void } | null

export function joinTabs(browser: Browser, hear: (message: TabMessage) => void): Tabs {
  const channel = attempt(browser.channel)
  if (!channel) return null
  channel.addEventListener('message', ({ data }) => {
    const message = v.safeParse(messageSchema, data)
    if (message.success) hear(message.output)
  })
  return { say: (message) => channel.postMessage(message) }
}
