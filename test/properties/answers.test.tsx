import { render } from '@testing-library/react'
import * as fc from 'fast-check'
import * as v from 'valibot'
import { expect, test, vi } from 'vitest'
import { parseId } from '../../src/api/id'
import { LastMessageCard } from '../../src/contact/last-message-card'
import { locationSchema, searchSchema, userSchema } from '../../src/contact/schema'
import { ConversationHeader } from '../../src/conversation/conversation-header'
import { Details } from '../../src/conversation/details'
import { conversationSchema } from '../../src/conversation/schema'
import { CONVERSATION_ID } from '../fixtures'
import { conversationAnswer, locationAnswer, searchAnswer, userAnswer } from './answers'
import { conversationIn, fiveFacts } from './five-facts'
import { holds } from './holds'
import { expectIsolated, expectSafeMarkup } from './safe-markup'

const answers = fc.record({
  conversation: conversationAnswer,
  search: searchAnswer,
  user: fc.option(userAnswer),
  location: fc.option(locationAnswer),
})

test('every valid answer shows its five facts, and nothing that it should not', async () => {
  const page = render(<></>)
  const id = parseId(CONVERSATION_ID)
  await holds(answers, 10_000, ({ conversation: body, search, user, location }) => {
    const answer: unknown = JSON.parse(body)
    const wire = conversationIn(answer)
    const read = v.safeParse(conversationSchema, answer)
    expect(read.success).toBe(wire !== null)
    if (!read.success || !wire || !id) return

    const contacts = v.safeParse(searchSchema, JSON.parse(search))
    expect(contacts.success).toBe(true)
    const contact = contacts.success ? (contacts.output.conversations[0] ?? null) : null
    const assigneeName = user === null ? null : v.parse(userSchema, JSON.parse(user))
    const named = v.safeParse(locationSchema, JSON.parse(location ?? 'null'))

    vi.mocked(console.error).mockClear()
    page.rerender(
      <>
        <ConversationHeader
          conversation={read.output}
          id={id}
          contact={contact}
          contactLoading={false}
          assigneeName={assigneeName}
          isChanged={() => false}
          changes={null}
          redact={(text) => text}
          checkedAt={0}
          refreshing={false}
          onRefresh={() => {}}
        />
        <LastMessageCard
          message={contact?.lastMessage ?? null}
          isListed={contact !== null}
          nameErrors={{ contact: null, user: null, location: null }}
        />
        <Details
          conversation={read.output}
          id={id}
          assigneeName={assigneeName}
          locationName={named.success ? named.output : null}
          checkedAt={0}
          body={body}
          redact={(text) => text}
        />
      </>,
    )
    const badges = [...page.container.querySelectorAll('[aria-label="At a glance"] > li')]
    expect(badges.map((badge) => badge.textContent)).toEqual(fiveFacts(wire, assigneeName))
    expect(page.container.querySelectorAll('h1')).toHaveLength(1)
    expectSafeMarkup(page.container)
    expectIsolated(page.container)
    expect(console.error).not.toHaveBeenCalled()
  })
})
