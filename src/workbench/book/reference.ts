/** A1 addresses, ranges and sheet names as they stand in files and formulas. Rows and columns are zero-based. */
import type { BookRange } from './types';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** 0 → A, 26 → AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) name = String.fromCharCode(65 + (rest % 26)) + name;
  return name;
}

/** A → 0; `null` beyond XFD or for anything else. */
export function columnNumber(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number <= MAX_COLUMNS ? number - 1 : null;
}

export function cellName(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** `B7` or `$B$7`. */
export function parseCell(text: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  const column = columnNumber(match?.[1] ?? '');
  const row = Number(match?.[2]) - 1;
  return match && column !== null && row < MAX_ROWS ? { row, column } : null;
}

/** `A1`, `A1:B2`, `A:B` or `1:2`, dollars allowed, without a sheet. */
export function parseRange(text: string): BookRange | null {
  const [from = '', to = from, ...rest] = text.split(':');
  if (rest.length > 0) return null;
  const a = parseCell(from);
  const b = parseCell(to);
  if (a && b) return ordered(a.row, b.row, a.column, b.column);
  if (!text.includes(':')) return null;
  const columns = [from, to].map((part) => columnNumber(part.replace('$', '')));
  const [c1, c2] = columns;
  if (c1 !== null && c2 !== null && c1 !== undefined && c2 !== undefined) return ordered(0, MAX_ROWS - 1, c1, c2);
  const rows = [from, to].map((part) => (/^\$?[1-9]\d{0,6}$/.test(part) ? Number(part.replace('$', '')) - 1 : -1));
  const [r1 = -1, r2 = -1] = rows;
  return r1 >= 0 && r2 >= 0 && r1 < MAX_ROWS && r2 < MAX_ROWS ? ordered(r1, r2, 0, MAX_COLUMNS - 1) : null;
}

function ordered(r1: number, r2: number, c1: number, c2: number): BookRange {
  return { firstRow: Math.min(r1, r2), lastRow: Math.max(r1, r2), firstColumn: Math.min(c1, c2), lastColumn: Math.max(c1, c2) };
}

/** `A1` or `A1:B2`. */
export function rangeName(range: BookRange): string {
  const first = cellName(range.firstRow, range.firstColumn);
  return range.firstRow === range.lastRow && range.firstColumn === range.lastColumn
    ? first
    : `${first}:${cellName(range.lastRow, range.lastColumn)}`;
}

/** `$A$1:$B$2`; whole rows and columns as `$1:$3` and `$A:$C`. */
export function absoluteRange(range: BookRange): string {
  if (range.firstColumn === 0 && range.lastColumn === MAX_COLUMNS - 1) return `$${range.firstRow + 1}:$${range.lastRow + 1}`;
  if (range.firstRow === 0 && range.lastRow === MAX_ROWS - 1) return `$${columnName(range.firstColumn)}:$${columnName(range.lastColumn)}`;
  const corner = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;
  const first = corner(range.firstRow, range.firstColumn);
  return range.firstRow === range.lastRow && range.firstColumn === range.lastColumn
    ? first
    : `${first}:${corner(range.lastRow, range.lastColumn)}`;
}

/** Space-separated ranges of an `sqref`; those that do not parse are left out. */
export function parseSqref(text: string): BookRange[] {
  return text
    .trim()
    .split(/\s+/)
    .flatMap((part) => parseRange(part) ?? []);
}

/** A sheet name as it must stand before `!`: quoted unless it is a plain word that cannot be taken for an address. */
export function sheetPrefix(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{M}\p{N}_.]*$/u.test(name) && !parseCell(name) && !/^[rc]\d*([rc]\d*)?$/i.test(name) && !/^(true|false)$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** `'My sheet'!$A$1:$B$2` to its halves; the sheet is `null` if none is named. Not for formulas. */
export function splitReference(text: string): { sheet: string | null; address: string } {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: (quoted[1] ?? '').replace(/''/g, "'"), address: quoted[2] ?? '' };
  const mark = text.lastIndexOf('!');
  return mark < 0 ? { sheet: null, address: text } : { sheet: text.slice(0, mark), address: text.slice(mark + 1) };
}

/** Splits at commas that stand outside quotes. */
export function splitUnion(text: string): string[] {
  const parts: string[] = [];
  let quoted = false;
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === "'") quoted = !quoted;
    else if (text[i] === ',' && !quoted) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

export function contains(range: BookRange, row: number, column: number): boolean {
  return row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn;
}
