/** HighLevel's names of message types that do not read as words by themselves. */
const WORDS: Partial<Record<string, string>> = {
  TYPE_SMS: 'SMS',
  TYPE_RCS: 'RCS',
  TYPE_WHATSAPP: 'WhatsApp',
  TYPE_TIKTOK: 'TikTok',
  TYPE_TIKTOK_COMMENT: 'TikTok comment',
  TYPE_GMB: 'Google Business',
  TYPE_CAMPAIGN_GMB: 'Campaign Google Business',
  TYPE_WEBCHAT: 'Web chat',
  TYPE_IVR_CALL: 'IVR call',
  TYPE_FACEBOOK: 'Facebook',
  TYPE_FACEBOOK_COMMENT: 'Facebook comment',
  TYPE_INSTAGRAM: 'Instagram',
  TYPE_INSTAGRAM_COMMENT: 'Instagram comment',
  TYPE_ACTIVITY_WHATSAPP: 'Activity: WhatsApp',
}

/** `TYPE_LIVE_CHAT` → "Live chat"; a name that is not of this form stays as it came. */
export function messageTypeWords(type: string): string {
  const known = Object.hasOwn(WORDS, type) ? WORDS[type] : undefined
  if (known !== undefined) return known
  if (!/^TYPE_[A-Z_]+$/.test(type)) return type
  const words = type
    .replace(/^TYPE_/, '')
    .replace(/^ACTIVITY_/, 'ACTIVITY:_')
    .replaceAll('_', ' ')
    .toLowerCase()
    .replace(/\bsms\b/g, 'SMS')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
