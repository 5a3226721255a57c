/**
 * The figures of a report are live in a spreadsheet program that is not ours: LibreOffice calculates total and level from the
 * scores on the sheet, also after a person changed one, and comes to what the exact arithmetic says.
 */
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { layOutReport } from '../../src/report/layout/report-sheet';
import { cellKey, engine, type Book, type BookSheet } from '../../src/workbench/book';
import { findProgram } from '../../tools/print/machine';
import { Printer } from '../../tools/print/print';
import { openBlank } from '../excel/support/open';
import { writePlan } from '../excel/support/write';
import { document, scorecard, summary } from '../report/support/municipality';

const missing = findProgram('office') === null;
if (missing) console.warn('NOT RUN: that LibreOffice calculates the same total and level. This machine lacks LibreOffice.');

const SCORES = { IIT: '96.77', EIT1: '86.85', EIT2: '90.59', OIT: '73.37' } as const;

async function report(): Promise<Uint8Array> {
  const excel = await openBlank(['มาตรการ']);
  try {
    const failure = await writePlan(layOutReport(document({ summary: summary(scorecard(SCORES)) })));
    if (failure !== null) throw new Error(`The report was not written: ${JSON.stringify(failure)}.`);
    return engine.save(excel.book);
  } finally {
    excel.close();
  }
}

/** The first cell that a workbook's name means. */
function named(book: Book, name: string): { sheet: BookSheet; row: number; column: number } {
  const formula = book.names.find((known) => known.name === name)?.formula ?? '';
  const [, title = '', letters = '', row = ''] = /^=?'?(.+?)'?!\$?([A-Z]+)\$?(\d+)/.exec(formula) ?? [];
  const sheet = book.sheets.find((known) => known.name === title);
  if (sheet === undefined) throw new Error(`The workbook has no ${name}.`);
  return { sheet, row: Number(row) - 1, column: letters.charCodeAt(0) - 65 };
}

const valueOf = (book: Book, name: string): unknown => {
  const { sheet, row, column } = named(book, name);
  return sheet.cells.get(cellKey(row, column))?.value;
};

/** A person types another score of the first instrument (IIT) into the report's own table. */
function withScore(file: Uint8Array, score: number): Uint8Array {
  const book = engine.open(file);
  const { sheet, row } = named(book, 'ITA_Instruments');
  const cell = sheet.cells.get(cellKey(row, 3));
  if (typeof cell?.value !== 'number') throw new Error('The score is no number.');
  cell.value = score;
  return engine.save(book);
}

/** Without the results that formulas had when the file was saved: LibreOffice would else believe them. */
function withoutResults(file: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(file)).map(([name, part]): [string, Uint8Array] => [
    name,
    /worksheets\/sheet\d+\.xml$/.test(name) ? strToU8(strFromU8(part).replace(/(<\/f>|<f[^>]*\/>)<v>[^<]*<\/v>/g, '$1')) : part,
  ]);
  return zipSync(Object.fromEntries(parts));
}

const changes = [96.77, 96.76, 20] as const;

(missing ? describe.skip : describe)('in LibreOffice', () => {
  let books: ReadonlyMap<number, Book>;

  beforeAll(async () => {
    const file = await report();
    const printer = new Printer();
    try {
      const made = printer.convert(
        changes.map((score) => withoutResults(withScore(file, score))),
        'xlsx',
      );
      books = new Map(changes.map((score, index) => [score, engine.open(readFileSync(made[index] ?? ''))]));
    } finally {
      printer.close();
    }
  }, 300_000);

  // 84.995 exactly, which binary floats would round down; then a hundredth of a point less; then far less.
  test.each([
    [96.77, 85, 'ผ่าน'],
    [96.76, 84.99, 'ต้องปรับปรุง'],
    [20, 61.96, 'ต้องปรับปรุงโดยด่วน'],
  ])('IIT of %d: total %d, level %s', (score, total, level) => {
    const book = books.get(score);
    if (book === undefined) throw new Error('There is no such workbook.');
    expect([valueOf(book, 'ITA_Total'), valueOf(book, 'ITA_Level')]).toEqual([total, level]);
    const exact = summary(scorecard({ ...SCORES, IIT: String(score) }));
    expect([Number(exact.total), exact.level]).toEqual([total, level]);
  });
});
