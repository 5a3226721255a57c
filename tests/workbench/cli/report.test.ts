import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { engine } from '../../../src/workbench/book';
import { buildTime, builtPages, saveWorkbook, scores, temporaryFolder } from './support';

const root = join(__dirname, '..', '..', '..');
const folder = temporaryFolder();
const at = (name: string) => join(folder, name);

function command(name: 'report' | 'check', ...args: readonly string[]) {
  const tsx = require.resolve('tsx/cli');
  const run = spawnSync(process.execPath, [tsx, join(root, 'src', 'workbench', 'cli', `${name}.ts`), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ITA_DIST: dist },
  });
  return { exit: run.status, out: run.stdout, err: run.stderr };
}

let dist = '';
beforeAll(() => {
  dist = builtPages();
}, buildTime);

test('report writes the output, tells it in JSON and leaves the input as it was', () => {
  const input = saveWorkbook(folder, 'in.xlsx');
  const before = readFileSync(input);
  const run = command('report', input, at('out.xlsx'), '--json');
  expect(run).toMatchObject({ exit: 0, err: '' });
  expect(JSON.parse(run.out)).toMatchObject({
    status: 'written',
    fiscalYear: 2568,
    // 96.77 / 86.85 / 90.59 / 73.37 is exactly 84.995, shown half up.
    summary: { exact: '84.995', total: '85.00' },
    report: { sheet: 'รายงาน ITA 2568' },
    wire: { highestApiSet: '1.9' },
  });
  expect(readFileSync(input)).toEqual(before);
  expect(engine.open(readFileSync(at('out.xlsx'))).sheets.map((sheet) => sheet.name)).toContain('รายงาน ITA 2568');
}, 120_000);

test('errors in the data: exit 2, the place in words, no file', () => {
  const input = saveWorkbook(
    folder,
    'no-oit.xlsx',
    scores.filter(([name]) => name !== 'OIT'),
  );
  const run = command('report', input, at('none.xlsx'));
  expect(run.exit).toBe(2);
  expect(run.out).toContain('คะแนน!');
  expect(existsSync(at('none.xlsx'))).toBe(false);
}, 120_000);

test('many files: on past a bad one, each told as it is done, summed up at the end', () => {
  const good = saveWorkbook(folder, 'ก.xlsx');
  const run = command('report', good, at('ไม่มี.xlsx'), '--out-dir', at('reports'));
  expect(run.exit).toBe(1);
  expect(run.err).toContain('[1/2]');
  expect(run.err).toContain('[2/2]');
  expect(run.out).toContain('รวม 2 ไฟล์');
  expect(existsSync(join(at('reports'), 'ก.xlsx'))).toBe(true);
}, 120_000);

test('check says what is wrong and writes nothing', () => {
  const input = saveWorkbook(folder, 'checked.xlsx');
  const run = command('check', input, '--json');
  expect(run.exit).toBe(0);
  expect(JSON.parse(run.out)).toMatchObject({ status: 'checked', report: null });
  const bad = saveWorkbook(
    folder,
    'bad.xlsx',
    scores.filter(([name]) => name !== 'IIT'),
  );
  expect(command('check', bad).exit).toBe(2);
}, 120_000);

test('without arguments the sample is used, and the place of the result is told', () => {
  const run = command('report');
  expect(run.exit).toBe(0);
  const [, path = ''] = /เขียนรายงานแล้ว: (.*\.xlsx)/.exec(run.out) ?? [];
  expect(existsSync(join(folder, path))).toBe(true);
}, 120_000);

test('a missing file is one sentence on standard error, in JSON too when asked for', () => {
  const run = command('report', at('ไม่มี.xlsx'), at('x.xlsx'), '--json');
  expect(run.exit).toBe(1);
  expect(JSON.parse(run.out)).toMatchObject({ status: 'failed' });
  expect(run.err.trim().split('\n')).toHaveLength(1);
  expect(run.err).not.toMatch(/at .*\.ts|Error:/);
}, 60_000);

test('check tells each thing that is wrong once, where it stands and what to do', () => {
  const input = saveWorkbook(folder, 'year.xlsx');
  const run = command('check', input, '--fiscal-year', '2575');
  expect(run.exit).toBe(2);
  expect(run.out).toMatch(/\[ผิดพลาด\] [^\n]+![A-Z]+\d+: [^\n]*2575[^\n]*\n\s+→ [^\n]*เกณฑ์ ITA/);
}, 120_000);
