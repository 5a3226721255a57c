/** Every cell that the report is made of is looked at, and findings come in a fixed order. */
import { cellFinder, cellsRead } from '../../src/checks/support/cells';
import type { Grid } from '../../src/plan/grid';
import { cellFromValue } from '../../src/plan/cell';
import {
  addressOf,
  book,
  findingsIn,
  indicatorSheet,
  inputOf,
  MEASURE_ROWS,
  MEASURES,
  MEASURES_HEADER,
  MEASURES_TOP,
  SCORES,
  withMeasures,
  withScores,
  type Book,
  type Edits,
  type Row,
} from './builders';

const HIDDEN = '\u200b';

/** Hides a character that no one sees in one cell, and says where it is found. */
function foundIn(source: Book, address: string): (string | null)[] {
  const [sheet = '', cell = ''] = address.split('!');
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const value = source[sheet]?.[Number(digits) - 1]?.[letters.charCodeAt(0) - 65] ?? '';
  return findingsIn(source, { [address]: `${String(value)}${HIDDEN}` })
    .filter(({ rule }) => rule === 'invisible-characters')
    .map(addressOf);
}

test.each([
  ['a title', 'A1'],
  ['the year', 'A2'],
  ['the agency', 'A3'],
  ['the introduction', 'A4'],
  ['a heading of the measures', 'C5'],
  ['a measure', 'A6'],
  ['its steps', 'B6'],
  ['who is responsible', 'C7'],
  ['its period', 'D8'],
  ['what was done', 'E9'],
  ['its outcomes', 'F12'],
])('dirt in %s is found', (_, cell) => {
  expect(foundIn(book(), `${MEASURES}!${cell}`)).toEqual([`${MEASURES}!${cell}`]);
});

test.each([
  ['the title of the scores', 'A1'],
  ['the stated result', 'A2'],
  ['the heading of the scores', 'B3'],
  ['the name of an instrument', 'A4'],
  ['a score', 'B7'],
])('dirt in %s is found', (_, cell) => {
  expect(foundIn(book(), `${SCORES}!${cell}`)).toEqual([`${SCORES}!${cell}`]);
});

test('dirt in the name and score of an indicator, and in a remark', () => {
  const ten = withScores(indicatorSheet(['90', '90', '90', '90', '90', '90', '90', '90', '90', '90'], ['ควรรักษามาตรฐาน']));
  for (const cell of ['A5', 'B5', 'A14']) expect(foundIn(ten, `${SCORES}!${cell}`)).toEqual([`${SCORES}!${cell}`]);
});

test('dirt in a section, in a further row of a measure and in a column of the staff’s own', () => {
  const [first, ...rest] = MEASURE_ROWS as [Row, ...Row[]];
  const rows: Row[] = [['มิติที่ 1 การสร้างสังคมสุจริต'], first, ['', '2. เผยแพร่'], ...rest].map((row) => [...row]);
  const source = withMeasures(rows);
  expect(foundIn(source, `${MEASURES}!A6`)).toEqual([`${MEASURES}!A6`]);
  expect(foundIn(source, `${MEASURES}!B8`)).toEqual([`${MEASURES}!B8`]);
  const own = withMeasures(
    MEASURE_ROWS.map((row): Row => [...row, '4']),
    [...MEASURES_HEADER, 'ตัวชี้วัด'],
  );
  expect(foundIn(own, `${MEASURES}!G7`)).toEqual([`${MEASURES}!G7`]);
});

test('dirt beside the tables is none of the report’s', () => {
  expect(findingsIn(book(), { [`${MEASURES}!J9`]: `ก${HIDDEN}`, [`${SCORES}!H20`]: `ก${HIDDEN}` })).toEqual([]);
});

test('every cell is read once', () => {
  const addresses = cellsRead(inputOf(book()).workbook).map(({ at }) => `${at.sheet} ${at.row} ${at.column}`);
  expect(new Set(addresses).size).toBe(addresses.length);
  // Titles and introduction, heading and seven measures of six fields; title, result, heading of scores, four names and scores.
  expect(addresses.length).toBeGreaterThanOrEqual(MEASURES_TOP.length + 6 + 7 * 6 + 3 + 4 * 2);
});

test('a cell is found in a sheet whose used range begins further in', () => {
  const at = { sheet: 'ก', row: 3, column: 2 };
  const grid: Grid = { sheet: 'ก', firstRow: 3, firstColumn: 2, rows: [[cellFromValue(at, 'ที่นี่', 'General')]], tables: [] };
  const find = cellFinder([grid]);
  expect(find(at)?.text).toBe('ที่นี่');
  expect(find({ ...at, row: 2 })).toBeUndefined();
  expect(find({ ...at, column: 3 })).toBeUndefined();
  expect(find({ ...at, sheet: 'ข' })).toBeUndefined();
});

describe('the order of findings', () => {
  const order = (edits: Edits, settings = {}) => findingsIn(book(), edits, { settings }).map((one) => `${one.severity} ${addressOf(one)}`);

  test('within a rule: sheets as in the workbook, then rows, then columns', () => {
    const edits = Object.fromEntries(
      [`${SCORES}!A5`, `${MEASURES}!E10`, `${MEASURES}!E9`, `${MEASURES}!C9`].map((address) => [
        address,
        address === `${SCORES}!A5` ? `แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT) ส่วนที่ 1${HIDDEN}` : `กองคลัง จัดทำ${HIDDEN}`,
      ]),
    );
    expect(order(edits)).toEqual([`warning ${MEASURES}!C9`, `warning ${MEASURES}!E9`, `warning ${MEASURES}!E10`, `warning ${SCORES}!A5`]);
  });

  test('errors, then warnings, then information; what has no cell before what has', () => {
    const edits = { [`${MEASURES}!B6`]: '', [`${MEASURES}!E7`]: `เปิดคำขอ${HIDDEN}`, [`${MEASURES}!E11`]: 'สติติ แจ้งเกณฑ์แก่พนักงาน' };
    expect(order(edits, { agency: 'ก'.repeat(201) })).toEqual([
      `error ${MEASURES}!B6`,
      'error null',
      `warning ${MEASURES}!E7`,
      `info ${MEASURES}!E11`,
    ]);
  });

  test('only rules that may be switched off can be', () => {
    const without = (rulesOff: string[]) =>
      findingsIn(withMeasures(MEASURE_ROWS.slice(0, 6)), { [`${MEASURES}!B6`]: '' }, { settings: { rulesOff } as never }).map(
        ({ rule }) => rule,
      );
    expect(without([])).toEqual(['measure-field-missing', 'issue-uncovered']);
    expect(without(['issue-uncovered', 'measure-field-missing'])).toEqual(['measure-field-missing']);
  });
});
