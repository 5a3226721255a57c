/**
 * Moves the references of our own formulas. A plan is laid out from A1; on the sheet it may stand lower, and it is first
 * written below the old report and copied up. References to the plan's own cells are therefore written relative (Excel moves
 * them with a copy), references to other sheets absolute (they stay).
 */
import { columnLetters, columnNumber } from '../../plan/grid';

const TOKEN =
  /"(?:[^"]|"")*"|\d[\d.]*(?:[eE][+-]?\d+)?|('(?:[^']|'')*'!|[\p{L}_][\p{L}\p{M}\p{N}_.]*!)?\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?![\p{L}\p{N}_.(])(:\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?![\p{L}\p{N}_.(]))?|[\p{L}_][\p{L}\p{M}\p{N}_.]*/gu;

const LAST_COLUMN = 16_383;

/** The formula as it must read when the plan's A1 stands `rows` lower and `columns` further right. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    TOKEN,
    (token, sheet: string | undefined, column?: string, row?: string, range?: string, toColumn?: string, toRow?: string) => {
      if (column === undefined || row === undefined || columnNumber(column) > LAST_COLUMN) return token;
      const absolute = sheet !== undefined;
      const corner = (letters: string, digits: string): string =>
        absolute ? `$${letters}$${digits}` : `${columnLetters(columnNumber(letters) + columns)}${Number(digits) + rows}`;
      const first = corner(column, row);
      if (range === undefined || toColumn === undefined || toRow === undefined) return `${sheet ?? ''}${first}`;
      return `${sheet ?? ''}${first}:${corner(toColumn, toRow)}`;
    },
  );
}
