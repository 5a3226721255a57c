/** The report written again on a sheet where somebody left a cell at the sheet's very edge. */
import { createSession } from '../../src/excel/create-session';
import type { RunOutcome } from '../../src/excel/types';
import { cellKey } from '../../src/workbench/book/types';
import type { RunningExcel } from '../support/office';
import { openFilled, officersSheets } from './support/open';
import { sheetState } from './support/state';
import { sheetOf } from './support/write';

jest.setTimeout(60_000);

const REPORT = 'รายงาน ITA 2568';
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

let excel: RunningExcel;
beforeEach(async () => {
  excel = await openFilled(officersSheets(), { apiSet: '1.9' });
  await report();
});
afterEach(() => {
  excel.close();
});

const report = (): Promise<RunOutcome> => createSession().generateReport();
const cells = () => sheetOf(excel.book, REPORT).cells;

function stray(row: number, column: number): void {
  cells().set(cellKey(row, column), { value: 'x', error: null, formula: null, style: excel.book.normalStyle, hyperlink: null });
}

test('in the last column: the report is written, the cell stays, and nothing is left beside it', async () => {
  const before = cells().size;
  stray(3, LAST_COLUMN);
  expect((await report()).status).toBe('written');
  expect(cells().get(cellKey(3, LAST_COLUMN))?.value).toBe('x');
  expect(cells().size).toBe(before + 1);
});

test('in the last row: refused with a reason before anything is touched', async () => {
  stray(LAST_ROW, 3);
  const before = sheetState(sheetOf(excel.book, REPORT));
  expect(await report()).toMatchObject({ status: 'failed', failure: { reason: 'too-large', sheet: REPORT, state: 'untouched' } });
  expect(sheetState(sheetOf(excel.book, REPORT))).toEqual(before);
});
