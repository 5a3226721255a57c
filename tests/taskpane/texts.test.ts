import { columnOptions, columnRows, withColumn } from '../../src/taskpane/state/columns';
import { editableText, rowsOfText, toParagraphs, toText } from '../../src/taskpane/state/texts';
import { INITIAL_STATE, type Found, type PaneState } from '../../src/taskpane/state/types';
import { joined, sameCells, stillThere, writesOf } from '../../src/taskpane/state/undo';
import { fiscalYearOf, likelyYear } from '../../src/taskpane/state/years';
import { yearOptions } from '../../src/taskpane/state/year-options';
import { DEFAULT_SETTINGS } from '../../src/settings/types';
import { CLEAN, FAULTY, gridsOf, preparedOf } from './support/workbook';

const found: Found = {
  prepared: preparedOf(CLEAN),
  sheets: [],
  lastReport: {
    sheet: 'รายงาน ITA 2568',
    fiscalYear: 2568,
    texts: { introduction: ['คำนำบนแผ่นงาน'], recommendations: [], signature: [] },
    edited: ['introduction'],
  },
  target: null,
  writeRefusal: null,
};
const state = (patch: Partial<PaneState> = {}): PaneState => ({ ...INITIAL_STATE, settings: DEFAULT_SETTINGS, ...patch });

describe('the editable texts', () => {
  test('own words in the pane win over those on the sheet, those over the draft', () => {
    const typed = state({ settings: { ...DEFAULT_SETTINGS, introduction: ['คำนำในแผง'] } });
    expect(editableText(typed, found, 'introduction')).toEqual({ text: 'คำนำในแผง', edited: true });
    expect(editableText(state(), found, 'introduction')).toEqual({ text: 'คำนำบนแผ่นงาน', edited: true });
    const draft = editableText(state({ redraft: ['introduction'] }), found, 'introduction');
    expect(draft?.edited).toBe(false);
    expect(draft?.text).toContain('เทศบาลตำบลสายธารทอง');
  });

  test('nothing can be drafted while errors block', () => {
    const blocked = { ...found, prepared: preparedOf(FAULTY), lastReport: null };
    expect(editableText(state(), blocked, 'recommendations')).toBeNull();
  });

  test('lines are paragraphs, blank lines are not', () => {
    expect(toParagraphs(' หนึ่ง\r\n\n  \nสอง ')).toEqual(['หนึ่ง', 'สอง']);
    expect(toParagraphs('')).toEqual([]);
    expect(toText(['หนึ่ง', 'สอง'])).toBe('หนึ่ง\nสอง');
  });

  test('a text area grows with its text from five lines to twelve', () => {
    expect([rowsOfText(''), rowsOfText('ก'.repeat(300)), rowsOfText('ก'.repeat(3000))]).toEqual([5, 7, 12]);
  });
});

describe('columns', () => {
  const { workbook } = preparedOf(CLEAN);
  const table = workbook.measures;
  if (table === null) throw new Error('no table');

  test('the six of the form, each with its letter', () => {
    expect(columnRows(table).map(({ field, column }) => `${field} ${column}`)).toEqual([
      'title A',
      'steps B',
      'responsible C',
      'period D',
      'done E',
      'outcomes F',
    ]);
  });

  test('every heading is on offer', () => {
    expect(columnOptions(workbook, table)[2]).toEqual({ column: 'C', header: 'ผู้รับผิดชอบ' });
  });

  test('a choice is added to those of the same sheet, and can be taken back', () => {
    const one = withColumn(DEFAULT_SETTINGS, 'มาตรการ', 'outcomes', 'H');
    expect(one).toEqual({ sheet: 'มาตรการ', columns: { outcomes: 'H' } });
    const two = withColumn({ ...DEFAULT_SETTINGS, measuresTable: one }, 'มาตรการ', 'done', 'G');
    expect(two?.columns).toEqual({ outcomes: 'H', done: 'G' });
    expect(withColumn({ ...DEFAULT_SETTINGS, measuresTable: two }, 'มาตรการ', 'done', null)?.columns).toEqual({ outcomes: 'H' });
    expect(withColumn(DEFAULT_SETTINGS, 'มาตรการ', 'done', null)).toBeNull();
  });

  test('a choice for another sheet is forgotten', () => {
    const other = { ...DEFAULT_SETTINGS, measuresTable: { sheet: 'เก่า', columns: { title: 'B' } } };
    expect(withColumn(other, 'มาตรการ', 'done', 'G')).toEqual({ sheet: 'มาตรการ', columns: { done: 'G' } });
  });
});

describe('fiscal years', () => {
  test('begin on 1 October', () => {
    expect(fiscalYearOf(new Date(2025, 8, 30))).toBe(2568);
    expect(fiscalYearOf(new Date(2025, 9, 1))).toBe(2569);
  });

  test('in October the report is about the year that has just ended', () => {
    expect(likelyYear(new Date(2025, 9, 15))).toBe(2568);
    expect(likelyYear(new Date(2026, 2, 31))).toBe(2568);
    expect(likelyYear(new Date(2026, 3, 1))).toBe(2569);
  });

  test('the newest first, and the chosen one in any case', () => {
    const years = yearOptions(2575);
    expect(years[0]).toBeGreaterThan(years[1] ?? 0);
    expect(years).toContain(2575);
    expect(yearOptions(null)).not.toContain(2575);
  });
});

describe('putting back', () => {
  const cell = (row: number) => ({ sheet: 'มาตรการ', row, column: 0 });

  test('two mendings of one cell come down to one change', () => {
    const steps = [
      { at: cell(1), before: '<p>๑2</p>', after: '๑2' },
      { at: cell(1), before: '๑2', after: '๑๒' },
    ];
    expect(joined(steps)).toEqual([{ at: cell(1), before: '<p>๑2</p>', after: '๑๒' }]);
  });

  test('a row that goes together is written together', () => {
    const also = [{ at: { ...cell(7), column: 1 }, before: 'ขั้นตอน', after: '' }];
    expect(writesOf({ at: cell(7), before: 'มาตรการ', after: '', also })).toHaveLength(2);
  });

  test('half a way back is none', () => {
    const grids = gridsOf({ มาตรการ: [['ก'], ['แก้แล้ว']] });
    const undo = [{ at: cell(1), before: 'แก้แล้ว', after: 'เดิม' }];
    expect(stillThere(undo, grids)).toBe(undo);
    expect(stillThere([...undo, { at: cell(0), before: 'ข', after: 'ค' }], grids)).toBeNull();
    expect(stillThere([{ at: cell(99), before: '', after: 'เดิม' }], grids)).not.toBeNull();
  });

  test('two readings of the same cells are the same, whatever objects hold them', () => {
    expect(sameCells(gridsOf(CLEAN), gridsOf(CLEAN))).toBe(true);
    expect(sameCells(gridsOf(CLEAN), gridsOf(FAULTY))).toBe(false);
    expect(sameCells(gridsOf({ ก: [['1']] }), gridsOf({ ก: [[1]] }))).toBe(false);
  });
});
