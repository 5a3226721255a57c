/** What reading costs where a sheet is not what it seems. */
import { createSession } from '../../src/excel/create-session';
import { engine } from '../../src/workbench/book';
import { cellKey } from '../../src/workbench/book/types';
import { withExcel, type RunningExcel } from '../support/office';
import { openFilled, officersSheets } from './support/open';

let excel: RunningExcel;
afterEach(() => {
  excel.close();
});

const LAST_ROW = 1_048_575;

/** A blank typed by accident in the last row, where Ctrl+Down leads. */
async function openWithStrayCell(): Promise<void> {
  excel = await openFilled(officersSheets(), { apiSet: '1.9' });
  const sheet = excel.book.sheets.find(({ name }) => name === 'มาตรการ');
  sheet?.cells.set(cellKey(LAST_ROW, 6), { value: 'x', error: null, formula: null, style: excel.book.normalStyle, hyperlink: null });
}

test('a stray cell in the last row of the sheet costs a few trips and a few kilobytes', async () => {
  await openWithStrayCell();
  const outcome = await createSession().checkWorkbook();
  expect(outcome.status).toBe('checked');
  if (outcome.status !== 'checked') return;
  expect(outcome.prepared.workbook.measures?.measures).toHaveLength(2);
  const { roundTrips, responseBytes } = excel.host.wire();
  expect(roundTrips).toBeLessThanOrEqual(5);
  expect(responseBytes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(200_000);
}, 30_000);

test('the next look knows the sheet and asks for no more than the first', async () => {
  await openWithStrayCell();
  const session = createSession();
  await session.checkWorkbook();
  const before = excel.host.wire().roundTrips;
  await session.checkWorkbook();
  expect(excel.host.wire().roundTrips - before).toBeLessThanOrEqual(4);
}, 30_000);

test('what stands below a blank stretch is read where it stands', async () => {
  excel = await openFilled({ ...officersSheets(), ว่าง: [['ก']] }, { apiSet: '1.9' });
  const far = excel.book.sheets.find(({ name }) => name === 'ว่าง');
  const scores = excel.book.sheets.find(({ name }) => name === 'คะแนน ITA');
  // The scores stand a million rows down, below a word at the top.
  for (const [key, cell] of scores?.cells ?? []) far?.cells.set(cellKey(1_000_000, 0) + key, cell);
  scores?.cells.clear();
  const outcome = await createSession().checkWorkbook();
  expect(outcome.status === 'checked' && outcome.prepared.summary?.total).toBe('92.14');
  expect(outcome.status === 'checked' && outcome.prepared.workbook.scores?.instruments[0]?.score.at).toMatchObject({ row: 1_000_002 });
}, 120_000);

describe('a stray cell in the last column of the sheet, beside which rows are whole', () => {
  const LAST_COLUMN = 16_383;

  async function openWithStrayColumn(rows: number, row: number): Promise<void> {
    const { มาตรการ: measures = [], ...others } = officersSheets();
    const filled = [...measures, ...Array.from({ length: rows - measures.length }, () => ['', 'ก'])];
    excel = await openFilled({ มาตรการ: filled, ...others }, { apiSet: '1.9', platform: 'OfficeOnline' });
    const sheet = excel.book.sheets.find(({ name }) => name === 'มาตรการ');
    const cell = { value: 'x', error: null, formula: null, style: excel.book.normalStyle, hyperlink: null };
    sheet?.cells.set(cellKey(row, LAST_COLUMN), cell);
  }

  test.each([0, 3])('is read with its row (row index %i), and the report is written', async (row) => {
    await openWithStrayColumn(8, row);
    const outcome = await createSession().generateReport();
    if (outcome.status !== 'written') throw new Error(JSON.stringify(outcome));
    const [grid] = outcome.prepared.workbook.grids;
    expect(grid?.rows[row]?.[LAST_COLUMN]?.raw).toBe('x');
    expect(outcome.prepared.workbook.measures?.measures).toHaveLength(2);
  });

  test('asks for no more rows at once than an answer in the browser may carry', async () => {
    await openWithStrayColumn(80, 79);
    const outcome = await createSession().checkWorkbook();
    expect(outcome.status === 'checked' && outcome.prepared.workbook.measures?.measures).toHaveLength(2);
    expect(excel.host.wire().roundTrips).toBeLessThanOrEqual(7);
  }, 30_000);
});

describe('the first look at a workbook, when nobody knows its sheets', () => {
  async function gridsOf(sheets: Parameters<typeof openFilled>[0], hidden: readonly string[] = []): Promise<readonly string[]> {
    excel = await openFilled(sheets, { apiSet: '1.9' });
    for (const sheet of excel.book.sheets) if (hidden.includes(sheet.name)) sheet.visibility = 'Hidden';
    const outcome = await createSession().checkWorkbook();
    if (outcome.status !== 'checked') throw new Error(JSON.stringify(outcome));
    return outcome.prepared.workbook.grids.map(({ sheet }) => sheet);
  }

  test('takes one trip with measures and scores alone', async () => {
    expect(await gridsOf(officersSheets())).toEqual(['มาตรการ', 'คะแนน ITA']);
    expect(excel.host.wire().roundTrips).toBe(1);
  });

  test('takes one trip with a single sheet, which is then the first and the last', async () => {
    const [measures = []] = Object.values(officersSheets());
    expect(await gridsOf({ มาตรการ: measures })).toEqual(['มาตรการ']);
    expect(excel.host.wire().roundTrips).toBe(1);
  });

  test('takes one more with a sheet between them, and keeps the order', async () => {
    expect(await gridsOf({ ปก: [['ก']], ...officersSheets() })).toEqual(['ปก', 'มาตรการ', 'คะแนน ITA']);
    expect(excel.host.wire().roundTrips).toBe(2);
  });

  test('never asks for what hidden sheets hold', async () => {
    const sheets = { ลับ: [['ห้ามอ่าน']], ...officersSheets(), ซ่อน: [['ห้ามอ่าน']] };
    expect(await gridsOf(sheets, ['ลับ', 'ซ่อน'])).toEqual(['มาตรการ', 'คะแนน ITA']);
    expect(excel.host.wire().roundTrips).toBe(1);
  });
});

describe('a sheet without cells, such as a chart sheet', () => {
  const CHART = 'แผนภูมิ1';

  /** Puts a chart sheet into the workbook, in front of the others or behind them, and shows it. */
  async function openWithChartSheet(at: 'first' | 'last', more: Parameters<typeof openFilled>[0] = {}): Promise<void> {
    const chart = { [CHART]: [] };
    const sheets = { ...officersSheets(), ...more };
    excel = await openFilled(at === 'first' ? { ...chart, ...sheets } : { ...sheets, ...chart }, { apiSet: '1.9' });
    const sheet = chartSheet();
    sheet.kind = 'other';
    excel.book.activeSheet = sheet.id;
  }

  function chartSheet(): RunningExcel['book']['sheets'][number] {
    const sheet = excel.book.sheets.find(({ name }) => name === CHART);
    if (sheet === undefined) throw new Error('There is no chart sheet.');
    return sheet;
  }

  const trips = (): number => excel.host.wire().roundTrips;

  async function tripsOf(work: () => Promise<{ readonly status: string }>, status: string): Promise<number> {
    const before = trips();
    const outcome = await work();
    if (outcome.status !== status) throw new Error(JSON.stringify(outcome));
    return trips() - before;
  }

  test.each(['first', 'last'] as const)('is passed over where it stands %s, and the report is written', async (at) => {
    await openWithChartSheet(at);
    const session = createSession();
    const outcome = await session.generateReport();
    if (outcome.status !== 'written') throw new Error(JSON.stringify(outcome));
    expect(outcome.prepared.workbook.grids.map(({ sheet }) => sheet)).toEqual(['มาตรการ', 'คะแนน ITA']);
    expect(outcome.prepared.summary?.total).toBe('92.14');
    expect(await tripsOf(() => session.generateReport(), 'written')).toBe(3);
    expect(chartSheet().cells.size).toBe(0);
  });

  test('is asked for its cells once, and never again by this page nor by the next one', async () => {
    await openWithChartSheet('first', { สรุป: [['ก']] });
    const session = createSession();
    await tripsOf(() => session.checkWorkbook(), 'checked');
    expect(await tripsOf(() => session.checkWorkbook(), 'checked')).toBe(1);
    await tripsOf(() => session.generateReport(), 'written');
    const { book } = excel;
    excel.close();
    excel = await withExcel(book, { apiSet: '1.9', engine });
    expect(await tripsOf(() => createSession().checkWorkbook(), 'checked')).toBe(1);
  });

  test('holds up no other command either', async () => {
    await openWithChartSheet('last');
    const session = createSession();
    await tripsOf(() => session.writeFindingsSheet(), 'checked');
    await tripsOf(() => session.createCriteriaSheet(), 'done');
    await tripsOf(() => session.createForms(), 'done');
    await tripsOf(() => session.writeNotice('หมายเหตุ', ['ข้อความ']), 'done');
  });

  test('that comes after the memory was written is found out as well, even with a remembered sheet gone', async () => {
    excel = await openFilled({ ...officersSheets(), จด: [['ก']], [CHART]: [['ข']] }, { apiSet: '1.9' });
    const session = createSession();
    await session.checkWorkbook();
    chartSheet().kind = 'other';
    chartSheet().cells.clear();
    engine.removeSheet(excel.book, excel.book.sheets.find(({ name }) => name === 'จด') ?? chartSheet());
    expect((await session.checkWorkbook()).status).toBe('checked');
  });

  test('is not mistaken for a sheet that takes its name or its place', async () => {
    await openWithChartSheet('first');
    const session = createSession();
    await session.checkWorkbook();
    const { sheets } = excel.book;
    const [chart, measures] = [chartSheet(), sheets.find(({ name }) => name === 'มาตรการ')];
    if (measures === undefined) throw new Error('There are no measures.');
    engine.removeSheet(excel.book, chart);
    engine.renameSheet(excel.book, measures, CHART);
    const outcome = await session.checkWorkbook();
    expect(outcome.status === 'checked' && outcome.prepared.workbook.measures?.measures).toHaveLength(2);
  });

  test('alone in the workbook leaves nothing to read', async () => {
    excel = await openFilled(officersSheets(), { apiSet: '1.9' });
    for (const sheet of excel.book.sheets) sheet.kind = 'other';
    const outcome = await createSession().checkWorkbook();
    expect(outcome.status === 'checked' && outcome.prepared.workbook.grids).toEqual([]);
  });
});
