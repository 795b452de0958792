import type { EndReason } from './limits'

/** Why the token is asked for again; null where nobody wonders. */
export function endWords(reason: EndReason | null): string | null {
  switch (reason) {
    case null:
      return null
    case 'signed-out-elsewhere':
      return 'You were signed out in another tab, or this browser’s site data was cleared. Enter the token again to go on.'
    case 'token-refused':
      return 'HighLevel refused the token that was in use: it is wrong, expired or revoked. Paste another one.'
    case 'idle':
      return `You were signed out because nothing was pressed or clicked for ${import.meta.env.VITE_IDLE_MINUTES} minutes. Enter the token again to go on.`
    case 'kept-long-enough':
      return 'The time for which the token was kept on this device is over. Enter it again to go on.'
  }
}
