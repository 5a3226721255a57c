/** What reading costs where a sheet is not what it seems. */
import { createSession } from '../../src/excel/create-session';
import { cellKey } from '../../src/workbench/book/types';
import type { RunningExcel } from '../support/office';
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
