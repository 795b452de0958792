// @vitest-environment node
import { expect, test } from 'vitest'
import { CONVERSATION_ID, TOKEN } from '../../test/fixtures'
import { parseId } from './id'

test.each([CONVERSATION_ID, 'a', '_-9', 'x'.repeat(64), 'cockpit-a', 'research'])(
  '%s is an id',
  (text) => {
    expect(parseId(text)).toBe(text)
  },
)

test.each(['', 'x'.repeat(65), 'a b', 'a/b', '../a', 'ä', '?a', 'search', TOKEN, 'PIT-a', 7, null])(
  '%j is none',
  (value) => {
    expect(parseId(value)).toBeNull()
  },
)
