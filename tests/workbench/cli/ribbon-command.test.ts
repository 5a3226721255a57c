import { cellKey, engine } from '../../../src/workbench/book';
import type { FaultPoint } from '../../../src/workbench/host/faults';
import { runRibbonCommand } from '../../../src/workbench/node/ribbon-command';
import { buildTime, builtPages, measures, scores, workbook } from './support';

let dist = '';
beforeAll(() => {
  dist = builtPages();
}, buildTime);

const whole = () => workbook({ มาตรการ: measures, คะแนน: scores });
const createReport = { functionName: 'createReport', apiSet: '1.9', patience: 30_000 };

test('one click of the shipped button writes the report, and says once that it is done', async () => {
  const book = whole();
  const result = await runRibbonCommand({ ...createReport, dist, book });
  expect(result).toMatchObject({ completedCount: 1, status: 0, outcome: { status: 'written', sheet: 'รายงาน ITA 2568' } });
  expect(book.sheets.map((sheet) => sheet.name)).toContain('รายงาน ITA 2568');
  expect([result.errors, result.refused]).toEqual([[], []]);
}, 60_000);

test('nothing above ExcelApi 1.9 is used, and nothing is asked of any network', async () => {
  const result = await runRibbonCommand({ ...createReport, apiSet: '1.21', dist, book: whole() });
  expect(Number(result.wire.highestApiSet.split('.')[1])).toBeLessThanOrEqual(9);
  expect(result.refused).toEqual([]);
}, 60_000);

test('a second click on the saved result gives the same sheet and no second one', async () => {
  const book = whole();
  await runRibbonCommand({ ...createReport, dist, book });
  const again = engine.open(engine.save(book));
  const result = await runRibbonCommand({ ...createReport, dist, book: again });
  expect(result.outcome?.status).toBe('written');
  expect(again.sheets.map((sheet) => sheet.name)).toEqual(book.sheets.map((sheet) => sheet.name));
  expect(again.names.map((name) => name.name).sort()).toEqual(book.names.map((name) => name.name).sort());
}, 60_000);

test('errors in the data: nothing but the findings is written, and it is still completed once', async () => {
  const book = workbook({ มาตรการ: measures, คะแนน: scores.filter(([name]) => name !== 'OIT') });
  const result = await runRibbonCommand({ ...createReport, dist, book });
  expect(result).toMatchObject({ completedCount: 1, outcome: { status: 'blocked' } });
  expect(book.sheets.map((sheet) => sheet.name)).not.toContain('รายงาน ITA 2568');
}, 60_000);

test('a refusal of the host in the middle: completed once, the cells of the input as they were', async () => {
  const book = whole();
  const before = JSON.stringify([...(book.sheets[0]?.cells ?? [])]);
  const faults = (point: FaultPoint) => (point.batch === 1 && point.action === 12 ? ('GeneralException' as const) : null);
  const result = await runRibbonCommand({ ...createReport, dist, book, faults });
  expect(result).toMatchObject({ completedCount: 1, outcome: { status: 'failed' } });
  expect(JSON.stringify([...(book.sheets[0]?.cells ?? [])])).toBe(before);
}, 60_000);

test('an Excel without print set-up: completed once, refused kindly', async () => {
  const result = await runRibbonCommand({ ...createReport, apiSet: '1.8', dist, book: whole() });
  expect(result).toMatchObject({ completedCount: 1, outcome: { status: 'failed', failure: { reason: 'too-old' } } });
}, 60_000);

test('a function that the page does not have is answered by office.js itself', async () => {
  const result = await runRibbonCommand({ dist, book: whole(), functionName: 'missing', patience: 10_000 });
  expect(result).toMatchObject({ completedCount: 1, status: 11101, outcome: null });
}, 60_000);

test('text that begins like a formula arrives as text', async () => {
  const book = workbook({
    มาตรการ: measures.map((row, at) => (at === 4 ? [...row.slice(0, 6), '=HYPERLINK("http://x") และ +ผลดี'] : row)),
    คะแนน: scores,
  });
  await runRibbonCommand({ ...createReport, dist, book });
  const report = book.sheets.find((sheet) => sheet.name === 'รายงาน ITA 2568');
  const formulas = [...(report?.cells.values() ?? [])].flatMap((cell) => (cell.formula === null ? [] : [cell.formula]));
  expect(formulas.join(' ')).not.toContain('HYPERLINK');
  expect(report?.cells.get(cellKey(0, 0))?.value).not.toBe('');
}, 60_000);
