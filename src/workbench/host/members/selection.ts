import type { BookSheet } from '../../book/types';
import { EventNumber } from '../events';
import type { Session } from '../session';

export function activeSheet(session: Session): BookSheet {
  const { book } = session;
  const found = book.sheets.find((sheet) => sheet.id === book.activeSheet) ?? book.sheets[0];
  if (found === undefined) throw new Error('A workbook has at least one sheet');
  return found;
}

/** Brings a sheet to the front; those who listen are told that the other one left. */
export function activate(session: Session, sheet: BookSheet): void {
  const before = activeSheet(session);
  if (before === sheet) return;
  session.book.activeSheet = sheet.id;
  session.events.raise(EventNumber.deactivated, before, {});
  session.events.raise(EventNumber.activated, sheet, {});
}
