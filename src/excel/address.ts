/** Addresses as Excel writes them. Rows and columns are zero-based everywhere but in the text. */
import { cellAddress, columnLetters, columnNumber } from '../plan/grid';

/** Rows and columns of every sheet. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** A rectangle of cells, last row and column included. */
export interface Area {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** A rectangle moved by whole rows and columns. */
export function moved(area: Area, rows: number, columns: number): Area {
  return {
    firstRow: area.firstRow + rows,
    lastRow: area.lastRow + rows,
    firstColumn: area.firstColumn + columns,
    lastColumn: area.lastColumn + columns,
  };
}

/** `A1:F9`, or `A1` for a single cell. */
export function areaAddress(area: Area): string {
  const first = cellAddress({ row: area.firstRow, column: area.firstColumn });
  if (area.firstRow === area.lastRow && area.firstColumn === area.lastColumn) return first;
  return `${first}:${cellAddress({ row: area.lastRow, column: area.lastColumn })}`;
}

/** `7:9`, whole rows. */
export function rowsAddress(firstRow: number, lastRow: number): string {
  return `${firstRow + 1}:${lastRow + 1}`;
}

/** `'รายงาน ITA 2568'`: always quoted, quotes doubled, so that every name is safe. */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

/** `='รายงาน ITA 2568'!$A$1:$F$9`, as a defined name refers to cells. */
export function areaReference(sheet: string, area: Area): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  const first = corner(area.firstRow, area.firstColumn);
  const last = corner(area.lastRow, area.lastColumn);
  return `=${quotedSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

export interface SheetArea extends Area {
  readonly sheet: string;
}

const REFERENCE = /^=?(?:'((?:[^']|'')+)'|([^'!:#]+))!\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/;

/** Reads what `areaReference` writes and what Excel makes of it; `null` for `#REF!`, several areas, other workbooks, formulas. */
export function parseReference(reference: string): SheetArea | null {
  const found = REFERENCE.exec(reference);
  if (found === null) return null;
  const [, quoted, bare, firstColumn = '', firstRow = '', lastColumn = firstColumn, lastRow = firstRow] = found;
  const sheet = quoted === undefined ? (bare ?? '') : quoted.replace(/''/g, "'");
  if (sheet.includes('[')) return null;
  return {
    sheet,
    firstRow: Number(firstRow) - 1,
    lastRow: Number(lastRow) - 1,
    firstColumn: columnNumber(firstColumn),
    lastColumn: columnNumber(lastColumn),
  };
}

/** Excel cuts an address of several areas at 8,192 characters, so longer lists are asked for in parts. */
const LONGEST_ADDRESS = 8000;

/** Joins addresses with commas into as few texts as Excel's limit allows. */
export function joinAddresses(addresses: readonly string[]): string[] {
  const joined: string[] = [];
  let current = '';
  for (const address of addresses) {
    if (current !== '' && current.length + address.length + 1 > LONGEST_ADDRESS) {
      joined.push(current);
      current = '';
    }
    current = current === '' ? address : `${current},${address}`;
  }
  if (current !== '') joined.push(current);
  return joined;
}
