/** The pure rooms' own tests alone: mutants of the arithmetic need neither Excel nor a browser. */
export default {
  testEnvironment: 'node',
  transform: { '^.+\\.tsx?$': '@swc/jest' },
  testMatch: ['<rootDir>/tests/{assessment,checks,thai}/**/*.test.ts'],
};
