/**
 * Protection: what may be changed. A protected sheet answers `AccessDenied` ("the sheet is protected",
 * office-js-docs: application-specific error handling), a protected structure `InvalidOperation`
 * (the collection exists but the operation is not valid on it), a workbook that is open for reading `AccessDenied`.
 */
import type { BookRange, BookSheet } from '../../book/types';
import { accessDenied, HostError } from '../errors';
import type { Session } from '../session';
import { isUnbounded, storedCells, styleAt } from './grid';

/** Permissions of `WorksheetProtectionOptions`, and `edit` for the content of cells. */
export type Change =
  | 'edit'
  | 'allowFormatCells'
  | 'allowFormatColumns'
  | 'allowFormatRows'
  | 'allowInsertRows'
  | 'allowDeleteRows'
  | 'allowInsertColumns'
  | 'allowDeleteColumns'
  | 'allowInsertHyperlinks'
  | 'allowEditObjects'
  | 'none';

export function isProtected(session: Session, sheet: BookSheet): boolean {
  return sheet.protection.protected || session.switches.sheetProtected;
}

/** Throws unless this change of these cells is allowed. */
export function allowChange(session: Session, sheet: BookSheet, change: Change, range: BookRange | null = null): void {
  allowWorkbookChange(session);
  requireCells(sheet);
  if (!isProtected(session, sheet)) return;
  if (change === 'edit' && range !== null && !hasLockedCell(session, sheet, range)) return;
  const permissions: Readonly<Record<string, boolean | string>> = sheet.protection.options;
  if (change !== 'edit' && change !== 'none' && permissions[change] === true) return;
  throw accessDenied(`the sheet ${sheet.name} is protected`);
}

export function allowWorkbookChange(session: Session): void {
  if (session.switches.readOnly || session.book.readOnly) throw accessDenied('the workbook is open for reading only');
}

/** For adding, deleting, renaming, moving, hiding and showing sheets. */
export function allowStructureChange(session: Session): void {
  allowWorkbookChange(session);
  if (session.book.protection.protected || session.switches.structureProtected) {
    throw new HostError('InvalidOperation', "The workbook's structure is protected.");
  }
}

/** Chart, dialog and macro sheets have no cells: `UnsupportedSheet` ("this sheet type does not support this operation"). */
export function requireCells(sheet: BookSheet): void {
  if (sheet.kind !== 'worksheet') throw new HostError('UnsupportedSheet', `The sheet ${sheet.name} has no cells.`);
}

function hasLockedCell(session: Session, sheet: BookSheet, range: BookRange): boolean {
  const { book } = session;
  if (isUnbounded(range)) {
    for (const { cell } of storedCells(sheet, range)) if (cell.style.locked) return true;
    return book.normalStyle.locked;
  }
  for (let row = range.firstRow; row <= range.lastRow; row += 1) {
    for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
      if (styleAt(book, sheet, row, column).locked) return true;
    }
  }
  return false;
}
