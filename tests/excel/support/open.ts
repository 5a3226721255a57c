/** office.js on an empty workbook with the real engine: rows move, formulas calculate, Thai lines are measured. */
import { engine } from '../../../src/workbench/book';
import { cellKey, type Book, type BookValue } from '../../../src/workbench/book/types';
import { workbook, type WorkbookParts } from '../../report/support/workbook';
import { withExcel, type ExcelOptions, type RunningExcel } from '../../support/office';

export async function openBlank(sheets: readonly string[], options: Omit<ExcelOptions, 'engine'> = {}): Promise<RunningExcel> {
  const book = engine.create();
  const spare = book.sheets.map((sheet) => sheet.name);
  for (const name of sheets) if (!spare.includes(name)) engine.addSheet(book, name);
  for (const sheet of [...book.sheets]) if (!sheets.includes(sheet.name)) engine.removeSheet(book, sheet);
  book.activeSheet = book.sheets[0]?.name ?? '';
  return withExcel(book, { ...options, engine });
}

export type Rows = readonly (readonly BookValue[])[];

/** The same with values in the sheets, as a person typed them. */
export async function openFilled(
  sheets: Readonly<Record<string, Rows>>,
  options: Omit<ExcelOptions, 'engine'> = {},
): Promise<RunningExcel> {
  const excel = await openBlank(Object.keys(sheets), options);
  for (const [name, rows] of Object.entries(sheets)) fill(excel.book, name, rows);
  return excel;
}

export function fill(book: Book, name: string, rows: Rows): void {
  const sheet = book.sheets.find((other) => other.name === name);
  rows.forEach((row, down) => {
    row.forEach((value, right) => {
      if (value === '') return;
      sheet?.cells.set(cellKey(down, right), { value, error: null, formula: null, style: book.normalStyle, hyperlink: null });
    });
  });
}

/** The officer's two sheets of the invented municipality. */
export function officersSheets(parts: WorkbookParts = {}): Record<string, Rows> {
  return Object.fromEntries(workbook(parts).map((grid) => [grid.sheet, grid.rows.map((row) => row.map((cell) => cell.raw))]));
}
