/** Defined names: people's own, and Excel's built-in ones that hold print areas and print titles. */
import type { Book, BookName, BookRange, BookSheet } from '../types';
import { fromFile, toFile } from '../formulas/file-names';
import { MAX_COLUMNS, MAX_ROWS, absoluteRange, parseRange, sheetPrefix, splitReference, splitUnion } from '../reference';
import { type XmlElement, element } from '../xml/tree';
import { placeInWorkbook } from './order';

const PRINT_AREA = '_xlnm.Print_Area';
const PRINT_TITLES = '_xlnm.Print_Titles';

interface NameRecord {
  name: string;
  /** Position of the sheet that the name belongs to, `null` for the workbook. */
  sheet: number | null;
  text: string;
  element: XmlElement;
}

function records(workbook: XmlElement): NameRecord[] {
  return (workbook.child('definedNames')?.all('definedName') ?? []).map((node) => ({
    name: node.attribute('name') ?? '',
    sheet: node.number('localSheetId') ?? null,
    text: node.text,
    element: node,
  }));
}

/** Puts names, print areas and print titles into the model. What does not parse as an area stays a name of the file. */
export function readNames(book: Book, workbook: XmlElement): void {
  for (const record of records(workbook)) {
    const sheet = record.sheet === null ? null : book.sheets[record.sheet];
    if (sheet === undefined) continue;
    if (record.name.startsWith('_xlnm.')) {
      if (sheet) readBuiltIn(record, sheet);
      continue;
    }
    const name: BookName = {
      name: record.name,
      formula: `=${fromFile(record.text)}`,
      visible: !record.element.flag('hidden'),
      comment: record.element.attribute('comment') ?? '',
    };
    (sheet ?? book).names.push(name);
  }
}

function readBuiltIn(record: NameRecord, sheet: BookSheet): void {
  const areas = splitUnion(record.text).map((part) => parseRange(splitReference(part.trim()).address));
  if (record.name === PRINT_AREA) sheet.page.printArea = areas.filter((area): area is BookRange => area !== null);
  else if (record.name === PRINT_TITLES) {
    for (const area of areas) {
      if (area && area.firstColumn === 0 && area.lastColumn === MAX_COLUMNS - 1) sheet.page.titleRows = [area.firstRow, area.lastRow];
      else if (area && area.firstRow === 0 && area.lastRow === MAX_ROWS - 1) sheet.page.titleColumns = [area.firstColumn, area.lastColumn];
    }
  }
}

const titles = ({ page }: BookSheet): unknown => [page.titleRows, page.titleColumns];

/** Everything that the list of names is made of. */
export function nameFields(book: Book): unknown {
  return [book.names, book.sheets.map((sheet) => [sheet.id, sheet.name, sheet.names, sheet.page.printArea, titles(sheet)])];
}

/** What the built-in names looked like when read, by sheet: those that did not change keep their text. */
export function builtInFields(sheet: BookSheet): string {
  return JSON.stringify([sheet.page.printArea, titles(sheet)]);
}

/** Writes the list anew. Attributes that the model does not know stay with the names they belong to. */
export function writeNames(
  book: Book,
  workbook: XmlElement,
  original: readonly BookSheet[],
  builtInBefore: ReadonlyMap<BookSheet, string>,
): void {
  const before = records(workbook);
  const prefix = workbook.name.slice(0, workbook.name.length - workbook.local.length);
  const made: XmlElement[] = [];
  const add = (name: string, sheet: number | null, text: string, old: XmlElement | undefined): XmlElement => {
    const node = old?.clone() ?? element(`${prefix}definedName`);
    node.set('name', name).set('localSheetId', sheet);
    node.text = text;
    made.push(node);
    return node;
  };
  const oldIndex = (sheet: BookSheet): number => original.indexOf(sheet);
  const find = (name: string, sheet: number | null): NameRecord | undefined =>
    before.find((record) => record.name.toLowerCase() === name.toLowerCase() && record.sheet === sheet);

  const people = (names: readonly BookName[], sheet: number | null, old: number | null): void => {
    for (const name of names) {
      const node = add(name.name, sheet, toFile(name.formula.replace(/^=/, '')), find(name.name, old)?.element);
      node.set('hidden', name.visible ? null : 1).set('comment', name.comment === '' ? null : name.comment);
    }
  };
  people(book.names, null, null);
  for (const record of before) if (record.sheet === null && record.name.startsWith('_xlnm.')) made.push(record.element);
  book.sheets.forEach((sheet, index) => {
    const old = oldIndex(sheet);
    people(sheet.names, index, old < 0 ? null : old);
    const same = builtInBefore.get(sheet) === builtInFields(sheet) && old >= 0;
    for (const record of before) {
      if (old < 0 || record.sheet !== old || !record.name.startsWith('_xlnm.')) continue;
      if (same || (record.name !== PRINT_AREA && record.name !== PRINT_TITLES)) add(record.name, index, record.text, record.element);
    }
    if (!same) writeBuiltIn(sheet, (name, text) => add(name, index, text, undefined));
  });
  // Excel sorts the list by name, the workbook's own before those of sheets.
  made.sort(
    (a, b) => compare(a.attribute('name'), b.attribute('name')) || (a.number('localSheetId') ?? -1) - (b.number('localSheetId') ?? -1),
  );
  workbook.remove('definedNames');
  if (made.length > 0) placeInWorkbook(workbook, element(`${prefix}definedNames`, {}, made));
}

function writeBuiltIn(sheet: BookSheet, add: (name: string, text: string) => void): void {
  const here = `${sheetPrefix(sheet.name)}!`;
  const { printArea, titleRows, titleColumns } = sheet.page;
  if (printArea.length > 0) add(PRINT_AREA, printArea.map((area) => here + absoluteRange(area)).join(','));
  const parts = [
    ...(titleColumns ? [{ firstRow: 0, lastRow: MAX_ROWS - 1, firstColumn: titleColumns[0], lastColumn: titleColumns[1] }] : []),
    ...(titleRows ? [{ firstRow: titleRows[0], lastRow: titleRows[1], firstColumn: 0, lastColumn: MAX_COLUMNS - 1 }] : []),
  ];
  if (parts.length > 0) add(PRINT_TITLES, parts.map((part) => here + absoluteRange(part)).join(','));
}

function compare(a = '', b = ''): number {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : 0;
}
