/** Writes a plan as the session does, on whatever workbook is open. */
import { Memory } from '../../../src/excel/memory';
import { readWorkbook } from '../../../src/excel/reader';
import type { HostFailure } from '../../../src/excel/types';
import { planJob, runFacts } from '../../../src/excel/writer/plan-jobs';
import { writeSheets } from '../../../src/excel/writer/write-sheets';
import { paginate } from '../../../src/report/layout/paginate';
import type { SheetPlan } from '../../../src/report/sheet-plan';
import type { Book, BookSheet } from '../../../src/workbench/book/types';
import { cellKey } from '../../../src/workbench/book/types';

export async function writePlan(plan: SheetPlan): Promise<HostFailure | null> {
  const snapshot = await readWorkbook(new Memory());
  const jobs = [planJob(plan, snapshot)];
  return writeSheets({
    jobs,
    run: runFacts(snapshot, jobs),
    settings: new Map(),
    underway: () => new Map(),
    paginate,
    onPrint: () => undefined,
  });
}

export function sheetOf(book: Book, name: string): BookSheet {
  const found = book.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`There is no sheet ${name}: ${book.sheets.map((sheet) => sheet.name).join(', ')}.`);
  return found;
}

/** Values row by row, trailing blanks left out. */
export function textsOf(sheet: BookSheet, columns: number): string[][] {
  let last = -1;
  for (const [key, cell] of sheet.cells) if (cell.value !== '' || cell.formula !== null) last = Math.max(last, Math.floor(key / 16384));
  return Array.from({ length: last + 1 }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const cell = sheet.cells.get(cellKey(row, column));
      return cell?.formula ?? String(cell?.value ?? '');
    }),
  );
}
