import type { BookRange, BookSheet } from '../../book/types';
import { intersection } from '../address';
import { HostError } from '../errors';
import { EventNumber } from '../events';
import { formatRange } from '../address';
import type { Session } from '../session';
import { cellAt, ensureCell, hasContent, isCovered, isUnbounded, mergesIn, storedCells, styleAt } from './grid';
import { allowChange } from './guard';
import { readInput, type CellInput } from './input';
import { valuesFor } from './shape';

/** Writes `values` or `formulas`: `null` leaves a cell as it is, `''` empties it. All is checked before anything is written. */
export function writeContent(session: Session, sheet: BookSheet, range: BookRange, given: unknown): void {
  const valueAt = valuesFor(range, given);
  allowChange(session, sheet, 'edit', range);
  const merges = mergesIn(sheet, range);
  const inputs: { row: number; column: number; input: CellInput }[] = [];
  for (let row = range.firstRow; row <= range.lastRow; row += 1) {
    for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
      const value = valueAt(row - range.firstRow, column - range.firstColumn);
      if (value === null) continue;
      const input = readInput(session, value, styleAt(session.book, sheet, row, column).numberFormat);
      // Only the top left cell of a merged area holds anything; what is meant for the others is dropped.
      if (!isCovered(merges, row, column)) inputs.push({ row, column, input });
    }
  }
  for (const { row, column, input } of inputs) putInput(session, sheet, row, column, input);
  contentChanged(session, sheet, range, 'RangeEdited');
}

export function putInput(session: Session, sheet: BookSheet, row: number, column: number, input: CellInput): void {
  const empty = input.value === '' && input.formula === null && input.error === null;
  const known = cellAt(sheet, row, column);
  if (empty && known === undefined) return;
  const cell = known ?? ensureCell(session.book, sheet, row, column);
  cell.value = input.value;
  cell.error = input.error;
  cell.formula = input.formula;
  const numberFormat = input.numberFormat !== null && cell.style.numberFormat === 'General' ? input.numberFormat : cell.style.numberFormat;
  if (cell.style.quotePrefix !== input.quotePrefix || cell.style.numberFormat !== numberFormat) {
    cell.style = { ...cell.style, quotePrefix: input.quotePrefix, numberFormat };
  }
  session.calculation.markCell(sheet, row, column);
}

/** After any change of content: heights follow and those who listen are told. */
export function contentChanged(
  session: Session,
  sheet: BookSheet,
  range: BookRange,
  changeType: string,
  triggerSource: 'ThisLocalAddin' | 'Unknown' = 'ThisLocalAddin',
): void {
  if (!isUnbounded(range)) session.heights.touch(sheet, range);
  session.events.raise(EventNumber.changed, sheet, {
    changeType,
    address: formatRange(range),
    triggerSource,
  });
}

/** Empties cells; their looks stay. Throws if the range cuts through a merged area, as Excel does. */
export function clearContent(session: Session, sheet: BookSheet, range: BookRange): void {
  allowChange(session, sheet, 'edit', range);
  for (const { row, column, cell } of [...storedCells(sheet, range)]) {
    if (!hasContent(cell)) continue;
    cell.value = '';
    cell.error = null;
    cell.formula = null;
    session.calculation.markCell(sheet, row, column);
  }
  contentChanged(session, sheet, range, 'RangeEdited');
}

/** Throws if part of a merged area lies inside the range and part outside. */
export function refuseCutMerges(sheet: BookSheet, range: BookRange, what: string): void {
  const cut = mergesIn(sheet, range).some((merge) => {
    const inside = intersection(merge, range);
    return (
      inside === null ||
      inside.firstRow !== merge.firstRow ||
      inside.lastRow !== merge.lastRow ||
      inside.firstColumn !== merge.firstColumn ||
      inside.lastColumn !== merge.lastColumn
    );
  });
  if (cut) throw new HostError('InvalidOperation', `${what} would cut through merged cells.`);
}
