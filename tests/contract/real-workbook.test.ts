/**
 * A real report of fiscal year 2568 as a municipality would keep it in Excel. It is nobody's to hand on, so it lies beside the
 * checkout on some machines and on others not at all; then nothing here runs, and it is said aloud.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildTime, builtPages, temporaryFolder } from '../workbench/cli/support';
import {
  differences,
  exists,
  filled,
  holds,
  looks,
  namedCells,
  open,
  placeOf,
  runJson,
  sheetOf,
  textOf,
  wordsOf,
  type Run,
  type Told,
} from './support';

const real = join(__dirname, '..', '..', '..', 'shared', 'real', 'kut-kwang-2568.xlsx');
const folder = temporaryFolder();
const out = join(folder, 'out.xlsx');
const SHEET = 'รายงาน ITA 2568';

if (!exists(real)) console.warn(`\n  NOT RUN: the contract on the real workbook. ${real} is not on this machine.\n`);

(exists(real) ? describe : describe.skip)('the real workbook', () => {
  let told: Told;
  let first: Run;
  let before: Buffer;

  beforeAll(() => {
    builtPages();
    before = readFileSync(real);
    const run = runJson('report', real, out);
    first = run;
    told = run.told;
  }, buildTime);

  test('is written, with no word on standard error', () => {
    expect(first).toMatchObject({ exit: 0, err: '' });
    expect(told).toMatchObject({ status: 'written', fiscalYear: 2568, report: { sheet: SHEET } });
    expect(told.framework).toEqual({ fiscalYear: 2568, confirmed: true });
    expect(told.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('has the scores, the total and the level that were published', () => {
    expect(told.summary).toMatchObject({ total: '89.30', exact: '89.2975', level: 'ผ่านดี', meetsTarget: true, indicators: [] });
    expect(told.summary?.instruments.map(({ code, weight, score, weighted }) => [code, weight, score, weighted])).toEqual([
      ['IIT', '30', '89.73', '26.919'],
      ['EIT1', '15', '99.25', '14.8875'],
      ['EIT2', '15', '87.94', '13.191'],
      ['OIT', '40', '85.75', '34.3'],
    ]);
    const rules = told.findings.map(({ rule }) => rule);
    for (const rule of ['total-differs', 'level-differs', 'target-claim-differs']) expect(rules).not.toContain(rule);
  });

  test('has five measures with their months and references', () => {
    expect(told.measures.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(told.measures.map(({ period }) => `${period.from} ${period.to}`)).toEqual([
      '2567-10 2568-09',
      '2567-10 2568-09',
      '2567-10 2568-09',
      '2567-12 2568-09',
      '2567-10 2568-09',
    ]);
    expect(told.measures.map(({ oitReferences }) => [...oitReferences].sort())).toEqual([
      [],
      [],
      ['O16', 'O8'],
      ['O21', 'O22'],
      ['O10', 'O25', 'O27'],
    ]);
  });

  test('shows what a careful reader would: the place, the markup, the repeated heading', () => {
    const rules = new Set(told.findings.map(({ rule }) => rule));
    for (const rule of ['place-name-unknown', 'html-markup', 'header-repeated']) expect(rules).toContain(rule);
  });

  test('comes out with every word of its measures, no markup, and no text turned into a formula', () => {
    const book = open(out);
    const source = sheetOf(open(real), told.findings.find(({ rule }) => rule === 'header-repeated')?.sheet ?? '');
    const start = placeOf(told.measures[0]?.cell ?? '').row;
    const header = filled(source).filter(({ row }) => row === start - 1);
    const bare = (value: unknown) => String(value).replace(/<[^<>]*>|\s/g, '');
    const repeats = (row: number) =>
      filled(source).some((one) => one.row === row && one.column === 0 && bare(one.cell.value) === bare(header[0]?.cell.value));
    const words = filled(source)
      .filter(({ row }) => row >= start && !repeats(row))
      .flatMap(({ cell }) => wordsOf(String(cell.value)));
    expect(words.length).toBeGreaterThan(100);
    const text = textOf(sheetOf(book, SHEET));
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
    expect(text).not.toContain('<');
    expect(namedCells(book, 'ITA_Measures').filter(({ cell }) => cell.formula !== null)).toEqual([]);
    expect(namedCells(book, 'ITA_Measures').length).toBeGreaterThanOrEqual(30);
  });

  test('keeps the sheets that the staff had, cell for cell, and the file itself', () => {
    const [input, output] = [open(real), open(out)];
    for (const sheet of input.sheets) expect(differences(looks(sheetOf(output, sheet.name)), looks(sheet))).toEqual([]);
    expect(output.sheets.map(({ name }) => name)).toEqual([...input.sheets.map(({ name }) => name), SHEET]);
    expect(readFileSync(real).equals(before)).toBe(true);
  });

  test('gives the same sheet once more from its own output', () => {
    const again = join(folder, 'again.xlsx');
    const second = runJson('report', out, again);
    expect(second).toMatchObject({
      exit: 0,
      told: { status: 'written', report: { sheet: SHEET }, summary: told.summary, measures: told.measures },
    });
    const [once, twice] = [open(out), open(again)];
    expect(twice.sheets.map(({ name }) => name)).toEqual(once.sheets.map(({ name }) => name));
    expect(twice.names.map(({ name, formula }) => [name, formula]).sort()).toEqual(
      once.names.map(({ name, formula }) => [name, formula]).sort(),
    );
    expect(differences(holds(sheetOf(twice, SHEET)), holds(sheetOf(once, SHEET)))).toEqual([]);
  }, 120_000);
});
