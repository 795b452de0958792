import { configDefaults, defineConfig, mergeConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import viteConfig from './vite.config.ts'

const isQuick = ({ moduleId }: TestSpecification) => moduleId.endsWith('.ts')

/** The quick tests first: most mutants end there, and the components need not be rendered. */
class QuickTestsFirst extends BaseSequencer {
  override sort(files: TestSpecification[]) {
    return Promise.resolve(files.toSorted((a, b) => Number(isQuick(b)) - Number(isQuick(a))))
  }
}

/** For `npm run test:mutation`: the tests of the folders that are mutated, and no others. */
export default defineConfig((env) =>
  mergeConfig(viteConfig(env), {
    test: {
      exclude: [
        ...configDefaults.exclude,
        'src/{opener,contact}/**',
        'src/conversation/*.tsx',
        'test/**',
        'deploy/**',
      ],
      sequence: { sequencer: QuickTestsFirst },
    },
  }),
)
