/** `WorksheetFreezePanes`. */
import type { BookSheet } from '../../book/types';
import { lastColumnOfSheet, lastRowOfSheet } from '../address';
import type { Arguments } from '../arguments';
import { invalidArgument } from '../errors';
import { defineType, type HostObject } from '../model';
import type { RangeCells } from '../objects';
import type { Session } from '../session';
import { locate } from './range-cells';

function location(sheet: BookSheet, session: Session): HostObject | null {
  const { rows, columns } = sheet.freeze;
  if (rows === 0 && columns === 0) return null;
  return session.objects.range(sheet, {
    firstRow: 0,
    lastRow: rows === 0 ? lastRowOfSheet : rows - 1,
    firstColumn: 0,
    lastColumn: columns === 0 ? lastColumnOfSheet : columns - 1,
  });
}

function countOf(args: Arguments): number {
  const count = args.optionalInteger(0, 'count', 1);
  if (count < 0) throw invalidArgument('count must not be negative');
  return count;
}

export const freezePanes = defineType<BookSheet>('WorksheetFreezePanes', {
  methods: {
    FreezeRows: (self, args) => {
      self.freeze = { rows: countOf(args), columns: 0 };
      return null;
    },
    FreezeColumns: (self, args) => {
      self.freeze = { rows: 0, columns: countOf(args) };
      return null;
    },
    // "A range that represents the cells that will be frozen": they are the top and left panes (typings).
    FreezeAt: (self, args, session) => {
      const object = args.optionalObject(0);
      const range = object === null ? locate(session, self, args.text(0, 'frozenRange')).range : (object.self as RangeCells);
      self.freeze = {
        rows: range.lastRow === lastRowOfSheet ? 0 : range.lastRow + 1,
        columns: range.lastColumn === lastColumnOfSheet ? 0 : range.lastColumn + 1,
      };
      return null;
    },
    GetLocation: (self, _, session) => {
      const found = location(self, session);
      if (found === null) throw invalidArgument('nothing is frozen');
      return found;
    },
    GetLocationOrNullObject: (self, _, session) => location(self, session),
    Unfreeze: (self) => {
      self.freeze = { rows: 0, columns: 0 };
      return null;
    },
  },
});
