import type { Failure } from '../api/failure'
import { clockTime } from '../ui/time'
import { saidBy, wordFailure } from './wording'

/** A text for a ticket or a chat. It may still hold what HighLevel said: redact it before copying. */
export function failureReport(
  failure: Failure,
  conversationId: string,
  at: Date,
  isDisguised = false,
): string {
  const said = saidBy(failure)
  const { pathname } = window.location
  const lines = [
    ['Inbox Viewer report', wordFailure(failure, conversationId).title],
    ['Kind', failure.kind],
    ['When', `${at.toISOString()} (${clockTime(at.getTime())} here)`],
    ['Conversation', conversationId],
    ['Screen-share mode', isDisguised ? 'on, so the id is a stand-in' : null],
    // Under the id as it is shown, which the address need not be.
    ['Page', window.location.origin + pathname.replace(/[^/]+\/?$/, conversationId)],
    ['Status', 'said' in failure ? failure.said.status : null],
    ['HighLevel said', said?.messages.join(' · ')],
    ['Trace id', said?.traceId],
    ['Browser', navigator.userAgent],
  ]
  return lines
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')
}
