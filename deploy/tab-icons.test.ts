import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { tabIcons } from './tab-icons'

test.each(Object.entries(tabIcons()))(
  'public/%s is the app’s icon with its mark',
  (name, drawing) => {
    expect(readFileSync(`public/${name}`, 'utf8'), 'stale: run `npm run icons`').toBe(drawing)
  },
)
