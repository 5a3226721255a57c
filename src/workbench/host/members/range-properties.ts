/** `Range.getCellProperties` and its kin (ExcelApi 1.9): many looks of many cells in one call. */
import type { BookRange } from '../../book/types';
import { formatAddress } from '../address';
import { asFlag, asRecord, isGiven, type Arguments } from '../arguments';
import { styleAt } from '../cells/grid';
import { valuesFor } from '../cells/shape';
import { changeStyle, readUniform } from '../cells/style';
import { invalidArgument, notImitated } from '../errors';
import type { RangeCells } from '../objects';
import type { Session } from '../session';
import { columnWidthOf } from './geometry';
import { formatChange, formatData } from './format-data';
import { plainRange } from './range-cells';
import { hideColumns, hideRows, setColumnWidths, setRowHeights } from './row-column';

type Given = Readonly<Record<string, unknown>>;

function setCellProperties(self: RangeCells, args: Arguments, session: Session): null {
  const given = args.plain(0);
  if (!Array.isArray(given)) throw invalidArgument('cell properties must be a 2-D array');
  const propertiesAt = valuesFor(self, given);
  // Cells that stand next to each other with the same object are the rule: one change for each different request.
  const groups = new Map<string, BookRange[]>();
  for (let row = self.firstRow; row <= self.lastRow; row += 1) {
    for (let column = self.firstColumn; column <= self.lastColumn; column += 1) {
      const properties = propertiesAt(row - self.firstRow, column - self.firstColumn);
      if (!isGiven(properties)) continue;
      const key = JSON.stringify(properties);
      const areas = groups.get(key) ?? [];
      areas.push({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
      groups.set(key, areas);
    }
  }
  for (const [key, areas] of groups) {
    const properties = asRecord(JSON.parse(key) as unknown, 'cell properties');
    refuseUnknown(properties, ['format']);
    if (properties.format !== undefined) changeStyle(session, { sheet: self.sheet, areas }, formatChange(properties.format));
  }
  return null;
}

function refuseUnknown(properties: Given, known: readonly string[]): void {
  for (const name of Object.keys(properties)) if (!known.includes(name)) throw notImitated(`the cell property ${name}`);
}

function lines(self: RangeCells, kind: 'rows' | 'columns'): RangeCells[] {
  const found: RangeCells[] = [];
  const plain = { sheet: self.sheet, referenceId: null, ...plainRange(self) };
  if (kind === 'rows') {
    for (let row = self.firstRow; row <= self.lastRow; row += 1) found.push({ ...plain, firstRow: row, lastRow: row });
  } else {
    for (let at = self.firstColumn; at <= self.lastColumn; at += 1) found.push({ ...plain, firstColumn: at, lastColumn: at });
  }
  return found;
}

function setLineProperties(kind: 'rows' | 'columns') {
  const size = kind === 'rows' ? 'rowHeight' : 'columnWidth';
  const hiddenName = kind === 'rows' ? 'rowHidden' : 'columnHidden';
  return (self: RangeCells, args: Arguments, session: Session): null => {
    const given = args.plain(0);
    const targets = lines(self, kind);
    // One entry for each row of the range ("a single-dimensional array of row properties", typings).
    if (!Array.isArray(given) || given.length !== targets.length) {
      throw invalidArgument(`there must be one entry for each of the ${String(targets.length)} ${kind}`);
    }
    targets.forEach((line, index) => {
      const properties: unknown = given[index];
      if (!isGiven(properties)) return;
      const record = asRecord(properties, 'properties');
      refuseUnknown(record, ['format', hiddenName]);
      const cells = { sheet: line.sheet, areas: [line] };
      const format = asRecord(record.format ?? {}, 'format');
      if (Object.keys(format).some((name) => name !== size)) changeStyle(session, cells, formatChange(format, [size]));
      const points = format[size];
      if (isGiven(points)) {
        if (kind === 'rows') setRowHeights(session, cells, points);
        else setColumnWidths(session, cells, points);
      }
      const hidden = record[hiddenName];
      if (isGiven(hidden) && kind === 'rows') hideRows(session, line, asFlag(hidden, hiddenName));
      if (isGiven(hidden) && kind === 'columns') hideColumns(session, line, asFlag(hidden, hiddenName));
    });
    return null;
  };
}

function getCellProperties(self: RangeCells, args: Arguments, session: Session): unknown {
  const asked = args.record(0, 'cellPropertiesLoadOptions');
  return lines(self, 'rows').map((line) => lines(line, 'columns').map((cell) => read(session, cell, asked, {})));
}

function getRowProperties(self: RangeCells, args: Arguments, session: Session): unknown {
  const asked = args.record(0, 'rowPropertiesLoadOptions');
  return lines(self, 'rows').map((line) =>
    read(session, line, asked, {
      rowIndex: () => line.firstRow,
      rowHidden: () => line.sheet.rows.get(line.firstRow)?.hidden ?? false,
      rowHeight: () => session.heights.of(line.sheet, line.firstRow),
    }),
  );
}

function getColumnProperties(self: RangeCells, args: Arguments, session: Session): unknown {
  const asked = args.record(0, 'columnPropertiesLoadOptions');
  return lines(self, 'columns').map((line) =>
    read(session, line, asked, {
      columnIndex: () => line.firstColumn,
      columnHidden: () => line.sheet.columns.get(line.firstColumn)?.hidden ?? false,
      columnWidth: () => columnWidthOf(line.sheet, line.firstColumn),
    }),
  );
}

/** Reads what was asked for; `own` are the properties that only rows or only columns have. */
function read(session: Session, line: RangeCells, asked: Given, own: Readonly<Record<string, () => unknown>>): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(asked)) {
    if (name === 'format') {
      const format = asRecord(wanted, 'format');
      const style =
        readUniform(session, { sheet: line.sheet, areas: [line] }, (found) => found) ??
        styleAt(session.book, line.sheet, line.firstRow, line.firstColumn);
      const parts = formatData(style, format);
      for (const size of ['rowHeight', 'columnWidth']) if (format[size] === true) parts[size] = own[size]?.();
      data.format = parts;
    } else if (wanted === true) {
      const value = own[name];
      if (value !== undefined) data[name] = value();
      else if (name === 'address' || name === 'addressLocal') data[name] = formatAddress(line.sheet.name, line);
      else throw notImitated(`the cell property ${name}`);
    }
  }
  return data;
}

export const rangeProperties = {
  SetCellProperties: setCellProperties,
  SetRowProperties: setLineProperties('rows'),
  SetColumnProperties: setLineProperties('columns'),
  GetCellProperties: getCellProperties,
  GetRowProperties: getRowProperties,
  GetColumnProperties: getColumnProperties,
};
