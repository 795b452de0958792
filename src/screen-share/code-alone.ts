export const LEFT_OUT = 'left out'

/** HighLevel's own names and numbers of channels and types stay; any other text in their place does not. */
export function codeAlone(text: string): string {
  return /^(TYPE_[A-Z_]{1,40}|-?\d{1,3})$/.test(text) ? text : LEFT_OUT
}
