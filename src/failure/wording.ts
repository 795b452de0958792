import type { Failure, Said } from '../api/failure'
import { apiOrigin } from '../api/requests'
import { dayAndTime } from '../ui/date-and-time'

export type FailureAction = 'another-token' | 'try-again' | 'open-another'

export type FailureWords = {
  title: string
  /** What happened. */
  happened: string
  /** What to do about it. */
  advice: string
  /** The most helpful first. */
  actions: [FailureAction, ...FailureAction[]]
}

/** Says a failure in plain words. `conversation` is the shortened id, such as `tDtDnQ…YvZ6`. */
export function wordFailure(failure: Failure, conversation: string): FailureWords {
  switch (failure.kind) {
    case 'token-refused':
      return {
        title: 'HighLevel refused this token',
        happened: 'It is wrong, expired or has been revoked.',
        advice: 'Enter another token. A new one is made in HighLevel.',
        actions: ['another-token'],
      }
    case 'scope-missing':
      return {
        title: 'This token may not read conversations',
        happened: `HighLevel knows the token, but it lacks the scope ${failure.scope}.`,
        advice:
          'Add this scope to the token in HighLevel, under Settings, Private Integrations, or use another token.',
        actions: ['another-token', 'try-again'],
      }
    case 'agency-token':
      return {
        title: 'This is an agency token',
        happened: 'Conversations belong to a location, and this token belongs to the agency above.',
        advice: 'Use a token made in the location (sub-account) that owns the conversation.',
        actions: ['another-token', 'try-again'],
      }
    case 'version-refused':
      return {
        title: 'HighLevel did not accept the request of this app',
        happened: 'It refused the version this app asks for. Your token is not the cause.',
        advice: 'Please pass the report on to whoever runs this app.',
        actions: ['try-again', 'open-another'],
      }
    case 'other-location':
      return {
        title: 'This token belongs to another location',
        happened: `HighLevel knows the token, but it does not open the sub-account that holds conversation ${conversation}.`,
        advice:
          'Use a token from the sub-account that owns the conversation, or ask the person who sent the link which location it is in.',
        actions: ['another-token', 'try-again'],
      }
    case 'forbidden':
      return {
        title: 'HighLevel does not let this token see the conversation',
        happened: `It refused access to conversation ${conversation}.`,
        advice: 'Use another token, or ask whoever made this one what it may read.',
        actions: ['another-token', 'try-again'],
      }
    case 'blocked-at-edge':
      return {
        title: 'The request was blocked before reaching HighLevel',
        happened:
          'A network guard in front of HighLevel turned it away. The token was not looked at.',
        advice: 'Turn off a VPN or web filter if you use one, then try again.',
        actions: ['try-again', 'open-another'],
      }
    case 'not-found':
      return {
        title: 'No such conversation for this token',
        happened: `HighLevel finds no conversation ${conversation} where this token may look.`,
        advice:
          'Check the link: it may be cut off, or lead to another location. Then another token may help.',
        actions: ['open-another', 'another-token', 'try-again'],
      }
    case 'id-refused':
      return {
        title: 'HighLevel did not accept this conversation id',
        happened: `It says that ${conversation} is not an id of its own.`,
        advice: 'Check the link: a letter may be missing or added. Then open it again.',
        actions: ['open-another', 'try-again'],
      }
    case 'request-invalid':
      return {
        title: 'HighLevel did not accept this request',
        happened: 'Something about it was not as HighLevel expects.',
        advice: 'Check the link and open it again. If it stays, please pass the report on.',
        actions: ['open-another', 'try-again'],
      }
    case 'rate-limited':
      return {
        title: 'HighLevel asks for a short break',
        happened: 'This location has used up its requests for the moment.',
        advice: `Leave it ${seconds(failure.waitSeconds)} before the next try.`,
        actions: ['try-again', 'open-another'],
      }
    case 'server-error':
      return {
        title: 'HighLevel has a problem',
        happened: `It answered with error ${failure.said.status}. Neither the link nor the token is the cause.`,
        advice: failure.waitUntil
          ? `HighLevel asks to wait until ${dayAndTime(failure.waitUntil, Date.now())}. Then try again.`
          : 'Wait a moment, then try again.',
        actions: ['try-again', 'open-another'],
      }
    case 'unexpected-status':
      return {
        title: 'This is an answer the app does not know',
        happened: `Where HighLevel should answer, something answered with status ${failure.said.status}.`,
        advice: 'Try again. If it stays, please pass the report on to whoever runs this app.',
        actions: ['try-again', 'another-token'],
      }
    case 'unexpected-answer':
      return {
        title: 'Unexpected answer from HighLevel',
        happened: 'Something answered, but not with a conversation.',
        advice: 'Try again. A sign-in page of your network can be the cause: open any site to see.',
        actions: ['try-again', 'open-another'],
      }
    case 'cut-short':
      return {
        title: 'The answer was cut short',
        happened: 'The connection ended before the whole conversation was here.',
        advice: 'Try again.',
        actions: ['try-again', 'open-another'],
      }
    case 'timed-out':
      return {
        title: 'HighLevel took too long',
        happened: 'There was no full answer after 15 seconds, so the app stopped waiting.',
        advice: 'Try again.',
        actions: ['try-again', 'open-another'],
      }
    case 'offline':
      return {
        title: 'This device is offline',
        happened: 'The browser has no connection, so HighLevel could not be reached.',
        advice:
          'Check the network. As soon as the connection is back, the conversation opens here by itself.',
        actions: ['try-again', 'open-another'],
      }
    case 'blocked-by-page-policy':
      return {
        title: 'This site is not allowed to reach HighLevel',
        happened:
          'Its own security policy turned the request away. Neither the link nor the token is the cause.',
        advice: `Please tell whoever set up this site: in its Content-Security-Policy header, connect-src must name ${apiOrigin()}.`,
        actions: ['try-again', 'open-another'],
      }
    case 'unreachable':
      return {
        title: 'Could not reach HighLevel from this page',
        happened:
          'The connection may be down, a web filter or the browser may block it, or HighLevel itself may be out of reach.',
        advice: 'Check that other sites open, then try again.',
        actions: ['try-again', 'open-another'],
      }
    case 'page-error':
      return {
        title: 'Something went wrong in this page',
        happened: 'The fault is in this app, not in HighLevel, the link or the token.',
        advice: 'Try again. If it stays, please pass the report on to whoever runs this app.',
        actions: ['try-again', 'open-another'],
      }
  }
}

/** What HighLevel said itself; null where it said nothing in words. */
export function saidBy(failure: Failure): Said | null {
  if (!('said' in failure)) return null
  const { said } = failure
  return said.messages.length > 0 || said.traceId !== null ? said : null
}

function seconds(count: number): string {
  return count === 1 ? '1 second' : `${count} seconds`
}
