// `npm run test:mutation`: what it counts, and why, is in docs/mutation.md.

/** The names of a class decide how a thing looks, and no component test sees that. */
const CLASS_NAMES = 'class-names'

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [
    'src/api/**/*.{ts,tsx}',
    'src/session/**/*.{ts,tsx}',
    'src/failure/**/*.{ts,tsx}',
    'src/conversation/schema.ts',
    '!src/**/*.test.{ts,tsx}',
  ],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  coverageAnalysis: 'perTest',
  plugins: ['@stryker-mutator/vitest-runner', './stryker.config.mjs'],
  ignorers: [CLASS_NAMES],
  ignorePatterns: ['dist', '.e2e', '.reports', 'test-results', 'docs', 'e2e'],
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  htmlReporter: { fileName: '.reports/mutation/index.html' },
  jsonReporter: { fileName: '.reports/mutation/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
  // TypeScript 7 has no compiler API for the rewrite that Stryker would make; there is nothing to rewrite.
  tsconfigFile: 'none',
  disableTypeChecks: false,
  concurrency: 2,
  // A busy machine must not count as a caught mutant.
  timeoutMS: 20_000,
  timeoutFactor: 3,
}

export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: CLASS_NAMES,
    value: {
      /** @param {{ node: { type: string, name?: { name?: unknown } } }} path */
      shouldIgnore: ({ node }) =>
        node.type === 'JSXAttribute' && node.name?.name === 'className'
          ? 'Class names are looks.'
          : undefined,
    },
  },
]
