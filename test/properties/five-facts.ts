/** What a person should read, written down a second time and apart from the app’s own reading. */

type Wire = Record<string, unknown>

function isObject(value: unknown): value is Wire {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const hasIds = (value: unknown): value is Wire =>
  isObject(value) &&
  ['id', 'contactId', 'locationId'].every((name) => {
    const id = value[name]
    return typeof id === 'string' && id.length > 0
  })

/** The conversation in an answer; null where there is none to show. */
export function conversationIn(answer: unknown): Wire | null {
  if (hasIds(answer)) return answer
  return isObject(answer) && hasIds(answer['conversation']) ? answer['conversation'] : null
}

/** Channel, unread, star, assignment, place: as the five badges should read. */
export function fiveFacts(wire: Wire, assigneeName: string | null): string[] {
  return [
    channel(wire['type']),
    unread(wire['unreadCount']),
    star(wire['starred']),
    assignment(wire['assignedTo'], assigneeName),
    place(wire['deleted'], wire['inbox']),
  ]
}

const CHANNELS = new Map<unknown, string>([
  ...['Phone', 'Email', 'Facebook Messenger', 'Review', 'Group SMS', 'Internal chat'].flatMap(
    (label, index): [unknown, string][] => [
      [index + 1, label],
      [String(index + 1), label],
    ],
  ),
  ['TYPE_PHONE', 'Phone'],
  ['TYPE_EMAIL', 'Email'],
  ['TYPE_FB_MESSENGER', 'Facebook Messenger'],
  ['TYPE_REVIEW', 'Review'],
  ['TYPE_GROUP_SMS', 'Group SMS'],
])

function channel(type: unknown): string {
  const label = CHANNELS.get(type)
  if (label !== undefined) return label
  const isSaid = typeof type === 'number' ? Number.isFinite(type) : typeof type === 'string'
  const said = isSaid ? String(type) : ''
  return said.trim() === '' ? 'Channel not reported' : `Unknown channel (${said})`
}

function unread(count: unknown): string {
  const isDigits = typeof count === 'string' && count !== '' && !/[^0-9]/.test(count)
  const number = typeof count === 'number' ? count : isDigits ? Number(count) : NaN
  if (!Number.isSafeInteger(number) || number < 0) return 'Unread count not reported'
  if (number === 0) return 'No unread messages'
  if (number === 1) return '1 unread message'
  return `${String(number).replaceAll(/\B(?=(\d{3})+$)/g, ',')} unread messages`
}

function star(starred: unknown): string {
  if (starred === true) return 'Starred'
  return starred === false ? 'Not starred' : 'Star not reported'
}

function assignment(assignedTo: unknown, name: string | null): string {
  if (assignedTo === undefined || assignedTo === null) return 'Unassigned'
  if (typeof assignedTo !== 'string') return 'Assignment not reported'
  const id = assignedTo.trim()
  return id === '' ? 'Unassigned' : `Assigned to ${name ?? shortened(id)}`
}

/** The whole id is in the details. */
function shortened(id: string): string {
  return id.length > 14 ? `${id.substring(0, 6)}…${id.substring(id.length - 4)}` : id
}

function place(deleted: unknown, inbox: unknown): string {
  if (deleted === true) return 'In trash'
  if (deleted !== false || typeof inbox !== 'boolean') return 'Place not reported'
  return inbox ? 'In inbox' : 'Not in inbox'
}
