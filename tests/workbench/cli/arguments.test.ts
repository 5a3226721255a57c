import { readArguments, UsageError } from '../../../src/workbench/cli/arguments';

test('files, options and their order do not matter to each other', () => {
  expect(readArguments(['in.xlsx', '--fiscal-year', '2568', 'out.xlsx', '--json', '--draft'], 'usage')).toEqual({
    files: ['in.xlsx', 'out.xlsx'],
    outDir: null,
    json: true,
    help: false,
    options: { fiscalYear: 2568, draft: true },
  });
});

test('a fiscal year may be written in Thai digits', () => {
  expect(readArguments(['--fiscal-year', '๒๕๖๙'], 'usage').options).toEqual({ fiscalYear: 2569 });
});

test.each([['2025'], ['68'], ['ปีนี้'], ['2568.5']])('%s is no fiscal year', (year) => {
  expect(() => readArguments(['--fiscal-year', year], 'usage')).toThrow(UsageError);
});

test.each([['--help'], ['-h']])('%s asks for nothing but the usage', (option) => {
  expect(readArguments([option], 'usage').help).toBe(true);
});

test('an unknown option is answered with the usage', () => {
  expect(() => readArguments(['--verbose'], 'วิธีใช้')).toThrow('วิธีใช้');
});
