import { readFileSync } from 'node:fs'
import { configDefaults, defineConfig, mergeConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import viteConfig from './vite.config.ts'

/** 0 for tests without a page, 1 for those with an empty one, 2 for those that render a part of it. */
function cost({ moduleId }: TestSpecification): number {
  if (moduleId.endsWith('.tsx')) return 2
  return readFileSync(moduleId, 'utf8').startsWith('// @vitest-environment node') ? 0 : 1
}

/** A mutant is done with at the first test that fails, so the quick ones go first. */
class QuickTestsFirst extends BaseSequencer {
  override sort(files: TestSpecification[]) {
    return Promise.resolve(files.toSorted((a, b) => cost(a) - cost(b)))
  }
}

/**
 * For `npm run test:mutation`: the tests of the folders that are mutated. Those that render the whole
 * app touch nearly every mutant, and would take hours to say little more.
 */
export default defineConfig((env) =>
  mergeConfig(viteConfig(env), {
    test: {
      exclude: [
        ...configDefaults.exclude,
        'src/{opener,contact,demo}/**',
        'src/conversation/*.tsx',
        'src/session/token-screen.test.tsx',
        'src/failure/failure.test.tsx',
        'test/**',
        'deploy/**',
      ],
      sequence: { sequencer: QuickTestsFirst },
    },
  }),
)
