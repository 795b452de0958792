import { parseId } from '../api/id'

/** HighLevel's own page of the conversation; null where an id is not one. */
export function highLevelConversationUrl(location: string, conversation: string): string | null {
  const ids = [parseId(location), parseId(conversation)]
  if (ids.includes(null)) return null
  return `${import.meta.env.VITE_HIGHLEVEL_APP_URL}/v2/location/${ids[0]}/conversations/conversations/${ids[1]}?category=team-inbox&tab=all`
}

/** HighLevel's own page of the contact; null where an id is not one. */
export function highLevelContactUrl(location: string, contact: string): string | null {
  const ids = [parseId(location), parseId(contact)]
  if (ids.includes(null)) return null
  return `${import.meta.env.VITE_HIGHLEVEL_APP_URL}/v2/location/${ids[0]}/contacts/detail/${ids[1]}`
}
