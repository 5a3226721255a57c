/** `PageBreakCollection`: the breaks that somebody set. */
import type { BookSheet } from '../../book/types';
import type { Arguments } from '../arguments';
import { allowChange } from '../cells/guard';
import { HostError, invalidArgument, itemNotFound } from '../errors';
import { defineType, type HostObject, type ObjectFactory } from '../model';
import type { RangeCells } from '../objects';
import type { Session } from '../session';
import { locate } from './range-cells';

type Direction = 'rowBreaks' | 'columnBreaks';

interface Breaks {
  readonly sheet: BookSheet;
  readonly direction: Direction;
}

interface Break extends Breaks {
  /** The break stands before this row or column. */
  readonly before: number;
}

/** "1,026 horizontal and vertical page breaks" (Excel specifications and limits). */
const pageBreakLimit = 1026;

function cellAfter(self: Break, session: Session): HostObject {
  const [row, column] = self.direction === 'rowBreaks' ? [self.before, 0] : [0, self.before];
  return session.objects.range(self.sheet, { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
}

const pageBreak: ObjectFactory<Break> = defineType<Break>('PageBreak', {
  id: (self) => self.sheet.page[self.direction].indexOf(self.before),
  scalars: {
    // The row or column before which the page ends, as `getCellAfterBreak` gives it; 0 for the other direction.
    RowIndex: { get: (self) => (self.direction === 'rowBreaks' ? self.before : 0) },
    ColumnIndex: { get: (self) => (self.direction === 'columnBreaks' ? self.before : 0) },
  },
  methods: {
    Delete: (self, _, session) => {
      allowChange(session, self.sheet, 'none');
      const list = self.sheet.page[self.direction];
      const at = list.indexOf(self.before);
      if (at >= 0) list.splice(at, 1);
      return null;
    },
    GetCellAfterBreak: (self, _, session) => cellAfter(self, session),
  },
});

function add(self: Breaks, args: Arguments, session: Session): HostObject {
  allowChange(session, self.sheet, 'none');
  const object = args.optionalObject(0);
  const range = object === null ? locate(session, self.sheet, args.text(0, 'pageBreakRange')).range : (object.self as RangeCells);
  const before = self.direction === 'rowBreaks' ? range.firstRow : range.firstColumn;
  if (before === 0) throw invalidArgument('there is no page before the first row or column');
  const list = self.sheet.page[self.direction];
  if (list.length >= pageBreakLimit) throw new HostError('InvalidOperation', 'The sheet has as many page breaks as it can.');
  if (!list.includes(before)) {
    list.push(before);
    list.sort((a, b) => a - b);
  }
  return pageBreak({ ...self, before }, session);
}

const pageBreaks = defineType<Breaks>('PageBreakCollection', {
  items: (self, session) => self.sheet.page[self.direction].map((before) => pageBreak({ ...self, before }, session)),
  item: (self, key, session) => {
    const before = typeof key === 'number' ? self.sheet.page[self.direction][key] : undefined;
    if (before === undefined) throw itemNotFound(`the page break ${String(key)}`);
    return pageBreak({ ...self, before }, session);
  },
  methods: {
    Add: add,
    GetCount: (self) => self.sheet.page[self.direction].length,
    RemovePageBreaks: (self, _, session) => {
      allowChange(session, self.sheet, 'none');
      self.sheet.page[self.direction] = [];
      return null;
    },
  },
});

export function horizontalPageBreaks(sheet: BookSheet, session: Session): HostObject {
  return pageBreaks({ sheet, direction: 'rowBreaks' }, session);
}

export function verticalPageBreaks(sheet: BookSheet, session: Session): HostObject {
  return pageBreaks({ sheet, direction: 'columnBreaks' }, session);
}
