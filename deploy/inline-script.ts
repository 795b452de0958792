import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** src/inline.js as index.html has it: without comments and indents, the same in every build. */
export const INLINE_SCRIPT = readFileSync('src/inline.js', 'utf8')
  .replaceAll('\r\n', '\n')
  .replace(/^\s*(\/\/|\/\*\*).*\n/gm, '')
  .replace(/^\s+/gm, '')

/** What the content security policy must allow for it. */
export const INLINE_SCRIPT_SOURCE = `'sha256-${createHash('sha256').update(INLINE_SCRIPT).digest('base64')}'`
