/** What the demo shows. Everyone here is invented; addresses and numbers are reserved for examples. */

export type SampleAnswer =
  | { kind: 'json'; status: number; body: unknown; headers?: Record<string, string> }
  | { kind: 'html'; status: number; body: string }
  | { kind: 'slow'; afterMs: number; body: unknown }
  | { kind: 'never' }
  | { kind: 'cut-short' }
  | { kind: 'no-connection' }

export type Sample = {
  id: string
  /** What it shows, for the gallery. */
  label: string
  answer: SampleAnswer
  /** The search's rows: who it is with. */
  rows: object[]
}

export type SampleGroup = { title: string; samples: Sample[] }

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

function failing(id: string, label: string, answer: SampleAnswer): Sample {
  return { id, label, answer, rows: [] }
}

function refused(id: string, label: string, status: number, message: string | string[]): Sample {
  const body = { statusCode: status, message, traceId: '6f1c2f0e-demo-4b7a-9d55-sample000001' }
  return failing(id, label, { kind: 'json', status, body })
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
  {
    title: 'Failures',
    samples: [
      refused('demo-token-refused', 'Token refused', 401, 'Invalid token: access token is invalid'),
      refused(
        'demo-scope-missing',
        'Scope missing',
        401,
        'The token is not authorized for this scope.',
      ),
      refused('demo-agency-token', 'Agency token', 401, 'Token’s user type mismatch!'),
      refused('demo-version-refused', 'Version refused', 401, 'version header is invalid'),
      refused(
        'demo-other-location',
        'Another location',
        403,
        'The token does not have access to this location.',
      ),
      refused('demo-forbidden', 'Access refused', 403, 'Forbidden resource'),
      failing('demo-blocked', 'Blocked before HighLevel', {
        kind: 'html',
        status: 403,
        body: '<html><body>error code: 1010</body></html>',
      }),
      refused('demo-not-found', 'No such conversation', 404, 'Conversation with id demo not found'),
      refused('demo-id-refused', 'Id not accepted', 400, 'Bad Request'),
      refused('demo-request-invalid', 'Request not accepted', 422, [
        'conversationId must be a string',
        'conversationId should not be empty',
      ]),
      failing('demo-rate-limited', 'Too many requests', {
        kind: 'json',
        status: 429,
        body: { statusCode: 429, message: 'Too Many Requests' },
        headers: { 'Retry-After': '8' },
      }),
      failing('demo-server-error', 'HighLevel has a problem', {
        kind: 'html',
        status: 502,
        body: '<html><body><h1>Bad Gateway</h1></body></html>',
      }),
      refused('demo-unexpected-status', 'A status nobody knows', 418, 'Short and stout'),
      failing('demo-unexpected-answer', 'Not a conversation', {
        kind: 'html',
        status: 200,
        body: '<html><body>Please sign in to the guest network</body></html>',
      }),
      failing('demo-cut-short', 'Answer cut short', { kind: 'cut-short' }),
      failing('demo-unreachable', 'HighLevel out of reach', { kind: 'no-connection' }),
    ],
  },
]
