/** Sheets added, removed and renamed. */
import { followSheet } from './formulas/rewrite';
import { plainSheet } from './open';
import { guid, stateOf } from './state';
import type { Book, BookSheet } from './types';

/** The new sheet stands at `index`, or last. The name is not checked here: which names Excel refuses is the host's to say. */
export function addSheet(book: Book, name: string, index: number = book.sheets.length): BookSheet {
  const state = stateOf(book);
  const sheet = plainSheet(guid(state, 0), name);
  const sample = book.sheets.find((other) => other.kind === 'worksheet');
  if (sample) sheet.standardHeight = sample.standardHeight;
  state.sheets.set(sheet, {
    part: '',
    document: null,
    relationship: '',
    sheetId: 0,
    cells: new Map(),
    cellOrigins: new Map(),
    rowAttributes: new Map(),
    columnAttributes: new Map(),
    fingerprints: new Map(),
    objects: null,
  });
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

/** References in formulas, names, charts, validations and links follow. */
export function renameSheet(book: Book, sheet: BookSheet, name: string): void {
  const old = sheet.name;
  sheet.name = name;
  if (old !== name) follow(book, old, name);
}

function follow(book: Book, oldName: string, newName: string | null): void {
  const wanted = oldName.toLowerCase();
  const isSheet = (name: string): boolean => name.toLowerCase() === wanted;
  const change = (formula: string): string => {
    const leading = formula.startsWith('=') ? '=' : '';
    return leading + followSheet(formula.slice(leading.length), isSheet, newName);
  };
  for (const name of book.names) name.formula = change(name.formula);
  for (const sheet of book.sheets) {
    for (const name of sheet.names) name.formula = change(name.formula);
    for (const cell of sheet.cells.values()) {
      if (cell.formula !== null && cell.formula.includes('!')) cell.formula = change(cell.formula);
      const reference = cell.hyperlink?.documentReference;
      if (cell.hyperlink && reference?.includes('!')) cell.hyperlink = { ...cell.hyperlink, documentReference: change(reference) };
    }
    for (const validation of sheet.validations) if (validation.source.startsWith('=')) validation.source = change(validation.source);
    for (const chart of sheet.charts) {
      for (const series of chart.series) {
        series.values = change(series.values);
        if (series.categories !== null) series.categories = change(series.categories);
      }
    }
  }
}
