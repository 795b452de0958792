import { failing, FAILURE_SAMPLES } from './failure-samples'
import type { Sample, SampleGroup } from './sample'

/** What the demo shows. Everyone here is invented; addresses and numbers are reserved for examples. */

const PRIYA = 'uA7sPq2WmX9bTzKc4LdR'
const LEE = 'uB3kRw8YnZ1cVxQe5MfS'
/** A team member whose name the sample token may not read. */
const HIDDEN = 'uC9mTx4ApL7dWyRg6NhT'

export const SAMPLE_USERS: Partial<Record<string, string>> = {
  [PRIYA]: 'Priya Natarajan',
  [LEE]: 'Lee Fontaine',
}

const CONVERSATION = {
  contactId: 've9EPM428kjkvShlRW1KT',
  locationId: 'Lq8TzXkP0aWmR5bYcN2d',
  type: 1,
  unreadCount: 3,
  starred: true,
  assignedTo: PRIYA,
  deleted: false,
  inbox: true,
}

const MINUTE = 60_000

const MARCUS = {
  fullName: 'Marcus Oyelaran',
  email: 'marcus@northfieldroofing.example',
  phone: '+1 512 555 0148',
  lastMessageBody:
    'Hi! Is the crew still coming Thursday at 9? The gate code changed, it is 4471 now.',
  lastMessageType: 'TYPE_SMS',
  lastMessageDate: Date.now() - 14 * MINUTE,
  lastMessageDirection: 'inbound',
}

function shown(id: string, label: string, conversation: object, row: object | null = {}): Sample {
  return {
    id,
    label,
    answer: { kind: 'json', status: 200, body: { ...CONVERSATION, id, ...conversation } },
    rows: row ? [{ id, ...MARCUS, ...row }] : [],
  }
}

const LONG_NAME =
  'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh-Cholmondeley of the Northern Coastal Property Owners’ Association and Partners'

export const SAMPLE_GROUPS: SampleGroup[] = [
  {
    title: 'Channel',
    samples: [
      shown('tDtDnQdgm2LXpyiqYvZ6', 'Phone', {}),
      shown(
        'demo-email',
        'Email',
        { type: 2, unreadCount: 1, starred: false, assignedTo: LEE },
        {
          fullName: 'Lena Fischer',
          email: 'lena.fischer@halden-dental.example',
          phone: '+1 303 555 0172',
          lastMessageBody: 'Thanks, the invoice is attached. Could you confirm the due date?',
          lastMessageType: 'TYPE_EMAIL',
          lastMessageDate: Date.now() - 42 * MINUTE,
        },
      ),
      shown(
        'demo-messenger',
        'Facebook Messenger',
        { type: 3, unreadCount: 2, starred: false },
        {
          fullName: 'Tomasz Kowalski',
          email: null,
          phone: null,
          lastMessageBody: 'Do you also do gutters?',
          lastMessageType: 'TYPE_FACEBOOK',
        },
      ),
      shown(
        'demo-review',
        'Review',
        { type: 4, unreadCount: 1, starred: false },
        {
          fullName: 'Amara Bello',
          lastMessageBody: 'Five stars! They fixed the leak the same day.',
          lastMessageType: 'TYPE_REVIEW',
        },
      ),
      shown(
        'demo-group-sms',
        'Group SMS',
        { type: 5 },
        { fullName: 'Elm Street neighbours', email: null },
      ),
      shown(
        'demo-internal-chat',
        'Internal chat',
        { type: 6, unreadCount: 0, starred: false },
        {
          fullName: 'Front desk',
          email: null,
          phone: null,
          lastMessageBody: 'I take the 3 o’clock call.',
          lastMessageType: 'TYPE_INTERNAL_COMMENT',
          lastMessageDirection: 'outbound',
        },
      ),
      shown('demo-unknown-channel', 'Unknown channel', { type: 42 }),
    ],
  },
  {
    title: 'Unread',
    samples: [
      shown('demo-unread-none', 'No unread messages', { unreadCount: 0 }),
      shown('demo-unread-one', '1 unread message', { unreadCount: 1 }),
      shown('demo-unread-many', '123,456 unread messages', { unreadCount: 123456 }),
      shown('demo-unread-not-reported', 'Unread count not reported', { unreadCount: null }),
    ],
  },
  {
    title: 'Star',
    samples: [
      shown('demo-starred', 'Starred', { starred: true }),
      shown('demo-not-starred', 'Not starred', { starred: false }),
      shown('demo-star-not-reported', 'Star not reported', { starred: undefined }),
    ],
  },
  {
    title: 'Assignment',
    samples: [
      shown('demo-assigned', 'Assigned', { assignedTo: LEE }),
      shown('demo-unassigned', 'Unassigned', { assignedTo: null }),
      shown('demo-assignee-hidden', 'Assigned, but the name needs another scope', {
        assignedTo: HIDDEN,
      }),
    ],
  },
  {
    title: 'Place',
    samples: [
      shown('demo-in-inbox', 'In inbox', {}),
      shown('demo-not-in-inbox', 'Not in inbox', { inbox: false }),
      shown('demo-trash', 'In trash', { deleted: true, inbox: false }),
      shown('demo-trash-and-inbox', 'In trash and still in the inbox', { deleted: true }),
      shown('demo-place-not-reported', 'Place not reported', { inbox: null }),
    ],
  },
  {
    title: 'Contact',
    samples: [
      shown('demo-no-name', 'No name known', {}, null),
      shown(
        'demo-no-message',
        'No message yet',
        {},
        {
          lastMessageBody: null,
          lastMessageType: null,
          lastMessageDate: null,
          lastMessageDirection: null,
        },
      ),
      shown('demo-long-name', 'A very long name', {}, { fullName: LONG_NAME }),
      shown(
        'demo-right-to-left',
        'A right-to-left name',
        {},
        {
          fullName: 'ليلى بنت عبد الرحمن',
          email: 'layla@rawda-clinic.example',
          lastMessageBody: 'هل الموعد يوم الخميس الساعة 9؟',
          lastMessageType: 'TYPE_WHATSAPP',
        },
      ),
      shown('demo-other-id', 'Answered under another id', { id: 'ABCHkzuJQ8ZMd4Te84GK' }, null),
    ],
  },
  {
    title: 'Waiting',
    samples: [
      failing('demo-slow', 'A slow answer (7 seconds)', {
        kind: 'slow',
        afterMs: 7000,
        body: { ...CONVERSATION, id: 'demo-slow' },
      }),
      failing('demo-timed-out', 'No answer at all (15 seconds)', { kind: 'never' }),
    ],
  },
  FAILURE_SAMPLES,
]

export const SAMPLES = new Map(
  SAMPLE_GROUPS.flatMap((group) => group.samples).map((sample) => [sample.id, sample]),
)
