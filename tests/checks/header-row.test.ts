/** What is emptied where the table's heading stands in it once more, and what is left alone. */
import { emptyRow } from '../../src/checks/mendings/header-row';
import { writesOf } from '../../src/checks/mendings/mend-all';
import { cellAddress, type CellAt, type Grid } from '../../src/plan/grid';
import { recognise } from '../../src/plan/recognise';
import type { RecognisedWorkbook } from '../../src/plan/types';
import { DEFAULT_SETTINGS } from '../../src/settings/types';
import { book, gridsOf, MEASURE_ROWS, MEASURES, MEASURES_HEADER, withMeasures, type Edits, type Row } from './builders';

/** The heading stands in row 5 and again in row 8. */
const repeated = (heading: Row = MEASURES_HEADER) => withMeasures([...MEASURE_ROWS.slice(0, 2), heading, ...MEASURE_ROWS.slice(2)]);

/** The mending of the first repeated heading: addresses of what is emptied, its own cell first; `null` if it is left. */
function emptied(grids: readonly Grid[]): readonly string[] | null {
  const workbook = recognise(grids, DEFAULT_SETTINGS);
  const [at] = workbook.measures?.repeatedHeaders ?? [];
  if (at === undefined) throw new Error('no repeated heading');
  const mending = emptyRow(workbook, at);
  return mending && writesOf(mending).map((write) => cellAddress(write.at));
}

const ALL = ['A8', 'B8', 'C8', 'D8', 'E8', 'F8'];

test('every cell of the heading', () => {
  expect(emptied(gridsOf(repeated()))).toEqual(ALL);
});

test('a heading in dirty or blank cells: what the workbook holds is put down as it is', () => {
  const workbook = recognise(gridsOf(repeated(), { [`${MEASURES}!B8`]: ' ขั้นตอน ', [`${MEASURES}!C8`]: ' ' }), DEFAULT_SETTINGS);
  const mending = emptyRow(workbook, { sheet: MEASURES, row: 7, column: 0 });
  expect(mending && writesOf(mending).map(({ at, before, after }) => [cellAddress(at), before, after])).toEqual([
    ['A8', 'มาตรการ/แนวทาง', ''],
    ['B8', ' ขั้นตอน ', ''],
    ['D8', 'ระยะเวลา', ''],
    ['E8', 'สรุปผลการดำเนินการ', ''],
    ['F8', 'ผลลัพธ์หรือความสำเร็จ', ''],
  ]);
});

test('notes beside the table stay', () => {
  const right: Edits = { [`${MEASURES}!H8`]: 'ขึ้นหน้าใหม่' };
  expect(emptied(gridsOf(repeated(), right))).toEqual(ALL);
  const indented = repeated();
  const source = { ...indented, [MEASURES]: (indented[MEASURES] ?? []).map((row): Row => ['', ...row]) };
  expect(emptied(gridsOf(source, { [`${MEASURES}!A8`]: 'ขึ้นหน้าใหม่' }))).toEqual(['B8', 'C8', 'D8', 'E8', 'F8', 'G8']);
});

test('a row whose first heading was left out: an empty cell is not emptied', () => {
  const workbook = recognise(gridsOf(repeated(['', ...MEASURES_HEADER.slice(1)])), DEFAULT_SETTINGS);
  expect(workbook.measures?.repeatedHeaders).toEqual([{ sheet: MEASURES, row: 7, column: 0 }]);
  expect(emptied(workbook.grids)).toEqual(ALL.slice(1));
});

test('a row that also holds a figure is left to the officer', () => {
  expect(emptied(gridsOf(repeated(['มาตรการ/แนวทาง', ...MEASURES_HEADER.slice(1, 5), 12])))).toBeNull();
});

test('a figure beside the table does not keep the heading', () => {
  expect(emptied(gridsOf(repeated(), { [`${MEASURES}!H8`]: 12 }))).toEqual(ALL);
});

test('in a sheet behind another, whose used range begins below its first row', () => {
  const [measures, scores] = gridsOf({ ...repeated(), 'คะแนน ITA': book()['คะแนน ITA'] ?? [] }, {}) as [Grid, Grid];
  expect(emptied([scores, { ...measures, firstRow: 2, rows: measures.rows.slice(2) }])).toEqual(ALL);
});

describe('single rows', () => {
  const workbook = recognise(gridsOf(repeated()), DEFAULT_SETTINGS);
  const place = (row: number, sheet = MEASURES): CellAt => ({ sheet, row, column: 0 });

  test('of one text need no more than one write', () => {
    expect(emptyRow(workbook, place(1))).toStrictEqual({ at: place(1), before: 'ประจำปีงบประมาณ พ.ศ. 2568', after: '' });
  });

  test.each<[string, RecognisedWorkbook, CellAt]>([
    ['below the sheet', workbook, place(99)],
    ['of a sheet that is not there', workbook, place(7, 'ไม่มี')],
    ['where no table was read', { ...workbook, measures: null }, place(7)],
  ])('%s: nothing', (_, source, at) => {
    expect(emptyRow(source, at)).toBeNull();
  });
});
