/** `TableCollection`, `Table` and its columns. */
import type { BookRange, BookSheet, BookTable } from '../../book/types';
import { intersection, sameRange } from '../address';
import { asFlag, asText, type Arguments } from '../arguments';
import { clearContent, contentChanged } from '../cells/content';
import { cellAt, ensureCell } from '../cells/grid';
import { allowChange } from '../cells/guard';
import { tableOf } from '../cells/shape';
import { HostError, invalidArgument, itemNotFound, notImitated } from '../errors';
import { defineType, type HostObject } from '../model';
import type { RangeCells } from '../objects';
import type { Session } from '../session';
import { isName } from './names';
import { locate, plainRange } from './range-cells';

interface Placed {
  readonly sheet: BookSheet;
  readonly table: BookTable;
}

interface Column extends Placed {
  readonly index: number;
}

function all(session: Session): Placed[] {
  return session.book.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
}

function inside(session: Session, sheet: BookSheet | null): Placed[] {
  return all(session).filter((placed) => sheet === null || placed.sheet === sheet);
}

function find(session: Session, sheet: BookSheet | null, key: unknown): Placed | null {
  if (typeof key !== 'string') return null;
  const lower = key.toLowerCase();
  return inside(session, sheet).find(({ table }) => table.id === key || table.name.toLowerCase() === lower) ?? null;
}

/** Table names are unique in the workbook, also against defined names; a clash is plain `InvalidArgument` (office-js#551). */
function checkName(session: Session, given: unknown, own: BookTable): string {
  const name = asText(given, 'name');
  if (!isName(name)) throw invalidArgument(`${name.slice(0, 60)} is not a name for a table`);
  const lower = name.toLowerCase();
  const taken =
    all(session).some(({ table }) => table !== own && table.name.toLowerCase() === lower) ||
    session.book.names.some((known) => known.name.toLowerCase() === lower);
  if (taken) throw invalidArgument(`the name ${name} is taken`);
  return name;
}

function add(self: BookSheet | null, args: Arguments, session: Session): HostObject {
  const object = args.optionalObject(0);
  const place =
    object === null
      ? locate(session, self, args.text(0, 'address'))
      : { sheet: (object.self as RangeCells).sheet, range: plainRange(object.self as RangeCells) };
  const { sheet, range } = place;
  if (!args.flag(1, 'hasHeaders', false)) throw notImitated('tables without a header row');
  allowChange(session, sheet, 'none');
  // "A table can't overlap with another table, with a merged range …" (error handling page, InvalidOperation).
  if (sheet.tables.some((table) => intersection(table.range, range) !== null)) {
    throw new HostError('InvalidOperation', 'A table cannot overlap another table.');
  }
  if (sheet.merges.some((merge) => intersection(merge, range) !== null)) {
    throw new HostError('MergedRangeConflict', "A table can't overlap with a merged range.");
  }
  const table: BookTable = {
    id: freeId(session),
    name: freeName(session),
    // A header alone gets an empty row below it.
    range: range.lastRow === range.firstRow ? { ...range, lastRow: range.lastRow + 1 } : range,
    showHeaders: true,
    showTotals: false,
    style: 'TableStyleMedium2',
    bandedRows: true,
    showFilter: true,
  };
  nameColumns(session, sheet, table.range);
  sheet.tables.push(table);
  return session.objects.table(sheet, table);
}

function freeId(session: Session): string {
  const used = new Set(all(session).map((placed) => placed.table.id));
  for (let number = used.size + 1; ; number += 1) {
    const id = `{00000000-000C-0000-0000-${number.toString(16).padStart(12, '0')}}`;
    if (!used.has(id)) return id;
  }
}

function freeName(session: Session): string {
  for (let number = all(session).length + 1; ; number += 1) {
    const name = `Table${String(number)}`;
    if (find(session, null, name) === null) return name;
  }
}

/** Headers become text, blank ones `Column1`, repeated ones get a number, as Excel does when it makes a table. */
function nameColumns(session: Session, sheet: BookSheet, range: BookRange): void {
  const used = new Set<string>();
  let blanks = 0;
  for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
    const cell = ensureCell(session.book, sheet, range.firstRow, column);
    let name = cell.value === '' ? `Column${String(++blanks)}` : String(cell.value);
    for (let number = 2; used.has(name.toLowerCase()); number += 1) name = `${String(cell.value)}${String(number)}`;
    used.add(name.toLowerCase());
    if (cell.value === name && cell.formula === null) continue;
    Object.assign(cell, { value: name, error: null, formula: null });
    session.calculation.markCell(sheet, range.firstRow, column);
  }
  contentChanged(session, sheet, { ...range, lastRow: range.firstRow }, 'RangeEdited');
}

function body({ table }: Placed): BookRange {
  return {
    ...table.range,
    firstRow: table.range.firstRow + (table.showHeaders ? 1 : 0),
    lastRow: table.range.lastRow - (table.showTotals ? 1 : 0),
  };
}

function take({ sheet, table }: Placed): void {
  sheet.tables = sheet.tables.filter((other) => other !== table);
}

const tableColumn = defineType<Column>('TableColumn', {
  id: (self) => self.index + 1,
  scalars: {
    Id: { get: (self) => self.index + 1 },
    Index: { get: (self) => self.index },
    Name: { get: (self) => String(cellAt(self.sheet, self.table.range.firstRow, self.table.range.firstColumn + self.index)?.value ?? '') },
    Values: {
      get: (self, session) => {
        session.calculation.settle();
        const column = self.table.range.firstColumn + self.index;
        return tableOf({ ...self.table.range, firstColumn: column, lastColumn: column }, (row, at) => {
          const cell = cellAt(self.sheet, row, at);
          return cell?.error ?? cell?.value ?? '';
        });
      },
    },
  },
  methods: {
    GetDataBodyRange: (self, _, session) => {
      const column = self.table.range.firstColumn + self.index;
      return session.objects.range(self.sheet, { ...body(self), firstColumn: column, lastColumn: column });
    },
  },
});

function columns(self: Placed): Column[] {
  const count = self.table.range.lastColumn - self.table.range.firstColumn + 1;
  return Array.from({ length: count }, (_, index) => ({ ...self, index }));
}

const tableColumns = defineType<Placed>('TableColumnCollection', {
  scalars: { Count: { get: (self) => columns(self).length } },
  items: (self, session) => columns(self).map((column) => tableColumn(column, session)),
  item: (self, key, session) => {
    const found = columns(self).find((column) => {
      const name = cellAt(self.sheet, self.table.range.firstRow, self.table.range.firstColumn + column.index)?.value;
      return key === column.index + 1 || (typeof key === 'string' && String(name).toLowerCase() === key.toLowerCase());
    });
    if (found === undefined) throw itemNotFound(`the column ${String(key)}`);
    return tableColumn(found, session);
  },
  methods: { GetCount: (self) => columns(self).length },
});

const tableRows = defineType<Placed>('TableRowCollection', {
  scalars: { Count: { get: (self) => body(self).lastRow - body(self).firstRow + 1 } },
  methods: { GetCount: (self) => body(self).lastRow - body(self).firstRow + 1 },
});

export const table = defineType<Placed>('Table', {
  id: (self) => self.table.id,
  scalars: {
    Id: { get: (self) => self.table.id },
    LegacyId: { get: (self) => self.table.id },
    Name: {
      get: (self) => self.table.name,
      set: (self, value, session) => {
        self.table.name = checkName(session, value, self.table);
        session.calculation.markAll();
      },
    },
    Style: {
      get: (self) => self.table.style,
      set: (self, value) => {
        const style = asText(value, 'style');
        if (!/^TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01]))$/.test(style)) {
          throw invalidArgument(`there is no table style ${style.slice(0, 40)}`);
        }
        self.table.style = style;
      },
    },
    ShowHeaders: { get: (self) => self.table.showHeaders },
    ShowTotals: { get: (self) => self.table.showTotals },
    ShowBandedRows: {
      get: (self) => self.table.bandedRows,
      set: (self, value) => {
        self.table.bandedRows = asFlag(value, 'showBandedRows');
      },
    },
    ShowFilterButton: {
      get: (self) => self.table.showFilter,
      set: (self, value) => {
        self.table.showFilter = asFlag(value, 'showFilterButton');
      },
    },
  },
  objects: {
    Columns: (self, session) => tableColumns(self, session),
    Rows: (self, session) => tableRows(self, session),
    Worksheet: (self, session) => session.objects.worksheet(self.sheet),
  },
  methods: {
    GetRange: (self, _, session) => session.objects.range(self.sheet, self.table.range),
    GetHeaderRowRange: (self, _, session) => session.objects.range(self.sheet, { ...self.table.range, lastRow: self.table.range.firstRow }),
    GetDataBodyRange: (self, _, session) => session.objects.range(self.sheet, body(self)),
    GetTotalRowRange: (self, _, session) => {
      if (!self.table.showTotals) throw itemNotFound('a total row');
      return session.objects.range(self.sheet, { ...self.table.range, firstRow: self.table.range.lastRow });
    },
    ConvertToRange: (self, _, session) => {
      allowChange(session, self.sheet, 'none');
      take(self);
      return session.objects.range(self.sheet, self.table.range);
    },
    Delete: (self, _, session) => {
      allowChange(session, self.sheet, 'none');
      take(self);
      clearContent(session, self.sheet, self.table.range);
      return null;
    },
    Resize: (self, args, session) => {
      allowChange(session, self.sheet, 'none');
      const object = args.optionalObject(0);
      const range = object === null ? locate(session, self.sheet, args.text(0, 'newRange')).range : plainRange(object.self as RangeCells);
      if (range.firstRow !== self.table.range.firstRow) throw invalidArgument('the header row of a table stays where it is');
      if (!sameRange(range, self.table.range)) self.table.range = range;
      nameColumns(session, self.sheet, range);
      return null;
    },
  },
});

/** Tables of one sheet, or of the whole workbook. */
export const tables = defineType<{ readonly sheet: BookSheet | null }>('TableCollection', {
  scalars: { Count: { get: (self, session) => inside(session, self.sheet).length } },
  items: (self, session) => inside(session, self.sheet).map((placed) => table(placed, session)),
  item: (self, key, session) => {
    const found = find(session, self.sheet, key);
    if (found === null) throw itemNotFound(`the table ${String(key)}`);
    return table(found, session);
  },
  methods: {
    Add: (self, args, session) => add(self.sheet, args, session),
    GetCount: (self, _, session) => inside(session, self.sheet).length,
    GetItemAt: (self, args, session) => {
      const found = inside(session, self.sheet)[args.integer(0, 'index')];
      if (found === undefined) throw itemNotFound('a table of this number');
      return table(found, session);
    },
    GetItemOrNullObject: (self, args, session) => {
      const found = find(session, self.sheet, args.text(0, 'key'));
      return found === null ? null : table(found, session);
    },
  },
});
