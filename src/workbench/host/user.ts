/** What the person at the keyboard does, with the same rules and events as in Excel. */
import type { BookRange, BookSheet } from '../book/types';
import { formatRange } from './address';
import { contentChanged, putInput } from './cells/content';
import { allowChange } from './cells/guard';
import { readInput } from './cells/input';
import { styleAt } from './cells/grid';
import { EventNumber } from './events';
import { activate } from './members/selection';
import type { Session } from './session';

export interface WorkbookUser {
  /** Types into one cell; text is read as Excel reads typing. Throws `HostError` where Excel would refuse. */
  type(sheet: BookSheet, row: number, column: number, input: string): void;
  select(sheet: BookSheet, range: BookRange): void;
  activate(sheet: BookSheet): void;
}

export function createUser(session: Session): WorkbookUser {
  const finish = () => {
    session.calculation.endBatch();
    session.heights.endBatch();
    session.events.flush();
  };
  return {
    type(sheet, row, column, input) {
      const range = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
      allowChange(session, sheet, 'edit', range);
      putInput(session, sheet, row, column, readInput(session, input, styleAt(session.book, sheet, row, column).numberFormat));
      contentChanged(session, sheet, range, 'RangeEdited', 'Unknown');
      finish();
    },
    select(sheet, range) {
      activate(session, sheet);
      sheet.selection = { range: { ...range } };
      session.events.raise(EventNumber.selectionChanged, sheet, { address: formatRange(range) });
      finish();
    },
    activate(sheet) {
      activate(session, sheet);
      finish();
    },
  };
}
