/** Heights, widths and hiding of whole rows and columns. */
import type { BookRange, BookSheet } from '../../book/types';
import { isEntireColumn, lastColumnOfSheet } from '../address';
import { asFlag, asNumber } from '../arguments';
import { usedRange } from '../cells/grid';
import { allowChange } from '../cells/guard';
import { HostError } from '../errors';
import type { Cells, RangeCells } from '../objects';
import type { Session } from '../session';
import { columnWidthOf } from './geometry';

/** "Row height: 409 points" (Excel specifications and limits); the user interface and the file take up to 409.5. */
const rowHeightLimit = 409.5;
/** 255 characters of the Normal font, whose digits are 7 pixels wide, with 5 pixels of padding, at 96 pixels an inch. */
const columnWidthLimit = ((255 * 7 + 5) * 72) / 96;

export function setRowHeights(session: Session, cells: Cells, value: unknown): void {
  const points = asNumber(value, 'rowHeight', 0, rowHeightLimit);
  for (const area of cells.areas) {
    allowChange(session, cells.sheet, 'allowFormatRows', area);
    for (const row of rowsOf(cells.sheet, area)) session.heights.set(cells.sheet, row, points);
    if (isEntireColumn(area)) cells.sheet.standardHeight = points;
  }
}

export function setColumnWidths(session: Session, cells: Cells, value: unknown): void {
  const points = asNumber(value, 'columnWidth', 0, columnWidthLimit);
  for (const area of cells.areas) {
    allowChange(session, cells.sheet, 'allowFormatColumns', area);
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) setColumnWidth(cells.sheet, column, points);
    rewrapped(session, cells.sheet);
  }
}

/** "Only intended to be set to true. Setting it to false has no effect" (typings, RangeFormat.useStandardWidth). */
export function setStandardWidths(session: Session, cells: Cells, value: unknown): void {
  if (!asFlag(value, 'useStandardWidth')) return;
  for (const area of cells.areas) {
    allowChange(session, cells.sheet, 'allowFormatColumns', area);
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      const known = cells.sheet.columns.get(column);
      if (known === undefined) continue;
      if (known.style === null && !known.hidden) cells.sheet.columns.delete(column);
      else cells.sheet.columns.set(column, { ...known, width: cells.sheet.standardWidth });
    }
    rewrapped(session, cells.sheet);
  }
}

function setColumnWidth(sheet: BookSheet, column: number, points: number): void {
  const known = sheet.columns.get(column);
  sheet.columns.set(column, { width: points, hidden: known?.hidden ?? false, style: known?.style ?? null });
}

/** A change of width makes wrapped text longer or shorter: rows that nobody fixed follow. */
function rewrapped(session: Session, sheet: BookSheet): void {
  const used = usedRange(sheet, true);
  if (used !== null) session.heights.touch(sheet, used);
}

/** Height that all rows share, `null` if they differ. */
export function sharedRowHeight(session: Session, cells: Cells): number | null {
  return shared(cells.areas.flatMap((area) => rowsOf(cells.sheet, area).map((row) => session.heights.of(cells.sheet, row))));
}

export function sharedColumnWidth(cells: Cells): number | null {
  const widths: number[] = [];
  for (const area of cells.areas) {
    const last = Math.min(area.lastColumn, lastColumnOfSheet);
    for (let column = area.firstColumn; column <= last; column += 1) widths.push(columnWidthOf(cells.sheet, column));
  }
  return shared(widths);
}

function shared(sizes: readonly number[]): number | null {
  const [first] = sizes;
  return first !== undefined && sizes.every((size) => size === first) ? first : null;
}

/** The rows of an area; of whole columns only those that hold something, since the others follow the standard. */
function rowsOf(sheet: BookSheet, area: BookRange): number[] {
  const end = isEntireColumn(area) ? Math.max(0, usedRange(sheet, false)?.lastRow ?? 0, ...sheet.rows.keys()) : area.lastRow;
  const rows: number[] = [];
  for (let row = area.firstRow; row <= end; row += 1) rows.push(row);
  return rows;
}

/** Fits rows to their text; the engine leaves merged cells out, as Excel does (office-js#1840). */
export function autofitRows(session: Session, cells: Cells): void {
  for (const area of cells.areas) {
    allowChange(session, cells.sheet, 'allowFormatRows', area);
    for (const row of rowsOf(cells.sheet, area)) session.heights.fit(cells.sheet, row);
  }
}

export function autofitColumns(session: Session, cells: Cells): void {
  session.calculation.settle();
  const used = usedRange(cells.sheet, true);
  for (const area of cells.areas) {
    allowChange(session, cells.sheet, 'allowFormatColumns', area);
    if (used === null) continue;
    const last = Math.min(area.lastColumn, used.lastColumn);
    for (let column = area.firstColumn; column <= last; column += 1) {
      setColumnWidth(cells.sheet, column, session.engine.fitColumnWidth(session.book, cells.sheet, column));
    }
  }
  rewrapped(session, cells.sheet);
}

/** Whether all rows or columns of the range are hidden; `null` if some are. */
export function isHidden(range: RangeCells, kind: 'rows' | 'columns'): boolean | null {
  const [first, last] = kind === 'rows' ? [range.firstRow, range.lastRow] : [range.firstColumn, range.lastColumn];
  let hidden = 0;
  for (const [at, known] of range.sheet[kind]) if (at >= first && at <= last && known.hidden) hidden += 1;
  if (hidden === 0) return false;
  return hidden === last - first + 1 ? true : null;
}

export function hideRows(session: Session, range: RangeCells, hidden: boolean): void {
  const { sheet } = range;
  allowChange(session, sheet, 'allowFormatRows', range);
  if (range.lastRow - range.firstRow > 100_000) throw new HostError('RangeExceedsLimit', 'Too many rows to hide or show.');
  for (let row = range.firstRow; row <= range.lastRow; row += 1) {
    const known = sheet.rows.get(row);
    if (known === undefined && !hidden) continue;
    sheet.rows.set(row, { height: known?.height ?? null, custom: known?.custom ?? false, style: known?.style ?? null, hidden });
  }
}

export function hideColumns(session: Session, range: RangeCells, hidden: boolean): void {
  const { sheet } = range;
  allowChange(session, sheet, 'allowFormatColumns', range);
  for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
    const known = sheet.columns.get(column);
    if (known === undefined && !hidden) continue;
    sheet.columns.set(column, { width: known?.width ?? sheet.standardWidth, style: known?.style ?? null, hidden });
  }
}
