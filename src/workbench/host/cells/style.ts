/** Looks of cells: one style read over an area, one change laid on it. Styles are shared, so a change is made once a style. */
import { cellKey, type BookBorder, type BookRange, type BookSheet, type BookSide, type BookStyle } from '../../book/types';
import { isEntireColumn, isEntireRow, lastColumnOfSheet } from '../address';
import { formatRange } from '../address';
import { EventNumber } from '../events';
import type { Cells } from '../objects';
import type { Session } from '../session';
import { ensureCell, isUnbounded, storedCells, styleAt } from './grid';
import { allowChange, type Change } from './guard';

/** The value that all cells share, `null` if they differ (as office.js reads a format of several cells). */
export function readUniform<T>(session: Session, cells: Cells, read: (style: BookStyle) => T): T | null {
  let found: { value: T; text: string } | null = null;
  for (const style of stylesOf(session, cells)) {
    const value = read(style);
    const text = JSON.stringify(value);
    if (found === null) found = { value, text };
    else if (found.text !== text) return null;
  }
  return found === null ? null : found.value;
}

function stylesOf(session: Session, cells: Cells): Set<BookStyle> {
  const { book } = session;
  const styles = new Set<BookStyle>();
  for (const area of cells.areas) {
    if (isUnbounded(area)) addUnbounded(session, cells.sheet, area, styles);
    else {
      for (let row = area.firstRow; row <= area.lastRow; row += 1) {
        for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
          styles.add(styleAt(book, cells.sheet, row, column));
        }
      }
    }
  }
  return styles;
}

/** Whole rows and columns: what is stored, and what the empty places in between look like. */
function addUnbounded(session: Session, sheet: BookSheet, area: BookRange, styles: Set<BookStyle>): void {
  for (const { cell } of storedCells(sheet, area)) styles.add(cell.style);
  if (isEntireColumn(area)) {
    for (let column = area.firstColumn; column <= Math.min(area.lastColumn, area.firstColumn + 255); column += 1) {
      styles.add(sheet.columns.get(column)?.style ?? session.book.normalStyle);
    }
  } else {
    for (let row = area.firstRow; row <= area.lastRow; row += 1) styles.add(sheet.rows.get(row)?.style ?? session.book.normalStyle);
  }
}

/** The style with this line on one side of the cell, or with none. */
export function withBorder(style: BookStyle, side: BookSide, border: Readonly<BookBorder> | null): BookStyle {
  const others = Object.entries(style.borders).filter(([name]) => name !== side);
  return { ...style, borders: Object.fromEntries(border === null ? others : [...others, [side, border]]) };
}

/** Changes the looks of every cell. `change` must be pure: it is called once for each different style. */
export function changeStyle(
  session: Session,
  cells: Cells,
  change: (style: BookStyle) => BookStyle,
  permission: Change = 'allowFormatCells',
): void {
  const made = new Map<BookStyle, BookStyle>();
  const apply = (style: BookStyle): BookStyle => {
    const known = made.get(style);
    if (known !== undefined) return known;
    const next = change(style);
    made.set(style, next);
    return next;
  };
  for (const area of cells.areas) {
    allowChange(session, cells.sheet, permission, area);
    changeArea(session, cells.sheet, area, apply);
    if (!isUnbounded(area)) session.heights.touch(cells.sheet, area);
    session.events.raise(EventNumber.formatChanged, cells.sheet, { address: formatRange(area) });
  }
}

function changeArea(session: Session, sheet: BookSheet, area: BookRange, apply: (style: BookStyle) => BookStyle): void {
  const { book } = session;
  if (!isUnbounded(area)) {
    for (let row = area.firstRow; row <= area.lastRow; row += 1) {
      for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
        const style = styleAt(book, sheet, row, column);
        const next = apply(style);
        if (next !== style || sheet.cells.has(cellKey(row, column))) ensureCell(book, sheet, row, column).style = next;
      }
    }
    return;
  }
  for (const { cell } of storedCells(sheet, area)) cell.style = apply(cell.style);
  if (isEntireColumn(area)) {
    const last = isEntireRow(area) ? lastColumnOfSheet : area.lastColumn;
    for (let column = area.firstColumn; column <= last; column += 1) {
      const known = sheet.columns.get(column);
      sheet.columns.set(column, {
        width: known?.width ?? sheet.standardWidth,
        hidden: known?.hidden ?? false,
        style: apply(known?.style ?? book.normalStyle),
      });
    }
    return;
  }
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    const known = sheet.rows.get(row);
    sheet.rows.set(row, {
      height: known?.height ?? null,
      custom: known?.custom ?? false,
      hidden: known?.hidden ?? false,
      style: apply(known?.style ?? book.normalStyle),
    });
  }
}
