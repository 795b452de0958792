import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { conversation as wire, USER_ID } from '../../test/fixtures'
import { changes } from './changes'
import { conversationSchema } from './schema'

const NAMES = { assignee: 'Priya Natarajan', location: 'Northfield Roofing' }
const NAMELESS = { assignee: null, location: null }

function between(before: object, after: object, names: Parameters<typeof changes>[2] = NAMES) {
  const [was, is] = [before, after].map((fields) =>
    v.parse(conversationSchema, { ...wire, ...fields }),
  )
  return was && is ? changes(was, is, names) : []
}

const INBOX = { deleted: false, inbox: true }
const NOT_INBOX = { deleted: false, inbox: false }
const TRASH = { deleted: true, inbox: false }
const TRASH_AND_INBOX = { deleted: true, inbox: true }
const NO_PLACE = { deleted: null, inbox: null }

describe('each fact that changes is one sentence', () => {
  const rows: [object, object, string][] = [
    [{ type: 1 }, { type: 2 }, 'Channel Phone → Email.'],
    [{ type: 2 }, { type: 3 }, 'Channel Email → Facebook Messenger.'],
    [{ type: 4 }, { type: 5 }, 'Channel Review → Group SMS.'],
    [{ type: 6 }, { type: 42 }, 'Channel Internal chat → unknown (42).'],
    [{ type: 42 }, { type: 43 }, 'Channel unknown (42) → unknown (43).'],
    [{ type: null }, { type: 1 }, 'Channel not reported → Phone.'],
    [{ type: 1 }, { type: null }, 'Channel Phone → not reported.'],
    [{ type: 1 }, { type: 'TYPE_PHONE' }, 'Channel type 1 → TYPE_PHONE.'],
    [{ type: 1 }, { type: 'A\n\u202EB' }, 'Channel Phone → unknown (A B).'],

    [{ unreadCount: 3 }, { unreadCount: 5 }, 'Unread 3 → 5.'],
    [{ unreadCount: 1 }, { unreadCount: 0 }, 'Unread 1 → 0.'],
    [{ unreadCount: 9 }, { unreadCount: 123456 }, 'Unread 9 → 123,456.'],
    [{ unreadCount: null }, { unreadCount: 0 }, 'Unread not reported → 0.'],
    [{ unreadCount: 3 }, { unreadCount: null }, 'Unread 3 → not reported.'],

    [{ starred: false }, { starred: true }, 'Now starred.'],
    [{ starred: null }, { starred: true }, 'Now starred.'],
    [{ starred: true }, { starred: false }, 'No longer starred.'],
    [{ starred: null }, { starred: false }, 'Now reported as not starred.'],
    [{ starred: true }, { starred: null }, 'Star no longer reported.'],
    [{ starred: false }, { starred: null }, 'Star no longer reported.'],

    [{ assignedTo: null }, { assignedTo: USER_ID }, 'Now assigned to Priya Natarajan.'],
    [{ assignedTo: 'other' }, { assignedTo: USER_ID }, 'Now assigned to Priya Natarajan.'],
    [{ assignedTo: 7 }, { assignedTo: USER_ID }, 'Now assigned to Priya Natarajan.'],
    [{ assignedTo: USER_ID }, { assignedTo: null }, 'No longer assigned.'],
    [{ assignedTo: 7 }, { assignedTo: null }, 'Now reported as unassigned.'],
    [{ assignedTo: USER_ID }, { assignedTo: 7 }, 'Assignment no longer reported.'],
    [{ assignedTo: null }, { assignedTo: 7 }, 'Assignment no longer reported.'],

    [NOT_INBOX, INBOX, 'Moved to the inbox.'],
    [TRASH, INBOX, 'Moved out of trash, to the inbox.'],
    [TRASH_AND_INBOX, INBOX, 'Moved out of trash, to the inbox.'],
    [NO_PLACE, INBOX, 'Now reported as in the inbox.'],
    [INBOX, NOT_INBOX, 'Moved out of the inbox.'],
    [TRASH, NOT_INBOX, 'Moved out of trash, not to the inbox.'],
    [TRASH_AND_INBOX, NOT_INBOX, 'Moved out of trash, not to the inbox.'],
    [NO_PLACE, NOT_INBOX, 'Now reported as not in the inbox.'],
    [INBOX, TRASH, 'Moved to trash.'],
    [NOT_INBOX, TRASH, 'Moved to trash.'],
    [TRASH_AND_INBOX, TRASH, 'Still in trash, no longer listed in the inbox.'],
    [NO_PLACE, TRASH, 'Now reported as in trash.'],
    [INBOX, TRASH_AND_INBOX, 'Moved to trash, but HighLevel lists it in the inbox.'],
    [NOT_INBOX, TRASH_AND_INBOX, 'Moved to trash, but HighLevel lists it in the inbox.'],
    [TRASH, TRASH_AND_INBOX, 'Still in trash, but now listed in the inbox.'],
    [NO_PLACE, TRASH_AND_INBOX, 'Now reported as in trash, but listed in the inbox.'],
    [INBOX, NO_PLACE, 'Place no longer reported.'],
    [NOT_INBOX, NO_PLACE, 'Place no longer reported.'],
    [TRASH, NO_PLACE, 'Place no longer reported.'],
    [TRASH_AND_INBOX, NO_PLACE, 'Place no longer reported.'],

    [{}, { contactId: 'cE0FQN539lklwTimSX2LU' }, 'Now with contact cE0FQN…X2LU.'],
    [{}, { locationId: 'Mq9UaYlQ1bXnS6cZdO3e' }, 'Now in location Northfield Roofing.'],
  ]
  test.each(rows)('%j, then %j: "%s"', (before, after, sentence) => {
    expect(between(before, after)).toEqual([sentence])
  })
})

test.each([{}, { type: null }, { unreadCount: null }, { assignedTo: null }, NO_PLACE])(
  'nothing is said where nothing has changed: %j',
  (fields) => {
    expect(between(fields, { ...fields })).toEqual([])
  },
)

test('whose name is not known goes by a short id', () => {
  const after = { assignedTo: 'uB3kRw8YnZ1cVxQe5MfS', locationId: 'Mq9UaYlQ1bXnS6cZdO3e' }
  expect(between({}, after, NAMELESS)).toEqual([
    'Now assigned to uB3kRw…5MfS.',
    'Now in location Mq9UaY…dO3e.',
  ])
})

test('several changes are said in the order of the badges', () => {
  const after = { ...TRASH, starred: false, unreadCount: 5, assignedTo: 'other', type: 2 }
  expect(between({}, after)).toEqual([
    'Channel Phone → Email.',
    'Unread 3 → 5.',
    'No longer starred.',
    'Now assigned to Priya Natarajan.',
    'Moved to trash.',
  ])
})

test('a name stays in its sentence, however long it is and whatever it turns around', () => {
  const names = { assignee: `\u202E\u2067Mallory\n\t${'x'.repeat(10_000)}`, location: null }
  const [sentence] = between({ assignedTo: null }, { assignedTo: USER_ID }, names)
  expect(sentence).toBe(`Now assigned to Mallory ${'x'.repeat(111)}….`)
})
