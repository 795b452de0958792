import type { Channel } from './channel'
import { CHANNEL_LABELS } from './channel-label'

/** For texts; on the page, `ChannelLabel` keeps what HighLevel sent apart. */
export function channelWords({ kind, raw }: Channel): string {
  if (kind !== 'unknown') return CHANNEL_LABELS[kind]
  return raw === null ? 'not reported' : `unknown (${raw})`
}
