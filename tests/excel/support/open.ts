/** office.js on an empty workbook with the real engine: rows move, formulas calculate, Thai lines are measured. */
import { engine } from '../../../src/workbench/book';
import { withExcel, type ExcelOptions, type RunningExcel } from '../../support/office';

export async function openBlank(sheets: readonly string[], options: Omit<ExcelOptions, 'engine'> = {}): Promise<RunningExcel> {
  const book = engine.create();
  const spare = book.sheets.map((sheet) => sheet.name);
  for (const name of sheets) if (!spare.includes(name)) engine.addSheet(book, name);
  for (const sheet of [...book.sheets]) if (!sheets.includes(sheet.name)) engine.removeSheet(book, sheet);
  book.activeSheet = book.sheets[0]?.name ?? '';
  return withExcel(book, { ...options, engine });
}
