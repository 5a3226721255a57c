/** Sheets added, removed and renamed. */
import { followFileFormulas } from './follow-file';
import { followSheet } from './formulas/rewrite';
import { plainSheet } from './open';
import { followModel } from './rows';
import { guid, plainState, stateOf } from './state';
import type { Book, BookSheet } from './types';

/** The new sheet stands at `index`, or last. The name is not checked here: which names Excel refuses is the host's to say. */
export function addSheet(book: Book, name: string, index: number = book.sheets.length): BookSheet {
  const state = stateOf(book);
  const sheet = plainSheet(guid(state, 0), name);
  const sample = book.sheets.find((other) => other.kind === 'worksheet');
  if (sample) sheet.standardHeight = sample.standardHeight;
  state.sheets.set(sheet, plainState());
  book.sheets.splice(Math.max(0, Math.min(index, book.sheets.length)), 0, sheet);
  return sheet;
}

/** References to the sheet become `#REF!`, as in Excel. */
export function removeSheet(book: Book, sheet: BookSheet): void {
  const at = book.sheets.indexOf(sheet);
  if (at < 0) return;
  book.sheets.splice(at, 1);
  follow(book, sheet.name, null);
  if (book.activeSheet === sheet.id) book.activeSheet = (book.sheets[at] ?? book.sheets[at - 1])?.id ?? '';
}

/** References in formulas, names, charts and validations follow; links to places in the workbook do not, as in Excel. */
export function renameSheet(book: Book, sheet: BookSheet, name: string): void {
  const old = sheet.name;
  sheet.name = name;
  if (old !== name) follow(book, old, name);
}

function follow(book: Book, oldName: string, newName: string | null): void {
  const wanted = oldName.toLowerCase();
  const isSheet = (name: string): boolean => name.toLowerCase() === wanted;
  const change = (formula: string): string => {
    if (!formula.includes('!')) return formula;
    const leading = formula.startsWith('=') ? '=' : '';
    return leading + followSheet(formula.slice(leading.length), isSheet, newName);
  };
  followModel(book, change);
  followFileFormulas(stateOf(book), change);
}
