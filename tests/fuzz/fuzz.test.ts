/** A short game of the fuzz campaign with every run of the tests, and the seeds that once found something. The long one: `npm run fuzz`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from '../../src/report/pipeline';
import { layOutReport } from '../../src/report/layout/report-sheet';
import { DEFAULT_SETTINGS } from '../../src/settings/types';
import { engine } from '../../src/workbench/book';
import { fuzzClicks } from '../../tools/fuzz/clicks';
import { Chance } from '../../tools/fuzz/random';
import { fuzzedBook, fuzzGrids, fuzzPackages, rawBook, seedOf } from '../../tools/fuzz/run';
import { fuzzFiles } from '../../tools/fuzz/files';
import { hostileText } from '../../tools/fuzz/texts';
import { judgeGrids, unsafe, wrongTotal } from '../../tools/fuzz/verdict';
import { gridsOf } from '../../tools/fuzz/workbooks';
import { workbook } from '../report/support/workbook';
import { builtPages } from '../workbench/cli/support';

jest.setTimeout(180_000);

const sample = new Uint8Array(readFileSync(join(__dirname, '..', '..', 'samples', 'ita-2568.xlsx')));
const base = rawBook(engine.open(sample));
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);

test('workbooks of any kind make a report or an error that says why', () => {
  const { tried, written, failures } = fuzzGrids(base, SEED, { workbooks: 250, cells: 0 });
  expect(failures).toEqual([]);
  expect(tried).toBe(250);
  expect(written).toBeGreaterThan(25);
});

test('damaged and hostile files are opened or refused with a code', () => {
  const { ends, failures } = fuzzPackages(sample, SEED, { packages: 40 });
  expect(failures).toEqual([]);
  expect(ends['opened']).toBeGreaterThan(0);
  expect(ends['damaged']).toBeGreaterThan(0);
});

test('a click on a hostile workbook ends once and leaves the officer’s sheets alone', async () => {
  const { tried, failures } = await fuzzClicks(sample, SEED, { clicks: 4 });
  expect(failures).toEqual([]);
  expect(tried).toBe(4);
});

test('the commands end with a report, with findings or with a sentence, whatever the file', async () => {
  const { failures, ends } = await fuzzFiles(sample, SEED, { files: 6, dist: builtPages() });
  expect(failures).toEqual([]);
  expect(Object.keys(ends).length).toBeGreaterThan(2);
});

/** Seeds of the campaign at which the reckoning or the reading was once in doubt. */
test.each([
  ['a score in a percent cell with the noise of binary fractions', 174667205],
  ['a score that begins with its decimal point', 2062736917],
  ['a measure of 32,767 characters', -29320236],
  ['EIT in two parts in a year that knows only the whole', -1179216836],
])('%s', (_, seed) => {
  expect(judgeGrids(gridsOf(fuzzedBook(base, seed))).wrong).toEqual([]);
});

test('the same seed gives the same workbook, another seed another', () => {
  const [one, same, other] = [seedOf(7, 1), seedOf(7, 1), seedOf(7, 2)].map((seed) => JSON.stringify(fuzzedBook(base, seed)));
  expect(one).toBe(same);
  expect(one).not.toBe(other);
});

test('hostile texts reach the limits of a cell', () => {
  const chance = new Chance(SEED);
  const lengths = Array.from({ length: 300 }, () => hostileText(chance));
  expect(Math.max(...lengths.map((text) => text.length))).toBe(32_767);
  expect(Math.max(...lengths.map((text) => text.split('\n').length))).toBeGreaterThan(300);
});

describe('the judge of the campaign', () => {
  const prepared = prepare(workbook(), DEFAULT_SETTINGS);
  const { document, summary } = prepared;
  if (document === null || summary === null) throw new Error('The example makes a report.');
  const plan = layOutReport(document);

  test('lets the example pass', () => {
    expect([...unsafe(plan), ...wrongTotal(prepared)]).toEqual([]);
  });

  test('notices another total, and another score than the cell’s', () => {
    expect(wrongTotal({ ...prepared, summary: { ...summary, total: '99.99' } })).toEqual([expect.stringContaining('99.99')]);
    const [first, second, ...rest] = summary.instruments;
    if (first === undefined || second === undefined) throw new Error('The example has instruments.');
    const swapped = { ...summary, instruments: [{ ...first, score: second.score }, second, ...rest] };
    expect(wrongTotal({ ...prepared, summary: swapped })).toContainEqual(expect.stringContaining('where the cell says'));
  });

  test('notices formulas, header codes and names that are not ours', () => {
    const [row, ...rows] = plan.rows;
    if (row === undefined) throw new Error('The example has rows.');
    const formula = { ...row, cells: [{ column: 0, content: { formula: "=cmd|'/C calc'!A0" } }] };
    const footer = { ...plan.page, footer: { ...plan.page.footer, left: '&"Arial,Bold"&72&Fกข' } };
    const [region] = plan.regions;
    expect(unsafe({ ...plan, rows: [formula, ...rows] })).toEqual([expect.stringContaining('formula')]);
    expect(unsafe({ ...plan, page: footer })).toEqual([expect.stringContaining('header code')]);
    expect(unsafe({ ...plan, sheetName: "a[b]'c:d" })).toEqual([expect.stringContaining('sheet name')]);
    expect(unsafe({ ...plan, regions: region === undefined ? [] : [{ ...region, name: 'A1' }] })).toEqual(['name A1']);
  });
});
