/** The contract of the command line on workbooks of a municipality that does not exist. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildTime, builtPages, measures, scores, temporaryFolder } from '../workbench/cli/support';
import {
  differences,
  exists,
  filled,
  holds,
  looks,
  namedCells,
  open,
  run,
  runJson,
  save,
  sheetOf,
  textOf,
  wordsOf,
  type Row,
  type Sheets,
} from './support';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const SHEET = 'รายงาน ITA 2568';
const whole: Sheets = { มาตรการ: measures, คะแนน: scores };
/** A run of the command takes seconds, on a busy machine many. */
const patience = 120_000;

beforeAll(() => {
  builtPages();
}, buildTime);

describe('scores on the edge of rounding', () => {
  test(
    '96.77 / 86.85 / 90.59 / 73.37 is 84.995: shown 85.00, ผ่าน, in JSON and as live formulas on the sheet',
    () => {
      const input = save(at('edge.xlsx'), whole);
      const before = readFileSync(input);
      const { exit, told } = runJson('report', input, at('edge-out.xlsx'));
      expect(exit).toBe(0);
      expect(told.summary).toMatchObject({ exact: '84.995', total: '85.00', level: 'ผ่าน', meetsTarget: true });
      const book = open(at('edge-out.xlsx'));
      const [total] = namedCells(book, 'ITA_Total');
      expect(total?.cell).toMatchObject({ value: 85, formula: expect.stringMatching(/^=/) as string });
      expect(readFileSync(input).equals(before)).toBe(true);
      const original = open(input);
      for (const sheet of original.sheets) expect(differences(looks(sheetOf(book, sheet.name)), looks(sheet))).toEqual([]);
      const text = textOf(sheetOf(book, SHEET));
      const words = measures.slice(4).flatMap((row) => row.slice(1).flatMap((value) => wordsOf(String(value))));
      expect(words.filter((word) => !text.includes(word))).toEqual([]);

      const again = runJson('report', at('edge-out.xlsx'), at('edge-again.xlsx'));
      expect(again).toMatchObject({ exit: 0, told: { report: { sheet: SHEET }, summary: told.summary } });
      const second = open(at('edge-again.xlsx'));
      expect(second.sheets.map(({ name }) => name)).toEqual(['มาตรการ', 'คะแนน', SHEET]);
      expect(second.names.map(({ name }) => name).sort()).toEqual(book.names.map(({ name }) => name).sort());
      expect(differences(holds(sheetOf(second, SHEET)), holds(sheetOf(book, SHEET)))).toEqual([]);
    },
    patience,
  );

  test(
    'columns in another order, and others between them, give the same measures',
    () => {
      const order = [6, 0, 4, 2, 1, 5, 3];
      const turned = measures.map((row, index): Row => (index < 3 ? row : ['', ...order.map((column) => row[column] ?? ''), '']));
      const usual = runJson('check', save(at('usual.xlsx'), whole));
      const { exit, told } = runJson('report', save(at('turned.xlsx'), { คะแนน: scores, แผน: turned }), at('turned-out.xlsx'));
      expect(exit).toBe(0);
      const contents = ({ measures: list }: typeof told) => list.map(({ cell, ...rest }) => ({ ...rest, hasCell: cell !== '' }));
      expect(contents(told)).toEqual(contents(usual.told));
    },
    patience,
  );
});

test(
  'text that begins like a formula arrives as text',
  () => {
    const texts = ['=HYPERLINK("http://x")', '+ประชาชนพอใจ', '-ประกาศแล้ว', '@สำนักปลัด'];
    const rows = measures.map((row, index): Row =>
      index === 4 ? [1, texts[0] ?? '', texts[1] ?? '', texts[3] ?? '', row[4] ?? '', texts[2] ?? '', '=1+1 เท่า'] : row,
    );
    const { exit } = runJson('report', save(at('formulas.xlsx'), { มาตรการ: rows, คะแนน: scores }), at('formulas-out.xlsx'));
    expect(exit).toBe(0);
    const cells = namedCells(open(at('formulas-out.xlsx')), 'ITA_Measures');
    expect(cells.filter(({ cell }) => cell.formula !== null)).toEqual([]);
    const text = cells.map(({ cell }) => String(cell.value)).join('\n');
    for (const word of ['HYPERLINK', 'ประชาชนพอใจ', 'ประกาศแล้ว', '@สำนักปลัด']) expect(text).toContain(word);
  },
  patience,
);

test(
  'a sheet of the report’s name that a person made stays, and the report takes the next name',
  () => {
    const own: readonly Row[] = [['บันทึกของงานแผน'], ['ห้ามลบ', 12.5]];
    const input = save(at('taken.xlsx'), { ...whole, [SHEET]: own });
    const { exit, told } = runJson('report', input, at('taken-out.xlsx'));
    expect(exit).toBe(0);
    expect(told.report).toEqual({ sheet: `${SHEET} (2)` });
    const book = open(at('taken-out.xlsx'));
    expect(differences(looks(sheetOf(book, SHEET)), looks(sheetOf(open(input), SHEET)))).toEqual([]);
    expect(filled(sheetOf(book, `${SHEET} (2)`)).length).toBeGreaterThan(20);
  },
  patience,
);

describe('errors in the data: exit 2, nothing written, the place told', () => {
  test(
    'a row of OIT that is not there is wanted below the last score; what was read is told all the same',
    () => {
      const input = save(at('no-oit.xlsx'), { ...whole, คะแนน: scores.filter(([name]) => name !== 'OIT') });
      const { exit, told } = runJson('report', input, at('no-oit-out.xlsx'));
      expect(exit).toBe(2);
      expect(told).toMatchObject({ status: 'blocked', summary: null, report: null, fiscalYear: 2568 });
      expect(told.measures).toHaveLength(2);
      expect(told.findings.filter(({ severity }) => severity === 'error')).toMatchObject([
        { rule: 'score-missing', sheet: 'คะแนน', cell: 'A5', message: expect.stringContaining('OIT') as string },
      ]);
      expect(exists(at('no-oit-out.xlsx'))).toBe(false);
    },
    patience,
  );

  test(
    'a measure without its outcome: the summary is told, the empty cell named; as a draft it is written',
    () => {
      const rows = measures.map((row, index): Row => (index === 5 ? [...row.slice(0, 6), ''] : row));
      const input = save(at('gap.xlsx'), { มาตรการ: rows, คะแนน: scores });
      const { exit, told } = runJson('report', input, at('gap-out.xlsx'));
      expect(exit).toBe(2);
      expect(told).toMatchObject({ status: 'blocked', summary: { total: '85.00' }, report: null });
      expect(told.findings).toContainEqual(
        expect.objectContaining({ rule: 'measure-field-missing', severity: 'error', sheet: 'มาตรการ', cell: 'G6' }),
      );
      expect(exists(at('gap-out.xlsx'))).toBe(false);
      const draft = runJson('report', input, at('gap-draft.xlsx'), '--draft');
      expect(draft.told).toMatchObject({ status: 'written', report: { sheet: SHEET } });
      expect(exists(at('gap-draft.xlsx'))).toBe(true);
    },
    patience,
  );

  test(
    'a year of which nothing is known',
    () => {
      const { exit, told } = runJson('report', save(at('far.xlsx'), whole), at('far-out.xlsx'), '--fiscal-year', '2575');
      expect(exit).toBe(2);
      expect(told).toMatchObject({ status: 'blocked', fiscalYear: 2575, framework: null, summary: null });
      expect(told.findings.map(({ rule }) => rule)).toContain('fiscal-year-missing');
    },
    patience,
  );
});

describe('what is no workbook: exit 1 and one plain sentence', () => {
  /** A compound file whose directory names one stream: what Excel makes of old and of encrypted workbooks. */
  const compound = (stream: string): Buffer => {
    const bytes = Buffer.alloc(2048);
    Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
    Buffer.from(stream, 'utf16le').copy(bytes, 1024 + 128);
    return bytes;
  };

  test.each([
    ['a text file', 'text.xlsx', Buffer.from('ลำดับ,มาตรการ\n')],
    ['an empty file', 'empty.xlsx', Buffer.alloc(0)],
    ['a workbook with a password', 'locked.xlsx', compound('EncryptedPackage')],
    ['an old workbook', 'old.xls', compound('Workbook')],
    ['a path that does not exist', 'missing.xlsx', null],
    ['a folder', '.', null],
  ])(
    '%s',
    (_, name, bytes) => {
      if (bytes !== null) writeFileSync(at(name), bytes);
      const { exit, out, err } = run('report', at(name), at('never.xlsx'), '--json');
      expect(exit).toBe(1);
      const sentence = err.trim();
      expect(sentence.split('\n')).toHaveLength(1);
      expect(sentence).toMatch(/[ก-๙]/);
      expect(sentence).not.toMatch(/Error|\.ts|\bat /);
      expect(JSON.parse(out)).toEqual({ status: 'failed', error: sentence });
      expect(exists(at('never.xlsx'))).toBe(false);
    },
    patience,
  );
});
