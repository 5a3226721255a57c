/** Cells of a sheet by place: what is there, what a new cell would look like, and where merged areas stand. */
import { cellKey, type Book, type BookCell, type BookRange, type BookSheet, type BookStyle } from '../../book/types';
import { intersection, isEntireColumn, isEntireRow } from '../address';

export function cellAt(sheet: BookSheet, row: number, column: number): BookCell | undefined {
  return sheet.cells.get(cellKey(row, column));
}

/** Style that counts at a place: the cell's, else the row's, else the column's, else Normal. */
export function styleAt(book: Book, sheet: BookSheet, row: number, column: number): BookStyle {
  return sheet.cells.get(cellKey(row, column))?.style ?? sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style ?? book.normalStyle;
}

/** The cell at a place, made if there is none, in the style that counts there. */
export function ensureCell(book: Book, sheet: BookSheet, row: number, column: number): BookCell {
  const key = cellKey(row, column);
  const found = sheet.cells.get(key);
  if (found !== undefined) return found;
  const cell: BookCell = {
    value: '',
    error: null,
    formula: null,
    style: styleAt(book, sheet, row, column),
    hyperlink: null,
  };
  sheet.cells.set(key, cell);
  return cell;
}

export function isUnbounded(range: BookRange): boolean {
  return isEntireColumn(range) || isEntireRow(range);
}

/** The stored cells inside a range, in no particular order: for ranges that are too large to visit place by place. */
export function* storedCells(sheet: BookSheet, range: BookRange): Generator<{ row: number; column: number; cell: BookCell }> {
  for (const [key, cell] of sheet.cells) {
    const row = Math.floor(key / 16384);
    const column = key % 16384;
    if (row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn) {
      yield { row, column, cell };
    }
  }
}

/** Whether the cell holds content, as opposed to looks alone. */
export function hasContent(cell: BookCell): boolean {
  return cell.value !== '' || cell.formula !== null || cell.error !== null;
}

/** Whether the place lies in a merged area without being its top left cell: such a place holds nothing. */
export function isCovered(merges: readonly BookRange[], row: number, column: number): boolean {
  return merges.some(
    (merge) =>
      row >= merge.firstRow &&
      row <= merge.lastRow &&
      column >= merge.firstColumn &&
      column <= merge.lastColumn &&
      (row !== merge.firstRow || column !== merge.firstColumn),
  );
}

export function mergesIn(sheet: BookSheet, range: BookRange): BookRange[] {
  return sheet.merges.filter((merge) => intersection(merge, range) !== null);
}

/** Smallest range around all cells that hold something (`valuesOnly`) or also look like something; `null` if none does. */
export function usedRange(sheet: BookSheet, valuesOnly: boolean, within: BookRange | null = null): BookRange | null {
  let used: BookRange | null = null;
  const add = (row: number, column: number) => {
    if (used === null) used = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
    else {
      used.firstRow = Math.min(used.firstRow, row);
      used.lastRow = Math.max(used.lastRow, row);
      used.firstColumn = Math.min(used.firstColumn, column);
      used.lastColumn = Math.max(used.lastColumn, column);
    }
  };
  for (const [key, cell] of sheet.cells) {
    const row = Math.floor(key / 16384);
    const column = key % 16384;
    if (within !== null && intersection(within, { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column }) === null)
      continue;
    if (!valuesOnly || hasContent(cell)) add(row, column);
  }
  return used;
}
