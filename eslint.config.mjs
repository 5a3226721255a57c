import js from '@eslint/js';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** The rooms of `src/` and the rooms that each may import: the arrows of ARCHITECTURE.md. */
const rooms = {
  thai: [],
  strings: [],
  settings: [],
  assessment: ['thai'],
  plan: ['thai', 'assessment', 'settings'],
  checks: ['thai', 'assessment', 'plan', 'settings'],
  report: ['thai', 'assessment', 'plan', 'checks', 'settings', 'strings'],
  excel: ['thai', 'assessment', 'plan', 'checks', 'report', 'settings', 'strings'],
  taskpane: ['thai', 'assessment', 'plan', 'checks', 'report', 'settings', 'strings', 'excel'],
  commands: ['thai', 'assessment', 'plan', 'checks', 'report', 'settings', 'strings', 'excel'],
  workbench: ['thai', 'assessment', 'plan', 'checks', 'report', 'settings', 'strings', 'excel'],
};

const walls = Object.entries(rooms).map(([room, allowed]) => ({
  files: [`src/${room}/**/*.{ts,tsx}`],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(\\.\\./)+(${Object.keys(rooms)
              .filter((other) => other !== room && !allowed.includes(other))
              .join('|')})(/|$)`,
            message: `src/${room} may not import this room: see ARCHITECTURE.md.`,
          },
          ...(room === 'taskpane' || room === 'workbench'
            ? []
            : [{ regex: '^(react|react-dom|@fluentui/.*)(/|$)', message: 'Only src/taskpane knows React.' }]),
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'coverage/', 'node_modules/', 'out/', 'src/**/static/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'import-x': importX, 'react-hooks': reactHooks },
    settings: {
      'import-x/resolver': { node: { extensions: ['.ts', '.tsx', '.js'] } },
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'import-x/no-cycle': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 420, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/excel/**', 'src/workbench/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Excel', message: 'Only src/excel knows Office.js.' },
        { name: 'OfficeExtension', message: 'Only src/excel knows Office.js.' },
        { name: 'Office', message: 'Only src/excel knows Office.js.' },
      ],
    },
  },
  {
    files: ['src/assessment/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'parseFloat', message: 'Scores are exact decimals: see exact.ts.' },
        { name: 'Number', message: 'Scores are exact decimals: see exact.ts.' },
        { name: 'Math', message: 'Scores are exact decimals: see exact.ts.' },
      ],
    },
  },
  ...walls,
  { files: ['tests/**', 'tools/**', 'src/workbench/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  { files: ['**/*.{js,mjs,cjs}'], languageOptions: { globals: { ...globals.node } } },
  { files: ['*.config.js'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
