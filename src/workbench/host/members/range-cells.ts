/** Ranges as members handle them: found by address or place, moved, and told apart from other objects. */
import type { BookName, BookRange, BookSheet } from '../../book/types';
import { intersection, isInsideSheet, parseRange, splitAddress } from '../address';
import type { Arguments } from '../arguments';
import { invalidArgument } from '../errors';
import type { HostObject } from '../model';
import type { Cells, RangeCells } from '../objects';
import type { Session } from '../session';

export function cellsOf(range: RangeCells): Cells {
  return { sheet: range.sheet, areas: [range] };
}

/** The range that an argument stands for: a `Range` object. Throws `InvalidArgument`. */
export function rangeArgument(args: Arguments, index: number, name: string): RangeCells {
  return args.object(index, name, 'Range').self as RangeCells;
}

/** A new range object. Throws `InvalidArgument` if it would leave the sheet ("forced outside the bounds of the grid"). */
export function makeRange(session: Session, sheet: BookSheet, range: BookRange): HostObject {
  if (!isInsideSheet(range)) throw invalidArgument('the range would lie outside the sheet');
  return session.objects.range(sheet, range);
}

/**
 * The place that an address or a name stands for on a sheet: `A1:C3`, `A:C`, `1:3`, `Sheet!A1`, or a defined name of the
 * sheet or of the workbook. Throws `InvalidArgument`.
 */
export function locate(session: Session, sheet: BookSheet | null, address: string): { sheet: BookSheet; range: BookRange } {
  const { sheet: named, rest } = splitAddress(address.trim());
  const target = named === null ? sheet : findSheet(session, named);
  const range = parseRange(rest);
  if (range !== null && target !== null) return { sheet: target, range };
  const name = findName(session, target, rest);
  const found = name === null ? null : rangeOfFormula(session, target, name.formula);
  if (found === null) throw invalidArgument(`${address.slice(0, 80)} is not an address`);
  return found;
}

function findSheet(session: Session, name: string): BookSheet | null {
  return session.book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ?? null;
}

function findName(session: Session, sheet: BookSheet | null, name: string): BookName | null {
  const same = (candidate: BookName) => candidate.name.toLowerCase() === name.toLowerCase();
  return sheet?.names.find(same) ?? session.book.names.find(same) ?? null;
}

/** The range that a reference formula (`=Sheet1!$A$1:$B$2`) names, `null` if it is anything else. */
export function rangeOfFormula(session: Session, sheet: BookSheet | null, formula: string): { sheet: BookSheet; range: BookRange } | null {
  const { sheet: named, rest } = splitAddress(formula.replace(/^=/, '').trim());
  const target = named === null ? sheet : findSheet(session, named);
  const range = parseRange(rest);
  return target === null || range === null ? null : { sheet: target, range };
}

/** Addresses separated by commas, as `getRanges` takes them. */
export function locateAll(session: Session, sheet: BookSheet, addresses: string): BookRange[] {
  // "The string containing the addresses is limited to 8192 characters" (typings, Worksheet.getRanges).
  if (addresses.length > 8192) throw invalidArgument('addresses may have at most 8192 characters');
  const parts = addresses.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  if (parts.length === 0) throw invalidArgument('an address is missing');
  return parts.map((part) => {
    const found = locate(session, sheet, part);
    if (found.sheet !== sheet) throw invalidArgument('all areas must lie on the same sheet');
    return found.range;
  });
}

export function boundingRange(a: BookRange, b: BookRange): BookRange {
  return {
    firstRow: Math.min(a.firstRow, b.firstRow),
    lastRow: Math.max(a.lastRow, b.lastRow),
    firstColumn: Math.min(a.firstColumn, b.firstColumn),
    lastColumn: Math.max(a.lastColumn, b.lastColumn),
  };
}

/** A plain copy: later changes of the range object (tracking) must not reach what is stored. */
export function plainRange(range: BookRange): BookRange {
  const { firstRow, lastRow, firstColumn, lastColumn } = range;
  return { firstRow, lastRow, firstColumn, lastColumn };
}

export function overlaps(a: BookRange, b: BookRange): boolean {
  return intersection(a, b) !== null;
}
