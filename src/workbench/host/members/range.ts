/** `Range`: content, place and the ways from one range to another. Changes of structure are in `range-changes.ts`. */
import { cellCount, formatAddress, intersection, isEntireColumn, isEntireRow, lastColumnOfSheet, lastRowOfSheet } from '../address';
import { asFlag } from '../arguments';
import { cellAt, styleAt, usedRange } from '../cells/grid';
import { formulaOf, valueOf } from '../cells/input';
import { writeContent } from '../cells/content';
import { requireCells } from '../cells/guard';
import { readUniform } from '../cells/style';
import { tableOf } from '../cells/shape';
import { itemNotFound, invalidArgument } from '../errors';
import { defineType, type HostObject, type Scalar } from '../model';
import type { RangeCells } from '../objects';
import type { Session } from '../session';
import { left, top, width, height } from './geometry';
import { boundingRange, cellsOf, makeRange, plainRange, rangeArgument } from './range-cells';
import { rangeChanges } from './range-changes';
import { rangeProperties } from './range-properties';
import { hideColumns, hideRows, isHidden } from './row-column';
import { readLink, writeLink } from './hyperlink';
import { writeNumberFormats } from './number-format';

/** A property with one value for each cell. */
function perCell(read: (session: Session, self: RangeCells, row: number, column: number) => unknown, calculated: boolean) {
  return (self: RangeCells, session: Session) => {
    requireCells(self.sheet);
    if (calculated) session.calculation.settle();
    return tableOf(self, (row, column) => read(session, self, row, column));
  };
}

const readValues = perCell((_, self, row, column) => valueOf(cellAt(self.sheet, row, column)), true);
const readFormulas = perCell((_, self, row, column) => formulaOf(cellAt(self.sheet, row, column)), true);
const readText = perCell((session, self, row, column) => {
  const cell = cellAt(self.sheet, row, column);
  return cell === undefined ? '' : (cell.error ?? session.engine.displayText(cell));
}, true);
const readNumberFormats = perCell((session, self, row, column) => styleAt(session.book, self.sheet, row, column).numberFormat, false);
const readTypes = perCell((_, self, row, column) => typeName(self, row, column), true);

const content: Scalar<RangeCells> = {
  get: readValues,
  set: (self, value, session) => {
    writeContent(session, self.sheet, self, value);
  },
};
const formulas: Scalar<RangeCells> = { ...content, get: readFormulas };
const numberFormats: Scalar<RangeCells> = {
  get: readNumberFormats,
  set: (self, value, session) => {
    writeNumberFormats(session, self, value);
  },
};

export const range = defineType<RangeCells>('Range', {
  scalars: {
    Address: { get: (self) => formatAddress(self.sheet.name, self) },
    AddressLocal: { get: (self) => formatAddress(self.sheet.name, self) },
    // "-1 if the cell count exceeds 2^31-1" (typings).
    CellCount: { get: (self) => (cellCount(self) > 2_147_483_647 ? -1 : cellCount(self)) },
    RowCount: { get: (self) => self.lastRow - self.firstRow + 1 },
    ColumnCount: { get: (self) => self.lastColumn - self.firstColumn + 1 },
    RowIndex: { get: (self) => self.firstRow },
    ColumnIndex: { get: (self) => self.firstColumn },
    Values: content,
    Formulas: formulas,
    FormulasLocal: formulas,
    Text: { get: readText },
    ValueTypes: { get: readTypes },
    NumberFormat: numberFormats,
    NumberFormatLocal: numberFormats,
    IsEntireColumn: { get: (self) => isEntireColumn(self) },
    IsEntireRow: { get: (self) => isEntireRow(self) },
    Hidden: { get: (self) => isHidden(self, 'rows') === true || isHidden(self, 'columns') === true },
    RowHidden: {
      get: (self) => isHidden(self, 'rows'),
      set: (self, value, session) => {
        hideRows(session, self, asFlag(value, 'rowHidden'));
      },
    },
    ColumnHidden: {
      get: (self) => isHidden(self, 'columns'),
      set: (self, value, session) => {
        hideColumns(session, self, asFlag(value, 'columnHidden'));
      },
    },
    Hyperlink: { get: readLink, set: writeLink },
    Top: { get: (self, session) => top(session, self.sheet, self.firstRow) },
    Left: { get: (self) => left(self.sheet, self.firstColumn) },
    Height: { get: (self, session) => height(session, self.sheet, self) },
    Width: { get: (self) => width(self.sheet, self) },
    Style: { get: (self, session) => (readUniform(session, cellsOf(self), (style) => style) === null ? null : 'Normal') },
    _ReferenceId: { get: (self) => self.referenceId },
  },
  objects: {
    Format: (self, session) => session.objects.rangeFormat(cellsOf(self)),
    Worksheet: (self, session) => session.objects.worksheet(self.sheet),
    ConditionalFormats: (self, session) => session.objects.conditionalFormats(cellsOf(self)),
    DataValidation: (self, session) => session.objects.dataValidation(cellsOf(self)),
  },
  methods: {
    GetCell: (self, args, session) => {
      const row = self.firstRow + args.integer(0, 'row');
      const column = self.firstColumn + args.integer(1, 'column');
      return makeRange(session, self.sheet, { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
    },
    GetRow: (self, args, session) => {
      const row = self.firstRow + args.integer(0, 'row');
      return makeRange(session, self.sheet, { ...plainRange(self), firstRow: row, lastRow: row });
    },
    GetColumn: (self, args, session) => {
      const column = self.firstColumn + args.integer(0, 'column');
      return makeRange(session, self.sheet, { ...plainRange(self), firstColumn: column, lastColumn: column });
    },
    GetLastCell: (self, _, session) =>
      makeRange(session, self.sheet, { ...plainRange(self), firstRow: self.lastRow, firstColumn: self.lastColumn }),
    GetLastRow: (self, _, session) => makeRange(session, self.sheet, { ...plainRange(self), firstRow: self.lastRow }),
    GetLastColumn: (self, _, session) => makeRange(session, self.sheet, { ...plainRange(self), firstColumn: self.lastColumn }),
    GetEntireRow: (self, _, session) =>
      makeRange(session, self.sheet, { ...plainRange(self), firstColumn: 0, lastColumn: lastColumnOfSheet }),
    GetEntireColumn: (self, _, session) => makeRange(session, self.sheet, { ...plainRange(self), firstRow: 0, lastRow: lastRowOfSheet }),
    GetOffsetRange: (self, args, session) => {
      const rows = args.integer(0, 'rowOffset');
      const columns = args.integer(1, 'columnOffset');
      return makeRange(session, self.sheet, {
        firstRow: self.firstRow + rows,
        lastRow: self.lastRow + rows,
        firstColumn: self.firstColumn + columns,
        lastColumn: self.lastColumn + columns,
      });
    },
    GetResizedRange: (self, args, session) => resized(session, self, args.integer(0, 'deltaRows'), args.integer(1, 'deltaColumns')),
    GetAbsoluteResizedRange: (self, args, session) => {
      const rows = args.integer(0, 'numRows');
      const columns = args.integer(1, 'numColumns');
      return resized(session, self, rows - (self.lastRow - self.firstRow + 1), columns - (self.lastColumn - self.firstColumn + 1));
    },
    GetRowsAbove: (self, args, session) => beside(session, self, -args.optionalInteger(0, 'count', 1), 'rows'),
    GetRowsBelow: (self, args, session) => beside(session, self, args.optionalInteger(0, 'count', 1), 'rows'),
    GetColumnsBefore: (self, args, session) => beside(session, self, -args.optionalInteger(0, 'count', 1), 'columns'),
    GetColumnsAfter: (self, args, session) => beside(session, self, args.optionalInteger(0, 'count', 1), 'columns'),
    GetBoundingRect: (self, args, session) => makeRange(session, self.sheet, boundingRange(self, rangeArgument(args, 0, 'anotherRange'))),
    GetIntersection: (self, args, session) => {
      const shared = intersection(self, rangeArgument(args, 0, 'anotherRange'));
      if (shared === null) throw itemNotFound('the ranges do not meet');
      return makeRange(session, self.sheet, shared);
    },
    GetIntersectionOrNullObject: (self, args, session) => {
      const other = rangeArgument(args, 0, 'anotherRange');
      const shared = other.sheet === self.sheet ? intersection(self, other) : null;
      return shared === null ? null : makeRange(session, self.sheet, shared);
    },
    GetUsedRange: (self, args, session) => {
      const valuesOnly = args.flag(0, 'valuesOnly', false);
      const used = usedRange(self.sheet, valuesOnly, self);
      // "If there are no used cells within the range, this function throws an ItemNotFound error" (typings).
      if (used === null) throw itemNotFound('no used cells in the range');
      return makeRange(session, self.sheet, used);
    },
    GetUsedRangeOrNullObject: (self, args, session) => {
      const used = usedRange(self.sheet, args.flag(0, 'valuesOnly', false), self);
      return used === null ? null : makeRange(session, self.sheet, used);
    },
    _KeepReference: (self, _, session) => {
      self.referenceId ??= keepRange(session, self);
      return null;
    },
    // The library asks before it sends a large array in pieces (typings 1.3, setRangePropertiesInBulk).
    _ValidateArraySize: (self, args) => {
      const rows = args.integer(0, 'rows');
      const columns = args.integer(1, 'columns');
      if (rows !== self.lastRow - self.firstRow + 1 || columns !== self.lastColumn - self.firstColumn + 1) {
        throw invalidArgument('the array must have the shape of the range');
      }
      return null;
    },
    ...rangeChanges,
    ...rangeProperties,
  },
});

/** The kept object is one of its own: it moves with insertions, the path of this batch does not. */
function keepRange(session: Session, self: RangeCells): string {
  const kept = session.objects.range(self.sheet, self);
  const id = session.references.keep(kept);
  (kept.self as RangeCells).referenceId = id;
  return id;
}

function typeName(self: RangeCells, row: number, column: number): string {
  const cell = cellAt(self.sheet, row, column);
  if (cell === undefined) return 'Empty';
  if (cell.error !== null) return 'Error';
  if (cell.value === '') return cell.formula === null ? 'Empty' : 'String';
  if (typeof cell.value === 'number') return 'Double';
  return typeof cell.value === 'boolean' ? 'Boolean' : 'String';
}

function resized(session: Session, self: RangeCells, rows: number, columns: number): HostObject {
  return makeRange(session, self.sheet, {
    ...plainRange(self),
    lastRow: self.lastRow + rows,
    lastColumn: self.lastColumn + columns,
  });
}

/** Rows or columns next to a range; a negative count means on the side of the start. */
function beside(session: Session, self: RangeCells, count: number, kind: 'rows' | 'columns'): HostObject {
  if (count === 0) throw invalidArgument('count must not be 0');
  const first = kind === 'rows' ? self.firstRow : self.firstColumn;
  const last = kind === 'rows' ? self.lastRow : self.lastColumn;
  const from = count < 0 ? first + count : last + 1;
  const to = count < 0 ? first - 1 : last + count;
  const place = kind === 'rows' ? { firstRow: from, lastRow: to } : { firstColumn: from, lastColumn: to };
  return makeRange(session, self.sheet, { ...plainRange(self), ...place });
}
