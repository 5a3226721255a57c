import { columnName } from '../book/reference';
import type { BookRange } from '../book/types';

export { columnName };

export const lastRowOfSheet = 1_048_575;
export const lastColumnOfSheet = 16_383;

/** `A` → 0, also beyond the last column of a sheet; the caller holds it against `lastColumnOfSheet`. */
export function columnNumber(name: string): number {
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/**
 * Reads `A1`, `A1:C3`, `A:C`, `1:3`, with or without `$`. Gives `null` for anything else and for what lies outside the
 * sheet (1,048,576 rows, 16,384 columns).
 */
export function parseRange(text: string): BookRange | null {
  const match = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?(?::\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?)?$/.exec(text.trim());
  if (match === null) return null;
  const [, column, row, otherColumn, otherRow] = match;
  const whole = text.includes(':');
  const first = { row: row === undefined ? null : Number(row) - 1, column: column === undefined ? null : columnNumber(column) };
  const last = whole
    ? {
        row: otherRow === undefined ? null : Number(otherRow) - 1,
        column: otherColumn === undefined ? null : columnNumber(otherColumn),
      }
    : first;
  if (!whole && (first.row === null || first.column === null)) return null;
  if ((first.row === null) !== (last.row === null) || (first.column === null) !== (last.column === null)) return null;
  if (first.row === null && first.column === null) return null;
  const range = {
    firstRow: Math.min(first.row ?? 0, last.row ?? 0),
    lastRow: first.row === null ? lastRowOfSheet : Math.max(first.row, last.row ?? 0),
    firstColumn: Math.min(first.column ?? 0, last.column ?? 0),
    lastColumn: first.column === null ? lastColumnOfSheet : Math.max(first.column, last.column ?? 0),
  };
  return isInsideSheet(range) ? range : null;
}

export function isInsideSheet(range: BookRange): boolean {
  return (
    range.firstRow >= 0 &&
    range.firstColumn >= 0 &&
    range.lastRow >= range.firstRow &&
    range.lastColumn >= range.firstColumn &&
    range.lastRow <= lastRowOfSheet &&
    range.lastColumn <= lastColumnOfSheet
  );
}

export function isEntireRow(range: BookRange): boolean {
  return range.firstColumn === 0 && range.lastColumn === lastColumnOfSheet;
}

export function isEntireColumn(range: BookRange): boolean {
  return range.firstRow === 0 && range.lastRow === lastRowOfSheet;
}

/** `A1:C3`, `A1` for one cell, `A:C` and `1:3` for whole columns and rows. */
export function formatRange(range: BookRange): string {
  if (isEntireColumn(range) && isEntireRow(range)) return `1:${String(lastRowOfSheet + 1)}`;
  if (isEntireColumn(range)) return `${columnName(range.firstColumn)}:${columnName(range.lastColumn)}`;
  if (isEntireRow(range)) return `${String(range.firstRow + 1)}:${String(range.lastRow + 1)}`;
  const first = `${columnName(range.firstColumn)}${String(range.firstRow + 1)}`;
  const last = `${columnName(range.lastColumn)}${String(range.lastRow + 1)}`;
  return first === last ? first : `${first}:${last}`;
}

/** `$A$1:$C$3`, the form of names, print areas and chart sources. */
export function formatAbsolute(range: BookRange): string {
  return formatRange(range)
    .split(':')
    .map((part) => part.replace(/^([A-Z]*)(\d*)$/, (_, column: string, row: string) => (column && `$${column}`) + (row && `$${row}`)))
    .join(':');
}

/** The name as it stands before `!`: quoted unless it is a plain word that is no cell address. */
export function sheetPrefix(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{M}\p{N}_.]*$/u.test(name) && parseRange(name) === null && !/^[rc]\d*(c\d*)?$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** `มาตรการ!A1:C3`. */
export function formatAddress(sheet: string, range: BookRange): string {
  return `${sheetPrefix(sheet)}!${formatRange(range)}`;
}

/** Splits `'My sheet'!A1` into the sheet's name and the rest; the sheet is `null` where none is named. */
export function splitAddress(address: string): { sheet: string | null; rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(address);
  if (quoted !== null) return { sheet: (quoted[1] ?? '').replace(/''/g, "'"), rest: quoted[2] ?? '' };
  const bang = address.lastIndexOf('!');
  return bang < 0 ? { sheet: null, rest: address } : { sheet: address.slice(0, bang), rest: address.slice(bang + 1) };
}

export function intersection(a: BookRange, b: BookRange): BookRange | null {
  const both = {
    firstRow: Math.max(a.firstRow, b.firstRow),
    lastRow: Math.min(a.lastRow, b.lastRow),
    firstColumn: Math.max(a.firstColumn, b.firstColumn),
    lastColumn: Math.min(a.lastColumn, b.lastColumn),
  };
  return both.firstRow <= both.lastRow && both.firstColumn <= both.lastColumn ? both : null;
}

export function contains(outer: BookRange, inner: BookRange): boolean {
  return (
    outer.firstRow <= inner.firstRow &&
    outer.lastRow >= inner.lastRow &&
    outer.firstColumn <= inner.firstColumn &&
    outer.lastColumn >= inner.lastColumn
  );
}

export function sameRange(a: BookRange, b: BookRange): boolean {
  return contains(a, b) && contains(b, a);
}

export function cellCount(range: BookRange): number {
  return (range.lastRow - range.firstRow + 1) * (range.lastColumn - range.firstColumn + 1);
}
