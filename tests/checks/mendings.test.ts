import fc from 'fast-check';
import { mendAll, writesOf } from '../../src/checks/mendings/mend-all';
import { TEXT_MENDINGS } from '../../src/checks/mendings/text';
import type { CellWrite, Finding } from '../../src/checks/types';
import { cellFromValue } from '../../src/plan/cell';
import { cellAddress, type Grid } from '../../src/plan/grid';
import { recognise } from '../../src/plan/recognise';
import { DEFAULT_SETTINGS } from '../../src/settings/types';
import { toArabicDigits } from '../../src/thai/digits';
import { spellOitReferences } from '../../src/thai/oit-reference';
import {
  book,
  findingsIn,
  gridsOf,
  inputOfGrids,
  MEASURE_ROWS,
  MEASURES_HEADER,
  short,
  withMeasures,
  type Edits,
  type Row,
} from './builders';
import { runChecks } from '../../src/checks/run';

/** The grids after the writes, as a fresh reading of the mended sheet would give them. */
function applyWrites(grids: readonly Grid[], writes: readonly CellWrite[]): readonly Grid[] {
  const after = new Map(writes.map((write) => [`${write.at.sheet}!${cellAddress(write.at)}`, write.after]));
  return grids.map((grid) => ({
    ...grid,
    rows: grid.rows.map((row) =>
      row.map((cell) => {
        const text = after.get(`${grid.sheet}!${cellAddress(cell.at)}`);
        return text === undefined ? cell : cellFromValue(cell.at, text, cell.numberFormat);
      }),
    ),
  }));
}

const mended = (text: string): string => {
  const edits: Edits = { 'มาตรการ!E8': text };
  const [write] = mendAll(findingsIn(book(), edits).filter(({ at }) => at && cellAddress(at) === 'E8'));
  return write?.after ?? text;
};

describe('what a mending writes', () => {
  test.each([
    ['markup to line breaks', '<p>เผยแพร่ข่าว</p><p>จัดรายการวิทยุ</p>', 'เผยแพร่ข่าว\nจัดรายการวิทยุ'],
    ['a break tag', 'เผยแพร่ข่าว<br/>จัดรายการวิทยุ', 'เผยแพร่ข่าว\nจัดรายการวิทยุ'],
    ['sara am', 'ดํ\u0e32เนินงานแล้ว', 'ด\u0e33เนินงานแล้ว'],
    ['invisible characters', 'เผยแพร่\u200bข่าว\u00a0๑๒ ฉบับ', 'เผยแพร่ข่าว ๑๒ ฉบับ'],
    ['digits', 'เผยแพร่ข่าว ๑๒ ฉบับ ผู้อ่าน 340 คน', 'เผยแพร่ข่าว ๑๒ ฉบับ ผู้อ่าน ๓๔๐ คน'],
    ['a zero for O right behind a word', 'เผยแพร่ตามข้อ๐๘', 'เผยแพร่ตามข้อO8'],
    ['a zero for O', 'เผยแพร่ตามข้อ ๐๘', 'เผยแพร่ตามข้อ O8'],
    ['an Arabic zero for O', 'เผยแพร่ตามข้อ 0๒๑ ครบ ๓ ครั้ง', 'เผยแพร่ตามข้อ O21 ครบ ๓ ครั้ง'],
    ['everything at once', '<p>ดํ\u0e32เนินงาน\u200bตามข้อ 0๒๑</p>', 'ด\u0e33เนินงานตามข้อ O21'],
  ])('%s', (_kind, text, result) => {
    expect(mended(text)).toBe(result);
  });

  test.each(['ดูที่ https://example.go.th/2568 รวม ๑๒ ฉบับ', 'ประเมิน ITA 2568 ครบ ๑๒ ฉบับ', 'ผู้อ่าน < 40 คน และ > 10 คน'])(
    'nothing to mend: %s',
    (text) => {
      expect(short(findingsIn(book(), { 'มาตรการ!E8': text }))).toEqual([]);
    },
  );

  test('a repeated heading is emptied cell by cell; the row stays', () => {
    const source = withMeasures([...MEASURE_ROWS.slice(0, 2), MEASURES_HEADER, ...MEASURE_ROWS.slice(2)]);
    const writes = mendAll(findingsIn(source));
    expect(writes.map(({ at, after }) => [cellAddress(at), after])).toEqual(['A8', 'B8', 'C8', 'D8', 'E8', 'F8'].map((cell) => [cell, '']));
    expect(writes.map(({ before }) => before)).toEqual(MEASURES_HEADER);
    const after = inputOfGrids(applyWrites(gridsOf(source), writes));
    expect(short(runChecks(after))).toEqual([]);
    expect(after.workbook.measures?.measures).toHaveLength(7);
  });

  test('a heading row that is dirty, too, is emptied and nothing else', () => {
    const dirty = MEASURES_HEADER.map((title) => `<p>${String(title)}</p>`);
    const writes = mendAll(findingsIn(withMeasures([...MEASURE_ROWS.slice(0, 2), dirty, ...MEASURE_ROWS.slice(2)])));
    expect(writes).toHaveLength(6);
    expect(new Set(writes.map(({ after }) => after))).toEqual(new Set(['']));
  });

  test('findings without a mending write nothing', () => {
    expect(mendAll(findingsIn(book(), { 'มาตรการ!C8': '', 'มาตรการ!D7': 'ต่อเนื่อง' }))).toEqual([]);
  });

  test('a single mending says what it writes, first its own cell', () => {
    const finding = findingsIn(withMeasures([...MEASURE_ROWS.slice(0, 2), MEASURES_HEADER, ...MEASURE_ROWS.slice(2)]))[0] as Finding;
    expect(finding.mending && writesOf(finding.mending).map(({ at }) => cellAddress(at))).toEqual(['A8', 'B8', 'C8', 'D8', 'E8', 'F8']);
  });
});

const fragments = fc.constantFrom(
  'ดำเนินการ',
  'ดํ\u0e32เนินการ',
  'น้ำ',
  'นํ้\u0e32',
  ' ',
  '\n',
  '\u00a0',
  '\u200b',
  '<p>',
  '</p>',
  '<br>',
  '&nbsp;',
  '&amp;',
  '<b>',
  '- ',
  '๑. ',
  '2) ',
  'ข้อ ๐๘',
  '0๒๑',
  'O27',
  'OIT ข้อ ๒๗',
  '042',
  '๑๒',
  '340',
  '79.11',
  '๗๙.๑๑',
  'ITA 2568',
  'ประชาชน',
  '=',
  '+',
  'https://example.go.th/2568',
  '1,200 บาท',
  '<5',
);
const dirtyText = fc.array(fragments, { minLength: 1, maxLength: 14 }).map((parts) => `ก${parts.join('')}`);

/** What the report takes from a workbook, digits and spelling of references aside: those are what mending settles. */
const meaning = (grids: readonly Grid[]): unknown => {
  const { measures, scores } = recognise(grids, DEFAULT_SETTINGS);
  const settled = (text: string): string => toArabicDigits(spellOitReferences(text));
  return {
    measures: measures?.measures.map(({ number, period, fields, oitReferences }) => ({
      number,
      period,
      codes: oitReferences.map(({ code }) => code),
      fields: Object.values(fields).map(({ items }) => items.map(({ value }) => settled(value))),
    })),
    scores: scores?.instruments.map(({ code, score }) => [code, score.value]),
    total: scores?.stated.total?.value,
  };
};

describe('mending never changes what is read', () => {
  test('for any dirt in any field', () => {
    fc.assert(
      fc.property(fc.array(dirtyText, { minLength: 3, maxLength: 3 }), (texts) => {
        const rows = MEASURE_ROWS.map((row, index): Row =>
          index === 3 ? [row[0] ?? '', texts[0] ?? '', row[2] ?? '', row[3] ?? '', texts[1] ?? '', texts[2] ?? ''] : row,
        );
        const grids = gridsOf(withMeasures(rows));
        const writes = mendAll(runChecks(inputOfGrids(grids)));
        const after = applyWrites(grids, writes);
        expect(meaning(after)).toEqual(meaning(grids));
        expect(runChecks(inputOfGrids(after)).filter(({ mending }) => mending !== null)).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  test('every mending of a text is idempotent', () => {
    fc.assert(
      fc.property(dirtyText, fc.constantFrom(...Object.values(TEXT_MENDINGS)), (text, mend) => {
        expect(mend(mend(text))).toBe(mend(text));
      }),
      { numRuns: 1000 },
    );
  });
});
