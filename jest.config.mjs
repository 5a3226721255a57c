/** Node by default; tests of the pane name jsdom in their first line. End-to-end tests have a project of their own. */
const transform = { '^.+\\.tsx?$': '@swc/jest' };
const shared = { transform, moduleNameMapper: { '\\.css$': '<rootDir>/tests/support/empty.cjs' }, extensionsToTreatAsEsm: [] };

export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/**/*.test.ts?(x)'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/e2e/'],
    },
    {
      ...shared,
      displayName: 'e2e',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/e2e/setup.ts',
    },
  ],
};
