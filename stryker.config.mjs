/**
 * Mutation tests of the arithmetic, the rules and the Thai reading. Whole: `npm run mutation`; one room or file:
 * `npm run mutation -- --mutate src/assessment/exact.ts`. Results: docs/mutation.md.
 */
export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: { projectType: 'custom', configFile: 'stryker.jest.config.mjs', enableFindRelatedTests: true },
  mutate: ['src/assessment/**/*.ts', '!src/assessment/frameworks/**', 'src/checks/**/*.ts', 'src/thai/**/*.ts', '!src/**/types.ts'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 20_000,
  reporters: ['clear-text', 'progress', 'json'],
  jsonReporter: { fileName: 'reports/mutation.json' },
  tempDirName: 'reports/stryker',
  thresholds: { high: 95, low: 90, break: null },
};
