import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseReference } from '../../../src/excel/address';
import { cellKey, engine } from '../../../src/workbench/book';
import { messages } from '../../../src/workbench/cli/messages';
import { buildTime, builtPages, measures, saveWorkbook, scores, temporaryFolder } from './support';

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
  expect(run.out).toMatch(/\[ต้องแก้\] [^\n]+![A-Z]+\d+: [^\n]*2575[^\n]*\n\s+→ [^\n]*เกณฑ์ ITA/);
}, 120_000);

/** The measures without who is responsible, in both of them, and the first without its outcome. */
const gaps = measures.map((row, at) =>
  at < 4 ? row : row.map((cell, column) => (column === 3 || (column === 6 && at === 4) ? '' : cell)),
);

test('a draft of measures with gaps is written: exit 0, where it is, that it is a draft and what it lacks', () => {
  const input = saveWorkbook(folder, 'gaps.xlsx', scores, gaps);
  expect(command('report', input, at('whole.xlsx')).exit).toBe(2);
  expect(existsSync(at('whole.xlsx'))).toBe(false);

  const run = command('report', input, at('draft.xlsx'), '--draft');
  expect(run).toMatchObject({ exit: 0, err: '' });
  expect(run.out).toContain(`เขียนฉบับร่างแล้ว: ${at('draft.xlsx')} (มีคำว่า ร่าง ที่หัวกระดาษ ข้อมูลมาตรการยังขาด 3 แห่ง)`);
  expect(run.out).toContain('ต้องแก้ 3 เรื่อง  ');
  expect(existsSync(at('draft.xlsx'))).toBe(true);
}, 120_000);

test('a draft among several files is told with its path, to programs too', () => {
  const input = saveWorkbook(folder, 'gaps.xlsx', scores, gaps);
  const run = command('report', input, '--out-dir', at('drafts'), '--draft', '--json');
  expect(run.exit).toBe(0);
  const output = join(at('drafts'), 'gaps.xlsx');
  expect(JSON.parse(run.out)).toMatchObject({ done: 1, blocked: 0, files: [{ output, exit: 0, status: 'written' }] });
  expect(run.err).toContain('ร่าง');
  expect(existsSync(output)).toBe(true);
}, 120_000);

test('what no draft can do without is refused with --draft as well', () => {
  const input = saveWorkbook(
    folder,
    'no-oit.xlsx',
    scores.filter(([name]) => name !== 'OIT'),
    gaps,
  );
  const run = command('report', input, at('impossible.xlsx'), '--draft');
  expect(run.exit).toBe(2);
  expect(run.err).toMatch(/^ยังไม่เขียนรายงาน เพราะมีข้อที่ต้องแก้ 4 เรื่อง/);
  expect(existsSync(at('impossible.xlsx'))).toBe(false);
}, 120_000);

test('one thing in several cells is told once and counted once, with its cells', () => {
  const pasted = measures.map((row, at) => (at < 4 ? row : row.map((cell, column) => (column === 5 ? `<p>${String(cell)}</p>` : cell))));
  const run = command('check', saveWorkbook(folder, 'pasted.xlsx', scores, pasted));
  expect(run.out.match(/\[ควรดู\] มาตรการ!F5 มาตรการ!F6: /g)).toHaveLength(1);
  expect(run.out).toMatch(/^ต้องแก้ 0 เรื่อง {2}ควรดู 3 เรื่อง \(4 เซลล์\) {2}/m);
}, 120_000);

test('texts that a person changed on the report are kept, and whoever runs it again is told to read them', () => {
  const first = at('first.xlsx');
  expect(command('report', saveWorkbook(folder, 'in.xlsx'), first).out).not.toContain('คงข้อความ');
  const book = engine.open(readFileSync(first));
  const report = book.sheets.find(({ name }) => name === 'รายงาน ITA 2568');
  for (const part of ['_ITA_Recommendations', '_ITA_Introduction']) {
    const place = parseReference(report?.names.find(({ name }) => name === part)?.formula ?? '');
    const cell = report?.cells.get(cellKey(place?.firstRow ?? -1, place?.firstColumn ?? -1));
    if (cell === undefined) throw new Error(`The report has no ${part}.`);
    cell.value = 'ข้อความที่เจ้าหน้าที่เขียนเอง';
  }
  writeFileSync(at('edited.xlsx'), engine.save(book));

  const words = 'คงข้อความที่แก้ไว้เอง: คำนำและข้อเสนอแนะ โปรดอ่านทวนว่ายังตรงกับคะแนนและมาตรการปัจจุบัน';
  expect(command('report', at('edited.xlsx'), at('again.xlsx')).out.split('\n')).toContain(words);
  const many = command('report', at('edited.xlsx'), '--out-dir', at('kept'), '--json');
  expect(many.err).toContain(words);
  expect(JSON.parse(many.out)).toMatchObject({ files: [{ report: { kept: ['introduction', 'recommendations'] } }] });
}, 120_000);

test('without an agency the year is told all the same', () => {
  const nameless = measures.filter((_, at) => at !== 1);
  const run = command('check', saveWorkbook(folder, 'nameless.xlsx', scores, nameless));
  expect(run.out).toMatch(/^ไม่พบชื่อหน่วยงาน ปีงบประมาณ พ\.ศ\. 2568\n/);
}, 120_000);

test('an output below a file is a place that cannot be written to', () => {
  writeFileSync(at('afile'), '');
  const output = join(at('afile'), 'o.xlsx');
  const run = command('report', saveWorkbook(folder, 'in.xlsx'), output);
  expect(run).toMatchObject({ exit: 1, err: `${messages.cannotWrite(output)}\n` });
}, 120_000);

test('--draft makes no sense to check', () => {
  const run = command('check', saveWorkbook(folder, 'in.xlsx'), '--draft');
  expect(run).toMatchObject({ exit: 1, err: `${messages.usageCheck}\n` });
}, 60_000);

test.each(['report', 'check'] as const)(
  '%s --help says how it is used, and does nothing',
  (name) => {
    const run = command(name, '--help');
    expect(run).toMatchObject({ exit: 0, err: '' });
    expect(run.out).toContain(`npm run ${name} -- `);
  },
  60_000,
);
