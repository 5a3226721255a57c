/** What of the workbook part changed since reading. */
import type { Book } from '../types';
import { nameFields } from './names';

const FIELDS: Readonly<Record<string, (book: Book) => unknown>> = {
  sheets: (book) => book.sheets.map((sheet) => [sheet.id, sheet.name, sheet.visibility]),
  active: (book) => book.activeSheet,
  names: nameFields,
  protection: (book) => book.protection,
  settings: (book) => [...book.settings],
};

export function bookFingerprints(book: Book): Map<string, string> {
  return new Map(Object.entries(FIELDS).map(([name, fields]) => [name, JSON.stringify(fields(book))]));
}
