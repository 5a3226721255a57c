/** Sizes and places on a sheet, in points. */
import type { BookRange, BookSheet } from '../../book/types';
import type { Session } from '../session';

export function columnWidthOf(sheet: BookSheet, column: number): number {
  const known = sheet.columns.get(column);
  if (known?.hidden === true) return 0;
  return known?.width ?? sheet.standardWidth;
}

/** Distance of a column's left edge from the sheet's. */
export function left(sheet: BookSheet, column: number): number {
  let sum = column * sheet.standardWidth;
  for (const known of sheet.columns.keys()) if (known < column) sum += columnWidthOf(sheet, known) - sheet.standardWidth;
  return sum;
}

/** Distance of a row's top edge from the sheet's. */
export function top(session: Session, sheet: BookSheet, row: number): number {
  let sum = 0;
  for (let at = 0; at < row; at += 1) sum += session.heights.of(sheet, at);
  return sum;
}

export function width(sheet: BookSheet, range: BookRange): number {
  return left(sheet, range.lastColumn + 1) - left(sheet, range.firstColumn);
}

export function height(session: Session, sheet: BookSheet, range: BookRange): number {
  let sum = 0;
  for (let row = range.firstRow; row <= range.lastRow; row += 1) sum += session.heights.of(sheet, row);
  return sum;
}
