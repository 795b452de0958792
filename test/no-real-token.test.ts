import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const NOT_OURS = ['.git', 'node_modules', 'dist', '.e2e', '.reports', 'test-results', 'reports']
const TEXT = /\.(ts|tsx|mjs|js|json|md|html|css|svg|conf|toml|txt|yml|yaml)$|^[^.]+$|^\.[\w.]+$/

/** A Private Integration Token as HighLevel makes them; ours begin with zeros. */
const REAL_TOKEN = /pit-(?!0{8}-)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) return NOT_OURS.includes(entry.name) ? [] : filesIn(file)
    return entry.isFile() && TEXT.test(entry.name) ? [file] : []
  })
}

test('no file holds what looks like a real token', () => {
  expect(['pit', '1b4e28ba-2fa1-11d2-883f-0016d3cca427'].join('-')).toMatch(REAL_TOKEN)
  const files = filesIn('.')
  expect(files).toContain(path.join('test', 'fixtures.ts'))
  expect(files.filter((file) => REAL_TOKEN.test(readFileSync(file, 'utf8')))).toEqual([])
})
