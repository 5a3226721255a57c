/** What the rules on measures rest on: their numbers, sections and periods, and the texts that matching reads. */
import { frameworkFor } from '../../src/assessment/frameworks';
import { coverageOfTable, measureTexts } from '../../src/checks/support/coverage';
import { bySection, isReversed, saysNothing, spokenNumber } from '../../src/checks/support/measures';
import type { Measure, MeasuresTable } from '../../src/plan/types';
import { inputOf, MEASURE_ROWS, MEASURES_HEADER, withMeasures, type Book, type Row } from './builders';

const tableOf = (source: Book): MeasuresTable => inputOf(source).workbook.measures!;
const [first, second, third] = MEASURE_ROWS as [Row, Row, Row];
const unnumbered = (row: Row): Row => [String(row[0]).replace(/^\d+\. /, ''), ...row.slice(1)];

test('a measure is called by its number, else by its place', () => {
  const { measures } = tableOf(withMeasures([first, unnumbered(second), ['9. มาตรการอบรม', ...third.slice(1)]]));
  expect(measures.map(spokenNumber)).toEqual([1, 2, 9]);
});

test.each([
  ['', true],
  ['- … -', true],
  ['ๆ', false],
  ['0', false],
  ['ก', false],
])('“%s” says nothing: %s', (text, nothing) => {
  const { measures } = tableOf(withMeasures([first]));
  expect(saysNothing({ ...measures[0]!.fields.done, text })).toBe(nothing);
});

test('a section row begins a new count; what stands before the first one is a count of its own', () => {
  const grouped = (rows: readonly Row[]) => bySection(tableOf(withMeasures(rows))).map((group) => group.map(({ number }) => number));
  const one: Row = ['มิติที่ 1 การสร้างสังคมสุจริต'];
  const two: Row = ['มิติที่ 2 การป้องกันการทุจริต'];
  expect(grouped([first, second, third])).toEqual([[1, 2, 3]]);
  expect(grouped([one, first, second, two, third])).toEqual([[1, 2], [3]]);
  expect(grouped([first, one, second, two, third])).toEqual([[1], [2], [3]]);
  expect(grouped([one, two, first, second, third])).toEqual([[1, 2, 3]]);
});

test('a period runs backwards if it was read so, else if its months do', () => {
  const [measure] = tableOf(withMeasures([first])).measures as readonly [Measure];
  const of = (from: string, to: string, periodReversed?: boolean) =>
    isReversed({ ...measure, period: { from, to }, periodReversed } as Measure);
  expect(of('2567-10', '2568-09', false)).toBe(false);
  expect(of('2567-10', '2567-10', true)).toBe(true);
  expect(of('2568-09', '2567-10')).toBe(true);
  expect(of('2567-10', '2568-09')).toBe(false);
  expect(of('2567-10', '2567-10')).toBe(false);
  expect(isReversed({ ...measure, period: null, periodReversed: true })).toBe(false);
});

describe('what matching reads of a measure', () => {
  const header = [...MEASURES_HEADER, 'ตัวชี้วัด', 'ประเด็นการวิเคราะห์'];
  const table = tableOf(
    withMeasures(
      [
        [...first, 'ตัวชี้วัดที่ 1', 'ประเด็นที่ 2'],
        [...unnumbered(second), '', ''],
        ['9. มาตรการอบรม', '1. อบรม (O8) (O9)', ...third.slice(2)],
      ],
      header,
    ),
  );

  test('number, title, texts, items of OIT and what is said of indicator and issue', () => {
    expect(measureTexts(table)).toEqual([
      {
        number: 1,
        title: 'มาตรการปรับปรุงคู่มือการปฏิบัติงาน',
        texts: [first[1], first[4], first[5]],
        oitCodes: ['O8'],
        explicitIndicator: 'ตัวชี้วัดที่ 1',
        explicitIssue: 'ประเด็นที่ 2',
      },
      expect.objectContaining({ number: 2, title: 'มาตรการพัฒนาระบบ E-Service', oitCodes: [] }),
      expect.objectContaining({ number: 9, oitCodes: ['O8', 'O9'] }),
    ]);
    const plain = tableOf(withMeasures([first]));
    expect(measureTexts(plain)).toMatchObject([{ explicitIndicator: null, explicitIssue: null }]);
    expect(measureTexts(null)).toEqual([]);
  });

  test('matching is done once a table and year', () => {
    const [this_, last] = [frameworkFor(2568)!, frameworkFor(2567)!];
    const coverage = coverageOfTable(table, this_);
    expect(coverageOfTable(table, this_)).toBe(coverage);
    expect(coverageOfTable(table, last)).not.toBe(coverage);
  });
});
