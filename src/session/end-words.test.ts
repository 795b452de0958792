// @vitest-environment node
import { expect, test } from 'vitest'
import { endWords } from './end-words'

test.each([
  ['token-refused', /^HighLevel refused the token that was in use: .*\. Paste another one\.$/],
  ['signed-out-elsewhere', /signed out in another tab.*\. Enter the token again to go on\.$/],
  ['idle', /nothing was pressed or clicked for 30 minutes\. Enter the token again to go on\.$/],
  ['kept-long-enough', /kept on this device is over\. Enter it again to go on\.$/],
] as const)('a session that ended as %s says so', (reason, words) => {
  expect(endWords(reason)).toMatch(words)
})

test('nobody who signed out wonders why', () => {
  expect(endWords(null)).toBeNull()
})
