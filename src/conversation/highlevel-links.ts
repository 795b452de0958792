import { parseId } from '../api/id'

/** HighLevel's own page of the conversation; null where an id is not one. */
export function highLevelConversationUrl(location: string, conversation: string): string | null {
  const id = parseId(conversation)
  return id && inLocation(location, `conversations/conversations/${id}?category=team-inbox&tab=all`)
}

/** HighLevel's own page of the contact; null where an id is not one. */
export function highLevelContactUrl(location: string, contact: string): string | null {
  const id = parseId(contact)
  return id && inLocation(location, `contacts/detail/${id}`)
}

function inLocation(location: string, path: string): string | null {
  const id = parseId(location)
  return id && `${import.meta.env.VITE_HIGHLEVEL_APP_URL}/v2/location/${id}/${path}`
}
