/** Rows and columns sized to what they hold, as Excel's autofit does. */
import { displayText } from '../display/display';
import type { Book, BookCell, BookRange, BookSheet } from '../types';
import { contains } from '../reference';
import { countLines } from './wrap';
import { lineHeight, textWidth } from './widths';

/** Excel's tallest row, in points. */
const TALLEST_ROW = 409.5;
/** Two pixels on each side and the gridline. */
const PADDING = 5 * 0.75;
/** One step of indentation is three blanks of the Normal font, 9 pixels for Calibri 11. */
const INDENT = 9 * 0.75;
/** 255 characters of Calibri 11. */
const WIDEST_COLUMN = 1342.5;

/** Height in points for a row's unmerged cells, at least the standard height. Merged cells are left out, as Excel leaves them out. */
export function fitRowHeight(book: Book, sheet: BookSheet, row: number): number {
  const merges = sheet.merges.filter((merge) => row >= merge.firstRow && row <= merge.lastRow);
  let height = Math.max(sheet.standardHeight, lineHeight(book.normalStyle.font));
  for (const [column, cell] of cellsOfRow(sheet, row)) {
    if (isMerged(merges, row, column)) continue;
    height = Math.max(height, cellHeight(sheet, cell, column));
  }
  return Math.min(TALLEST_ROW, Math.ceil(height / 0.75 - 1e-9) * 0.75);
}

/** Small sheets are looked through; in large ones the row's columns are asked for one by one. */
function* cellsOfRow(sheet: BookSheet, row: number): Generator<[number, BookCell]> {
  const first = row * 16384;
  const columns = columnsOf(sheet);
  if (sheet.cells.size < columns) {
    for (const [key, cell] of sheet.cells) if (key >= first && key < first + 16384) yield [key - first, cell];
    return;
  }
  for (let column = 0; column < columns; column += 1) {
    const cell = sheet.cells.get(first + column);
    if (cell) yield [column, cell];
  }
}

const extents = new WeakMap<BookSheet['cells'], { size: number; columns: number }>();

/** Columns up to the last used one, counted anew when the number of cells changed; never fewer than 256, for cells that moved meanwhile. */
function columnsOf(sheet: BookSheet): number {
  const known = extents.get(sheet.cells);
  if (known?.size === sheet.cells.size) return known.columns;
  let columns = 256;
  for (const key of sheet.cells.keys()) columns = Math.max(columns, (key % 16384) + 1);
  extents.set(sheet.cells, { size: sheet.cells.size, columns });
  return columns;
}

function isMerged(merges: readonly BookRange[], row: number, column: number): boolean {
  return merges.some((merge) => contains(merge, row, column));
}

function cellHeight(sheet: BookSheet, cell: BookCell, column: number): number {
  const { style } = cell;
  const line = lineHeight(style.font);
  const text = displayText(cell);
  // An empty cell counts with its font's line; a hidden column's text does not wrap in nothing.
  if (text === '' || style.rotation !== 0) return line;
  const format = sheet.columns.get(column);
  if (!style.wrap || format?.hidden || typeof cell.value !== 'string') return line;
  const width = (format?.width ?? sheet.standardWidth) - PADDING - style.indent * INDENT;
  return countLines(text, style.font, Math.max(width, 1)) * line;
}

/** Width in points for a column's unmerged cells; the standard width if it holds nothing. Wrapped text counts by its own line feeds. */
export function fitColumnWidth(_book: Book, sheet: BookSheet, column: number): number {
  let widest = 0;
  for (const [key, cell] of sheet.cells) {
    if (key % 16384 !== column) continue;
    const row = Math.floor(key / 16384);
    if (isMerged(sheet.merges, row, column)) continue;
    const text = displayText(cell);
    for (const line of text.split(/\r\n|\r|\n/)) {
      if (line !== '') widest = Math.max(widest, textWidth(line, cell.style.font) + cell.style.indent * INDENT);
    }
  }
  if (widest === 0) return sheet.standardWidth;
  return Math.min(WIDEST_COLUMN, Math.ceil((widest + PADDING + 1.5) / 0.75) * 0.75);
}
