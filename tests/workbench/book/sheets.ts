/** Short ways to fill a book and to look into it, for the tests of this room. */
import { type Book, type BookCell, type BookSheet, type BookValue, cellKey, engine } from '../../../src/workbench/book';
import { parseCell } from '../../../src/workbench/book/reference';

/** Puts values and formulas (beginning with `=`) by address. */
export function fill(book: Book, sheet: BookSheet, cells: Record<string, BookValue>): void {
  for (const [address, value] of Object.entries(cells)) {
    const at = parseCell(address);
    if (!at) throw new Error(`no such cell: ${address}`);
    const formula = typeof value === 'string' && value.startsWith('=') ? value : null;
    const cell: BookCell = { value: formula ? '' : value, error: null, formula, style: book.normalStyle, hyperlink: null };
    sheet.cells.set(cellKey(at.row, at.column), cell);
  }
}

export function bookOf(cells: Record<string, BookValue>): { book: Book; sheet: BookSheet } {
  const book = engine.create();
  const sheet = book.sheets[0] as BookSheet;
  fill(book, sheet, cells);
  return { book, sheet };
}

export function cellAt(sheet: BookSheet, address: string): BookCell {
  const at = parseCell(address);
  const cell = at ? sheet.cells.get(cellKey(at.row, at.column)) : undefined;
  if (!cell) throw new Error(`nothing at ${address}`);
  return cell;
}

/** Value or error code of a cell. */
export function shown(sheet: BookSheet, address: string): BookValue {
  const cell = cellAt(sheet, address);
  return cell.error ?? cell.value;
}

/** The result of one formula in Z1 beside the given cells. */
export function result(formula: string, cells: Record<string, BookValue> = {}): BookValue {
  const { book, sheet } = bookOf({ ...cells, Z1: formula });
  engine.recalculate(book);
  return shown(sheet, 'Z1');
}
