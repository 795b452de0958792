import { withoutDirectionMarks } from './use-page-title'

const LONGEST = 120

/** Foreign text for the middle of a sentence: on one line, not turning what follows around, and not long. */
export function shortLine(text: string, redact = (line: string) => line): string {
  const line = redact(
    withoutDirectionMarks(text)
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim(),
  )
  const characters = Array.from(line)
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : line
}
