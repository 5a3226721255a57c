/** Methods of `Range` that change cells and the sheet's structure. */
import { cellKey, type BookCell, type BookRange } from '../../book/types';
import { contains, formatRange, isEntireRow, sameRange } from '../address';
import type { Arguments } from '../arguments';
import { cellAt, ensureCell, hasContent, isUnbounded, mergesIn, storedCells, usedRange } from '../cells/grid';
import { clearContent, contentChanged, refuseCutMerges } from '../cells/content';
import { allowChange } from '../cells/guard';
import { shiftFormula } from '../cells/shift';
import { changeStyle } from '../cells/style';
import { HostError, invalidArgument, notImitated } from '../errors';
import { EventNumber } from '../events';
import type { HostObject } from '../model';
import type { RangeCells } from '../objects';
import type { Session } from '../session';
import { cellsOf, locate, overlaps, plainRange } from './range-cells';
import { activate } from './selection';

function clear(self: RangeCells, args: Arguments, session: Session): null {
  const what = args.choice(0, 'applyTo', ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'], 'All');
  if (what === 'All' || what === 'Contents' || what === 'ResetContents') {
    refuseCutMerges(self.sheet, self, 'Clearing');
    clearContent(session, self.sheet, self);
  }
  if (what !== 'Contents' && what !== 'Formats' && what !== 'ResetContents') {
    for (const { cell } of storedCells(self.sheet, self)) cell.hyperlink = null;
  }
  if (what === 'All' || what === 'Formats') clearFormats(session, self, what === 'All');
  return null;
}

/** Looks go back to Normal; clearing all also takes merges, validations and conditional formats away, as in Excel. */
function clearFormats(session: Session, self: RangeCells, all: boolean): void {
  const { sheet } = self;
  changeStyle(session, cellsOf(self), () => session.book.normalStyle);
  sheet.merges = sheet.merges.filter((merge) => !contains(self, merge));
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => !contains(self, format.range));
  if (all) sheet.validations = sheet.validations.filter((validation) => !contains(self, validation.range));
  for (const { row, column, cell } of [...storedCells(sheet, self)]) {
    if (!hasContent(cell) && cell.hyperlink === null && !sheet.rows.has(row) && !sheet.columns.has(column)) {
      sheet.cells.delete(cellKey(row, column));
    }
  }
}

function merge(self: RangeCells, args: Arguments, session: Session): null {
  const { sheet } = self;
  const across = args.flag(0, 'across', false);
  allowChange(session, sheet, 'allowFormatCells', self);
  // "MergedRangeConflict: a table can't overlap with a merged range" (error handling page).
  if (sheet.tables.some((table) => overlaps(table.range, self))) {
    throw new HostError('MergedRangeConflict', 'Cells of a table cannot be merged.');
  }
  refuseCutMerges(sheet, self, 'Merging');
  sheet.merges = sheet.merges.filter((known) => !contains(self, known));
  const areas = across ? rowsOf(self) : [plainRange(self)];
  for (const area of areas) {
    if (area.firstRow === area.lastRow && area.firstColumn === area.lastColumn) continue;
    keepFirst(session, self, area);
    sheet.merges.push(area);
    session.heights.touch(sheet, area);
  }
  return null;
}

/** Excel keeps the content of the first cell that has any, in the top left cell. */
function keepFirst(session: Session, self: RangeCells, area: BookRange): void {
  const { sheet } = self;
  const filled = [...storedCells(sheet, area)].filter(({ cell }) => hasContent(cell)).sort((a, b) => a.row - b.row || a.column - b.column);
  const [first] = filled;
  if (first === undefined) return;
  const { value, error, formula } = first.cell;
  for (const { row, column, cell } of filled) {
    Object.assign(cell, { value: '', error: null, formula: null });
    session.calculation.markCell(sheet, row, column);
  }
  Object.assign(ensureCell(session.book, sheet, area.firstRow, area.firstColumn), { value, error, formula });
}

function rowsOf(range: BookRange): BookRange[] {
  const rows: BookRange[] = [];
  for (let row = range.firstRow; row <= range.lastRow; row += 1) rows.push({ ...plainRange(range), firstRow: row, lastRow: row });
  return rows;
}

function unmerge(self: RangeCells, _: Arguments, session: Session): null {
  allowChange(session, self.sheet, 'allowFormatCells', self);
  self.sheet.merges = self.sheet.merges.filter((known) => !overlaps(known, self));
  session.heights.touch(self.sheet, isUnbounded(self) ? (usedRange(self.sheet, false) ?? { firstRow: 0, lastRow: 0 }) : self);
  return null;
}

function insert(self: RangeCells, args: Arguments, session: Session): HostObject {
  const shift = args.choice(0, 'shift', ['Down', 'Right']);
  if (!isEntireRow(self) || shift !== 'Down') throw notImitated('inserting anything but whole rows');
  const { sheet } = self;
  allowChange(session, sheet, 'allowInsertRows', self);
  const count = self.lastRow - self.firstRow + 1;
  const place = plainRange(self);
  session.inserts.add(sheet, place.firstRow, count);
  session.references.rowsMoved(sheet, place.firstRow, count);
  session.calculation.markAll();
  raiseShift(session, self, place, 'RowInserted', 'Down');
  return session.objects.range(sheet, place);
}

function remove(self: RangeCells, args: Arguments, session: Session): null {
  const shift = args.choice(0, 'shift', ['Up', 'Left']);
  if (!isEntireRow(self) || shift !== 'Up') throw notImitated('deleting anything but whole rows');
  const { sheet } = self;
  allowChange(session, sheet, 'allowDeleteRows', self);
  const count = self.lastRow - self.firstRow + 1;
  const place = plainRange(self);
  session.engine.deleteRows(session.book, sheet, place.firstRow, count);
  session.references.rowsMoved(sheet, place.firstRow, -count);
  session.heights.moved(sheet, place.firstRow, -count);
  session.calculation.markAll();
  raiseShift(session, self, place, 'RowDeleted', 'Up');
  return null;
}

function raiseShift(session: Session, self: RangeCells, place: BookRange, changeType: string, direction: 'Up' | 'Down'): void {
  session.events.raise(EventNumber.changed, self.sheet, {
    changeType,
    address: formatRange(place),
    shiftDirection: direction === 'Down' ? 'ShiftCellDown' : 'ShiftCellUp',
    triggerSource: 'ThisLocalAddin',
  });
}

function copyFrom(self: RangeCells, args: Arguments, session: Session): null {
  const type = args.choice(1, 'copyType', ['All', 'Formulas', 'Values', 'Formats', 'Link'], 'All');
  if (args.flag(2, 'skipBlanks', false)) throw notImitated('copying without blanks');
  if (args.flag(3, 'transpose', false)) throw notImitated('copying transposed');
  if (type === 'Link') throw notImitated('copying as links');
  const source = sourceOf(self, args, session);
  const target = targetOf(self, source.range);
  allowChange(session, self.sheet, 'edit', target);
  if (type === 'Values') session.calculation.settle();
  const copies = snapshot(source.sheet, source.range);
  const rows = source.range.lastRow - source.range.firstRow + 1;
  const columns = source.range.lastColumn - source.range.firstColumn + 1;
  for (let row = target.firstRow; row <= target.lastRow; row += 1) {
    for (let column = target.firstColumn; column <= target.lastColumn; column += 1) {
      const from = copies[(row - target.firstRow) % rows]?.[(column - target.firstColumn) % columns];
      if (from === undefined) continue;
      pasteCell(session, self, row, column, from, type);
    }
  }
  if (type === 'All' || type === 'Formats') copyMerges(source, self, target);
  contentChanged(session, self.sheet, target, 'RangeEdited');
  return null;
}

interface CopiedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: BookCell | null;
}

function snapshot(sheet: RangeCells['sheet'], range: BookRange): CopiedCell[][] {
  return rowsOf(range).map((line) => {
    const cells: CopiedCell[] = [];
    for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
      const cell = cellAt(sheet, line.firstRow, column);
      cells.push({ row: line.firstRow, column, cell: cell === undefined ? null : { ...cell } });
    }
    return cells;
  });
}

function pasteCell(
  session: Session,
  self: RangeCells,
  row: number,
  column: number,
  from: CopiedCell,
  type: 'All' | 'Formulas' | 'Values' | 'Formats',
): void {
  const { book } = session;
  if (from.cell === null && cellAt(self.sheet, row, column) === undefined) return;
  const cell = ensureCell(book, self.sheet, row, column);
  if (type !== 'Formats') {
    cell.value = from.cell?.value ?? '';
    cell.error = from.cell?.error ?? null;
    const formula = from.cell?.formula ?? null;
    cell.formula = type === 'Values' || formula === null ? null : shiftFormula(formula, row - from.row, column - from.column);
    if (type === 'All') cell.hyperlink = from.cell?.hyperlink ?? null;
    session.calculation.markCell(self.sheet, row, column);
  }
  if (type === 'All' || type === 'Formats') cell.style = from.cell?.style ?? book.normalStyle;
}

function sourceOf(self: RangeCells, args: Arguments, session: Session): { sheet: RangeCells['sheet']; range: BookRange } {
  const given = args.plain(0);
  if (typeof given === 'string') return locate(session, self.sheet, given);
  const object = args.optionalObject(0);
  if (object?.type !== 'Range') throw invalidArgument('sourceRange must be a range or an address');
  const cells = object.self as RangeCells;
  const range = plainRange(cells);
  if (!isUnbounded(range)) return { sheet: cells.sheet, range };
  // Whole rows: as far as they hold anything.
  const used = usedRange(cells.sheet, false);
  return {
    sheet: cells.sheet,
    range: {
      ...range,
      lastColumn: Math.min(range.lastColumn, used?.lastColumn ?? 0),
      lastRow: Math.min(range.lastRow, used?.lastRow ?? 0),
    },
  };
}

/** "If the destination range is smaller than the source, it is expanded" ; a multiple of the source is filled again and again. */
function targetOf(self: RangeCells, source: BookRange): BookRange {
  const rows = source.lastRow - source.firstRow + 1;
  const columns = source.lastColumn - source.firstColumn + 1;
  const ownRows = self.lastRow - self.firstRow + 1;
  const ownColumns = self.lastColumn - self.firstColumn + 1;
  const fills = !isUnbounded(self) && ownRows % rows === 0 && ownColumns % columns === 0;
  if (fills) return plainRange(self);
  return {
    firstRow: self.firstRow,
    firstColumn: self.firstColumn,
    lastRow: self.firstRow + rows - 1,
    lastColumn: self.firstColumn + columns - 1,
  };
}

function copyMerges(source: { sheet: RangeCells['sheet']; range: BookRange }, self: RangeCells, target: BookRange): void {
  const rows = source.range.lastRow - source.range.firstRow + 1;
  const columns = source.range.lastColumn - source.range.firstColumn + 1;
  const merges = mergesIn(source.sheet, source.range).filter((known) => contains(source.range, known));
  self.sheet.merges = self.sheet.merges.filter(
    (known) => !contains(target, known) || (source.sheet === self.sheet && merges.includes(known)),
  );
  for (let down = target.firstRow; down <= target.lastRow; down += rows) {
    for (let across = target.firstColumn; across <= target.lastColumn; across += columns) {
      for (const known of merges) {
        const moved = {
          firstRow: known.firstRow - source.range.firstRow + down,
          lastRow: known.lastRow - source.range.firstRow + down,
          firstColumn: known.firstColumn - source.range.firstColumn + across,
          lastColumn: known.lastColumn - source.range.firstColumn + across,
        };
        if (!self.sheet.merges.some((other) => sameRange(other, moved))) self.sheet.merges.push(moved);
      }
    }
  }
}

function select(self: RangeCells, _: Arguments, session: Session): null {
  if (self.sheet.visibility !== 'Visible') throw new HostError('InvalidOperation', `The sheet ${self.sheet.name} is hidden.`);
  activate(session, self.sheet);
  self.sheet.selection = { range: plainRange(self) };
  session.events.raise(EventNumber.selectionChanged, self.sheet, { address: formatRange(self) });
  return null;
}

export const rangeChanges = {
  Clear: clear,
  Merge: merge,
  Unmerge: unmerge,
  Insert: insert,
  Delete: remove,
  CopyFrom: copyFrom,
  Select: select,
  Calculate: (_: RangeCells, __: Arguments, session: Session): null => {
    session.calculation.calculateNow();
    return null;
  },
};
