/** From the model back to a package: parts that did not change keep their bytes, changed ones keep everything that we do not know. */
import { PLAIN_SHEET, SHEET_CONTENT_TYPE } from './blank';
import type { Package } from './package/package';
import { rangeName } from './reference';
import { SheetDocument } from './sheet/document';
import { writeHyperlinks } from './sheet/hyperlinks';
import { SECTIONS, changedSections } from './sheet/sections';
import { type CellTargets, cellsUnchanged, writeColumns, writeSheetData } from './sheet/write-cells';
import { type BookState, type SheetState, stateOf } from './state';
import { StyleWriter } from './styles/style-writer';
import type { Book, BookRange, BookSheet } from './types';
import { digitWidth } from './units';
import { dropUnreachable } from './package/reachable';
import { dropSignatures } from './package/signatures';
import { writeObjects } from './objects';
import type { Saving } from './saving';
import { writeNames } from './workbook/names';
import { placeInWorkbook } from './workbook/order';
import { writeProperties } from './workbook/properties';
import { bookFingerprints } from './workbook/sections';
import { writeSettings } from './workbook/settings';
import { type XmlElement, element } from './xml/tree';

/** Bytes of the whole file. The book stays as it is and can be saved again. */
export function saveBook(book: Book): Uint8Array {
  const state = stateOf(book);
  const pack = state.package.copy();
  const saving: Saving = { book, state, pack, styles: new StyleWriter(state.styles), digit: digitWidth(state.styles.normal.font) };
  const changed = changedWords(book, state);
  const workbook = state.workbook.clone();
  let formulasMoved = false;
  const entries: XmlElement[] = [];
  const usedIds = new Set([...state.sheets.values()].map((sheetState) => sheetState.sheetId));
  for (const sheet of book.sheets) {
    const sheetState = state.sheets.get(sheet);
    if (!sheetState) throw new Error(`The sheet ${sheet.name} was not made by this engine.`);
    if (sheetState.part === '') {
      entries.push(addWorksheet(sheet, sheetState, saving, workbook, usedIds));
      if (formulaKeys(sheet.cells) !== '') formulasMoved = true;
    } else {
      if (saveSheet(sheet, sheetState, saving, changed.has('active'))) formulasMoved = true;
      entries.push(sheetEntry(workbook, sheet, sheetState.relationship));
    }
  }
  const removed = state.original.filter((sheet) => !book.sheets.includes(sheet));
  for (const sheet of removed) {
    const relationship = state.sheets.get(sheet)?.relationship;
    if (relationship !== undefined) pack.unrelate(state.workbookPart, relationship);
  }
  if (formulasMoved || removed.length > 0) dropCalculationChain(pack, state.workbookPart);
  saveWorkbook(workbook, entries, saving, changed);
  if (saving.styles.changed) saveStyles(saving);
  writeProperties(pack, book.properties, state.properties);
  if (changed.has('settings')) writeSettings(pack, book.settings);
  if (removed.length > 0) dropUnreachable(pack, state.package);
  if (pack.changed) dropSignatures(pack, state.package);
  return pack.toBytes();
}

function changedWords(book: Book, state: BookState): Set<string> {
  return new Set([...bookFingerprints(book)].filter(([name, fields]) => state.fingerprints.get(name) !== fields).map(([name]) => name));
}

function sheetEntry(workbook: XmlElement, sheet: BookSheet, relationship: string): XmlElement {
  const existing = workbook
    .child('sheets')
    ?.all('sheet')
    .find((entry) => entry.attributeNamed('id') === relationship);
  const entry = existing?.clone() ?? element('sheet');
  entry.set('name', sheet.name);
  const word = sheet.visibility === 'Visible' ? null : sheet.visibility === 'Hidden' ? 'hidden' : 'veryHidden';
  return word === null && entry.attribute('state') === 'visible' ? entry : entry.set('state', word);
}

function addWorksheet(sheet: BookSheet, sheetState: SheetState, saving: Saving, workbook: XmlElement, usedIds: Set<number>): XmlElement {
  const { pack, state } = saving;
  const part = pack.freeName('xl/worksheets/sheet{n}.xml');
  pack.add(part, PLAIN_SHEET, SHEET_CONTENT_TYPE);
  writeSheet(
    sheet,
    { ...sheetState, part, document: new SheetDocument(...blankDocument(pack)) },
    saving,
    new Set(SECTIONS.map(({ name }) => name)),
    true,
  );
  if (saving.book.activeSheet === sheet.id) selectTab(pack, part, true);
  const relationship = pack.relate(state.workbookPart, pack.officeType('worksheet'), part);
  let sheetId = 1;
  while (usedIds.has(sheetId)) sheetId += 1;
  usedIds.add(sheetId);
  const prefix = workbook.name.slice(0, workbook.name.length - workbook.local.length);
  const word = sheet.visibility === 'Visible' ? null : sheet.visibility === 'Hidden' ? 'hidden' : 'veryHidden';
  return element(`${prefix}sheet`, { name: sheet.name, sheetId, state: word, 'xmlns:r': pack.officeNamespace, 'r:id': relationship });
}

function blankDocument(pack: Package): ConstructorParameters<typeof SheetDocument> {
  const head = `${PLAIN_SHEET.slice(0, PLAIN_SHEET.indexOf('<worksheet'))}<worksheet xmlns="${pack.mainNamespace}" xmlns:r="${pack.officeNamespace}">`;
  return [head, [{ local: 'sheetData', xml: '<sheetData/>' }], '</worksheet>', ''];
}

/** Returns whether the set of formulas changed. */
function saveSheet(sheet: BookSheet, sheetState: SheetState, saving: Saving, activeChanged: boolean): boolean {
  if (!sheetState.document) return false;
  const changed = changedSections(sheet, sheetState.fingerprints);
  const cells = sheetState.cellsMoved || changed.has('rows') || !cellsUnchanged(sheet, sheetState.cells);
  if (changed.size > 0 || cells || sheetState.rewritten)
    writeSheet(sheet, { ...sheetState, document: sheetState.document.copy() }, saving, changed, cells);
  if (activeChanged) selectTab(saving.pack, sheetState.part, saving.book.activeSheet === sheet.id);
  return cells && (sheetState.cellsMoved || formulaKeys(sheet.cells) !== formulaKeys(sheetState.cells));
}

function formulaKeys(cells: BookSheet['cells'] | SheetState['cells']): string {
  const keys: number[] = [];
  for (const [key, cell] of cells) if (cell.formula !== null) keys.push(key);
  return keys.sort((a, b) => a - b).join();
}

function writeSheet(sheet: BookSheet, sheetState: SheetState, saving: Saving, changed: ReadonlySet<string>, cells: boolean): void {
  const { document, part } = sheetState;
  const { state, pack, styles, digit } = saving;
  if (!document) return;
  const targets: CellTargets = { state: sheetState, strings: state.strings, styles, digit, prefix: document.prefix };
  for (const section of SECTIONS) if (changed.has(section.name)) section.write?.(document, sheet, digit);
  if (changed.has('columns')) {
    const columns = writeColumns(sheet, targets);
    document.put('cols', ...(columns === '' ? [] : [columns]));
  }
  if (cells) {
    document.put('sheetData', writeSheetData(sheet, targets));
    const used = usedRange(sheet);
    document.put('dimension', element(`${document.prefix}dimension`, { ref: used ? rangeName(used) : 'A1' }));
  }
  if (changed.has('hyperlinks')) writeHyperlinks(document, sheet, pack, part);
  writeObjects(sheet, sheetState, saving, changed, cells);
  pack.write(part, document.toString());
}

function usedRange(sheet: BookSheet): BookRange | null {
  let range: BookRange | null = null;
  for (const key of sheet.cells.keys()) {
    const row = Math.floor(key / 16384);
    const column = key % 16384;
    if (!range) range = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
    else {
      range.firstRow = Math.min(range.firstRow, row);
      range.lastRow = Math.max(range.lastRow, row);
      range.firstColumn = Math.min(range.firstColumn, column);
      range.lastColumn = Math.max(range.lastColumn, column);
    }
  }
  return range;
}

function saveWorkbook(workbook: XmlElement, entries: XmlElement[], saving: Saving, changed: ReadonlySet<string>): void {
  const { book, state, pack } = saving;
  const prefix = workbook.name.slice(0, workbook.name.length - workbook.local.length);
  const recalculate = state.stale;
  if (!['sheets', 'active', 'names', 'protection'].some((word) => changed.has(word)) && !recalculate) return;
  if (changed.has('sheets')) {
    const sheets = workbook.child('sheets') ?? element(`${prefix}sheets`);
    sheets.children = entries;
    placeInWorkbook(workbook, sheets);
  }
  if (changed.has('active') || changed.has('sheets')) {
    const index = Math.max(
      0,
      book.sheets.findIndex((sheet) => sheet.id === book.activeSheet),
    );
    const views = workbook.child('bookViews') ?? element(`${prefix}bookViews`);
    const view = views.child('workbookView') ?? element(`${prefix}workbookView`);
    view.set('activeTab', index === 0 ? null : index);
    // A first tab that is gone would leave the tab strip scrolled past its end.
    if ((view.number('firstSheet') ?? 0) > index) view.set('firstSheet', null);
    views.place(view, ['workbookView', 'extLst']);
    placeInWorkbook(workbook, views);
  }
  if (changed.has('names')) writeNames(book, workbook, state.original, state.builtInNames);
  if (changed.has('protection')) {
    if (!book.protection.protected) workbook.remove('workbookProtection');
    else
      placeInWorkbook(workbook, (workbook.child('workbookProtection') ?? element(`${prefix}workbookProtection`)).set('lockStructure', 1));
  }
  if (recalculate) placeInWorkbook(workbook, (workbook.child('calcPr') ?? element(`${prefix}calcPr`)).set('fullCalcOnLoad', 1));
  pack.writeXml(state.workbookPart, workbook);
}

function saveStyles({ pack, state, styles }: Saving): void {
  if (state.stylesPart !== null) {
    pack.writeXml(state.stylesPart, styles.root);
    return;
  }
  pack.add('xl/styles.xml', styles.root, 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml');
  pack.relate(state.workbookPart, pack.officeType('styles'), 'xl/styles.xml');
}

/** Excel builds the order of calculation anew when it is missing, and finds the file damaged when it names cells without formulas. */
function dropCalculationChain(pack: Package, workbookPart: string): void {
  for (const { id, part } of pack.related(workbookPart, 'calcChain')) {
    pack.unrelate(workbookPart, id);
    if (part !== null) pack.remove(part);
  }
}

/** Which tab shows as chosen, in the part as it stands now. */
function selectTab(pack: Package, part: string, selected: boolean): void {
  const text = pack.text(part);
  const start = text.search(/<(\w+:)?sheetView[\s>/]/);
  if (start < 0) return;
  const end = text.indexOf('>', start) + 1;
  const tag = text.slice(start, end);
  const without = tag.replace(/\s+tabSelected="[^"]*"/, '');
  const wanted = selected ? without.replace(/^(<[\w:]+)/, '$1 tabSelected="1"') : without;
  if (wanted !== tag) pack.write(part, text.slice(0, start) + wanted + text.slice(end));
}
