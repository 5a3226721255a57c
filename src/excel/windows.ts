/** What does not fit in one answer, in as many as it needs. */
import type { RawValue } from '../plan/grid';
import { COLUMNS } from './address';
import { errorCode } from './failures';
import { ANSWER_BUDGET, TOO_LARGE, type SheetValues } from './sheet-values';

/** How often the budget is halved before an answer that is too large is taken for final. */
const MOST_HALVINGS = 5;

interface Window {
  readonly values: SheetValues;
  /** Side by side. */
  readonly ranges: readonly Excel.Range[];
  /** What is used below the window; `null` where nothing is left. */
  readonly rest: Excel.Range | null;
  readonly rows: number;
}

/**
 * Reads on until all sheets are complete, as many rows a trip as one answer may hold. Each trip also asks where the next filled
 * row is, so that a stray cell far below costs one trip, not hundreds.
 */
export async function readOn(context: Excel.RequestContext, sheets: readonly SheetValues[]): Promise<void> {
  let left = sheets.filter((sheet) => !sheet.isComplete);
  let halvings = 0;
  while (left.length > 0) {
    const windows = askWindows(context, left, ANSWER_BUDGET / 2 ** halvings);
    try {
      await context.sync();
    } catch (error) {
      if (!TOO_LARGE.has(errorCode(error)) || halvings === MOST_HALVINGS) throw error;
      halvings += 1;
      continue;
    }
    for (const { values, ranges, rest, rows } of windows) {
      const next = values.nextRow + rows;
      const cells = beside(ranges.map((range) => range.values as RawValue[][]));
      values.take(values.nextRow, values.area.firstColumn, cells, beside(ranges.map((range) => range.numberFormat as string[][])));
      values.skipTo(rest === null ? next : rest.isNullObject ? values.area.lastRow + 1 : rest.rowIndex);
    }
    left = left.filter((sheet) => !sheet.isComplete);
  }
}

function askWindows(context: Excel.RequestContext, sheets: readonly SheetValues[], budget: number): readonly Window[] {
  const windows: Window[] = [];
  let bytes = budget;
  for (const values of sheets) {
    const fits = values.rowsWithin(bytes);
    if (fits === 0 && windows.length > 0) break;
    const rows = Math.max(1, fits);
    const { area, width, nextRow } = values;
    const worksheet = context.workbook.worksheets.getItem(values.sheet);
    // Excel answers `null` for the values of whole rows, so all columns are never asked for as one range.
    const ranges = [worksheet.getRangeByIndexes(nextRow, area.firstColumn, rows, Math.min(width, COLUMNS - 1))];
    if (width === COLUMNS) ranges.push(worksheet.getRangeByIndexes(nextRow, area.lastColumn, rows, 1));
    for (const range of ranges) range.load('values,numberFormat');
    const below = area.lastRow - nextRow - rows + 1;
    const rest =
      below === 0 ? null : worksheet.getRangeByIndexes(nextRow + rows, area.firstColumn, below, width).getUsedRangeOrNullObject(true);
    rest?.load('rowIndex');
    windows.push({ values, ranges, rest, rows });
    bytes -= values.bytesOfRows(rows);
  }
  return windows;
}

/** The rows of blocks that stand side by side. */
function beside<T>([first = [], ...others]: readonly T[][][]): T[][] {
  return others.reduce((rows, block) => rows.map((row, at) => [...row, ...(block[at] ?? [])]), first);
}
