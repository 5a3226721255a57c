/**
 * Mutation tests of the arithmetic, the rules and the Thai reading. Whole: `npm run mutation`; one room or file:
 * `npm run mutation -- --mutate 'src/thai/**'`. Results and what was left out: docs/mutation.md.
 */
export default {
  testRunner: 'in-process',
  plugins: ['./tools/mutation/runner.mjs'],
  mutate: [
    'src/{assessment,checks,thai}/**/*.ts',
    '!src/**/types.ts',
    // Data without a decision in it: names of places, ids, words of topics, widths of letters.
    '!src/assessment/coverage/topic-words.ts',
    '!src/thai/sarabun-widths.ts',
    '!src/checks/places/places.ts',
    '!src/checks/rule-ids.ts',
  ],
  ignorePatterns: ['/*', '!/src', '!/tests', '!/docs', '!/tools', '!/package.json', '!/tsconfig.json'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 10_000,
  warnings: { slow: false },
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { logTests: false, reportTests: false, reportMutants: false },
  jsonReporter: { fileName: 'reports/mutation.json' },
  tempDirName: 'reports/stryker',
  thresholds: { high: 95, low: 90, break: null },
};
