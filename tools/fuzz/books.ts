/** A fuzzed workbook as a file's model, and what must not stand in it after a click. */
import { engine } from '../../src/workbench/book';
import { cellKey, type Book } from '../../src/workbench/book/types';
import { sheetState } from '../../tests/excel/support/state';
import type { RawBook } from './workbooks';

/** The sheets that must stay as they are: by name, what stands in them. */
export function inputsOf(book: Book): ReadonlyMap<string, string> {
  return new Map(book.sheets.map((sheet) => [sheet.name, JSON.stringify(sheetState(sheet))]));
}

/** Formulas that our own plans contain call nothing outside the sheet. */
export function wrongSheets(book: Book, inputs: ReadonlyMap<string, string>): string[] {
  const wrong: string[] = [];
  for (const sheet of book.sheets) {
    const before = inputs.get(sheet.name);
    if (before !== undefined) {
      if (before !== JSON.stringify(sheetState(sheet))) wrong.push(`“${sheet.name}” was changed`);
      continue;
    }
    for (const [, { formula, value }] of sheet.cells) {
      if (
        formula !== null &&
        /cmd|IMPORT|!\$?[A-Z]+\$?0|example|SUM\(A1:A9\)|^=1\+1|^[+@-]/i.test(formula) &&
        !formula.startsWith('=HYPERLINK("#')
      )
        wrong.push(`formula ${formula.slice(0, 60)}`);
      if (typeof value === 'string' && value.length > 32_767) wrong.push('a text longer than a cell');
    }
  }
  return wrong;
}

export function asBook(raw: RawBook): Book {
  const book = engine.create();
  const spare = [...book.sheets];
  const names = new Set(spare.map((sheet) => sheet.name.toLowerCase()));
  for (const { name, rows, formats } of raw) {
    let free = name;
    for (let number = 2; names.has(free.toLowerCase()); number += 1) free = `${name.slice(0, 26)} ${number}`;
    names.add(free.toLowerCase());
    const sheet = engine.addSheet(book, free);
    rows.forEach((row, down) => {
      row.forEach((value, right) => {
        if (value === '' || (typeof value === 'number' && !Number.isFinite(value))) return;
        const numberFormat = formats.get(`${down},${right}`) ?? 'General';
        sheet.cells.set(cellKey(down, right), {
          value,
          error: null,
          formula: null,
          style: { ...book.normalStyle, numberFormat },
          hyperlink: null,
        });
      });
    });
  }
  for (const sheet of spare) engine.removeSheet(book, sheet);
  book.activeSheet = book.sheets[0]?.id ?? '';
  return book;
}
