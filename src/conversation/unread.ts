import { groupDigits } from '../ui/group-digits'

/** "No unread messages", "1 unread message", "123,456 unread messages": exact at any size. */
export function unreadWords(count: number | null): string {
  if (count === null) return 'Unread count not reported'
  if (count === 0) return 'No unread messages'
  return count === 1 ? '1 unread message' : `${groupDigits(count)} unread messages`
}
