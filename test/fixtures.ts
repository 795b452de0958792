/** What HighLevel sends, as its reference has it. */
export const CONVERSATION_ID = 'tDtDnQdgm2LXpyiqYvZ6'
export const CONTACT_ID = 've9EPM428kjkvShlRW1KT'
export const LOCATION_ID = 'Lq8TzXkP0aWmR5bYcN2d'
export const USER_ID = 'uA7sPq2WmX9bTzKc4LdR'

/** Looks like a token, and is none. */
export const TOKEN = 'pit-00000000-0000-0000-0000-000000007a11'

export const conversation = {
  id: CONVERSATION_ID,
  contactId: CONTACT_ID,
  locationId: LOCATION_ID,
  type: 1,
  unreadCount: 3,
  starred: true,
  assignedTo: USER_ID,
  deleted: false,
  inbox: true,
}

export const searchRow = {
  id: CONVERSATION_ID,
  contactId: CONTACT_ID,
  locationId: LOCATION_ID,
  fullName: 'Marcus Oyelaran',
  contactName: 'marcus oyelaran',
  email: 'marcus@northfieldroofing.example',
  phone: '+15125550148',
  lastMessageBody: 'Is the crew still coming Thursday at 9?',
  lastMessageType: 'TYPE_SMS',
  lastMessageDate: Date.UTC(2026, 10, 19, 13, 48),
  lastMessageDirection: 'inbound',
  type: 'TYPE_PHONE',
  unreadCount: 3,
}

export const user = { id: USER_ID, name: 'Priya Natarajan', email: 'priya@northfield.example' }

export const location = { location: { id: LOCATION_ID, name: 'Northfield Roofing' } }

/** A second location, with its own token and conversation. */
export const OTHER_TOKEN = 'pit-00000000-0000-0000-0000-00000000beef'
export const OTHER_LOCATION_ID = 'Mq9UaYlQ1bXnS6cZdO3e'
export const OTHER_CONVERSATION_ID = 'uEuEoRehn3MYqzjrZwA7'
export const otherConversation = {
  ...conversation,
  id: OTHER_CONVERSATION_ID,
  locationId: OTHER_LOCATION_ID,
  unreadCount: 7,
}
