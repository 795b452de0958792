import { conversation, searchRow } from '../test/fixtures.ts'
import type { StandIn } from './stand-in-api.ts'

/** So many ids; each is a conversation of its own, with a contact of its own. */
export function answerForMany(api: StandIn, count: number): string[] {
  const ids = Array.from(
    { length: count },
    (_, index) => `Light${String(index + 1).padStart(15, '0')}`,
  )
  for (const id of ids) {
    api.answers.set(`/conversations/${id}`, { status: 200, body: { ...conversation, id } })
  }
  api.answers.set('/conversations/search', (response) => {
    const id = new URL(response.req.url ?? '', 'http://localhost').searchParams.get('id')
    const own = id !== null && ids.includes(id) ? { fullName: contactOf(id) } : {}
    const conversations = [{ ...searchRow, id, ...own }]
    response.setHeader('Content-Type', 'application/json')
    response.end(JSON.stringify({ conversations, total: 1 }))
  })
  return ids
}

export const contactOf = (id: string) => `Contact of ${id}`
