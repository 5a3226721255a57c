import type { BookRange } from '../../book/types';
import { cellCount } from '../address';
import { invalidArgument } from '../errors';
import { isUnbounded } from './grid';

/**
 * Values given for a range: a 2-D array of exactly its shape, or one value for all of it ("If the range contains multiple
 * cells ... a single value ... is applied to all cells", typings, Range.values). Gives a reader by offset.
 */
export function valuesFor(range: BookRange, given: unknown): (row: number, column: number) => unknown {
  // "Don't set cell-level properties ... on an unbounded range" (typings, Worksheet.getRange).
  if (isUnbounded(range)) throw invalidArgument('cells of whole rows or columns cannot be set one by one');
  if (!Array.isArray(given)) {
    if (typeof given === 'object') throw invalidArgument('a value must be text, a number or true/false');
    return () => given;
  }
  const rows = given as unknown[];
  const rowCount = range.lastRow - range.firstRow + 1;
  const columnCount = range.lastColumn - range.firstColumn + 1;
  const fits = rows.length === rowCount && rows.every((row) => Array.isArray(row) && (row as unknown[]).length === columnCount);
  if (!fits) throw invalidArgument(`the array must have ${String(rowCount)} rows of ${String(columnCount)} values`);
  const table = rows as unknown[][];
  return (row, column) => table[row]?.[column];
}

/** Most cells that one property answers; above it Excel on the web gives `null` without an error (limits page). */
const readLimit = 5_000_000;

/** A 2-D array with one entry a cell; `null` for ranges without end and for those that are too large. */
export function tableOf<T>(range: BookRange, read: (row: number, column: number) => T): T[][] | null {
  if (isUnbounded(range) || cellCount(range) > readLimit) return null;
  const table: T[][] = [];
  for (let row = range.firstRow; row <= range.lastRow; row += 1) {
    const line: T[] = [];
    for (let column = range.firstColumn; column <= range.lastColumn; column += 1) line.push(read(row, column));
    table.push(line);
  }
  return table;
}
