/**
 * Nothing is cut off on paper: every row of every kind of report is at least as high as LibreOffice finds best for it, and no
 * page overflows into another. Needs LibreOffice and TH Sarabun, or Laksaman to make its stand-in of.
 */
import { readFileSync } from 'node:fs';
import { findProgram } from '../../tools/print/machine';
import { showingOnly } from '../../tools/print/one-sheet';
import { Printer } from '../../tools/print/print';
import { hasThaiFont } from '../../tools/print/thai-font';
import { bestHeights, breaksOf, pagesOf, rowsOf } from './support/heights';
import { makeReport, REPORTS, type PrintedReport } from './support/reports';

/** LibreOffice rounds heights to twentieths of a point and pixels; this is less than a quarter of a pixel. */
const ROUNDING = 0.15;

const missing = [findProgram('office') === null ? 'LibreOffice' : '', hasThaiFont() ? '' : 'TH Sarabun or Laksaman'].filter(
  (name) => name !== '',
);

if (missing.length > 0) {
  console.warn(`NOT RUN: that no row of a printed report is too low. This machine lacks ${missing.join(' and ')}.`);
}

interface Printed extends PrintedReport {
  /** Heights that LibreOffice finds best, by row. */
  readonly best: ReadonlyMap<number, number>;
  readonly pdf: string;
}

/** All of them through LibreOffice at once, since it takes long to start. */
async function printAll(): Promise<ReadonlyMap<string, Printed>> {
  const printer = new Printer();
  try {
    const reports: PrintedReport[] = [];
    for (const name of REPORTS) reports.push(await makeReport(name));
    const best = bestHeights(printer, reports);
    const pdfs = printer.convert(
      reports.map(({ file, sheet }) => showingOnly(file, [sheet])),
      'pdf',
    );
    const printed = reports.map((report, index) => ({
      ...report,
      best: best[index] ?? new Map<number, number>(),
      pdf: readFileSync(pdfs[index] ?? '', 'latin1'),
    }));
    return new Map(printed.map((report, index) => [REPORTS[index] ?? '', report]));
  } finally {
    printer.close();
  }
}

(missing.length > 0 ? describe.skip : describe)('a printed report', () => {
  let all: ReadonlyMap<string, Printed>;

  beforeAll(async () => {
    all = await printAll();
  }, 600_000);

  const printed = (name: string): Printed => {
    const found = all.get(name);
    if (found === undefined) throw new Error(`The report ${name} was not printed.`);
    return found;
  };

  test.each(REPORTS)('%s: no row is lower than LibreOffice finds best', (name) => {
    const { file, sheet, best } = printed(name);
    const rows = rowsOf(file, sheet).filter(({ text }) => text !== '');
    expect(rows.length).toBeGreaterThan(20);
    const tooLow = rows.flatMap((row) => {
      const needed = best.get(row.row) ?? Infinity;
      return row.height < needed - ROUNDING ? [{ ...row, needed }] : [];
    });
    expect(tooLow).toEqual([]);
  });

  test.each(REPORTS)('%s: every page ends at a break of ours', (name) => {
    const { file, sheet, pdf } = printed(name);
    const pages = pdf.split(/\/Type\s*\/Page\b(?!s)/).length - 1;
    expect(pages).toBe(breaksOf(file, sheet) + 1);
  });

  test.each(REPORTS)('%s: no page of measures is left half empty', (name) => {
    const { file, sheet } = printed(name);
    const pages = pagesOf(file, sheet);
    expect(pages.every(({ full }) => full > 0 && full <= 1.001)).toBe(true);
    // Where the result begins, a page may end early: its table is not torn.
    expect(pages.filter(({ full, measuresGoOn }) => measuresGoOn && full < 0.6)).toEqual([]);
  });

  test('rows are really fitted, paragraphs merged across the page too', () => {
    const { best, file, sheet } = printed('the sample workbook');
    const rows = rowsOf(file, sheet);
    const introduction = rows.find(({ wide }) => wide);
    const measures = rows.filter(({ text }) => /^๑\./.test(text));
    // Each takes several lines of 24 points; an empty row takes 15.
    expect(best.get(introduction?.row ?? 0)).toBeGreaterThanOrEqual(70);
    expect(best.get(measures[0]?.row ?? 0)).toBeGreaterThanOrEqual(70);
  });
});
