/** From the bytes of an `.xlsx` package to the model. Nothing of the file is thrown away: what the model does not know waits in the state. */
import { calculateMissing } from './formulas/calculate';
import { Package } from './package/package';
import { signatures } from './package/signatures';
import { fingerprint } from './sheet/sections';
import { SheetDocument } from './sheet/document';
import { readHyperlinks } from './sheet/hyperlinks';
import { plainPage, readPage } from './sheet/page';
import { CellReader } from './sheet/read-cells';
import { readFormat, readMerges, readProtection, readView } from './sheet/view';
import { type BookState, type SharedStrings, type SheetState, guid, plainState, remember } from './state';
import { Colors } from './styles/colors';
import { PLAIN_STYLES, StyleSheet } from './styles/style-sheet';
import { BookError } from './types';
import type { Book, BookCell, BookProtection, BookSheet, Loss } from './types';
import { digitWidth } from './units';
import { builtInFields, readNames } from './workbook/names';
import { readProperties } from './workbook/properties';
import { bookFingerprints } from './workbook/sections';
import { localName, scanXml } from './xml/scan';
import { decodeXstring } from './xml/text';
import { type XmlElement, parseXml } from './xml/tree';
import { readSheetObjects } from './objects';
import { readSettings } from './workbook/settings';

/** Opens a package. Throws `BookError`, for every byte sequence that is not a workbook it can keep whole. */
export function openBook(bytes: Uint8Array): Book {
  try {
    return openPackage(Package.open(bytes));
  } catch (error) {
    if (error instanceof BookError) throw error;
    // A file may be wrong in ways that no check foresees; whoever opens it needs one kind of answer.
    throw new BookError('damaged', 'The file is damaged: its parts do not fit together.');
  }
}

export function openPackage(pack: Package): Book {
  const workbookPart = pack.related('', 'officeDocument')[0]?.part;
  if (!workbookPart || !pack.has(workbookPart))
    throw new BookError('not-a-workbook', 'The file is a zip archive, but not an Excel workbook.');
  const contentType = pack.contentType(workbookPart) ?? '';
  if (/binary/.test(contentType))
    throw new BookError('not-a-workbook', 'The file is a binary Excel workbook (.xlsb); save it as .xlsx first.');
  if (!/spreadsheetml|ms-excel/.test(contentType))
    throw new BookError('not-a-workbook', 'The file is an Office document, but not an Excel workbook.');
  const workbook = pack.xml(workbookPart);
  const related = (kind: string): string | null => {
    const part = pack.related(workbookPart, kind)[0]?.part ?? null;
    return part !== null && pack.has(part) ? part : null;
  };
  const stylesPart = related('styles');
  const themePart = related('theme');
  const stylesText = stylesPart ? pack.text(stylesPart) : PLAIN_STYLES;
  const styles = new StyleSheet(stylesText, new Colors(themePart ? pack.xml(themePart) : null, parseXml(stylesText)));
  const stringsPart = related('sharedStrings');
  const views = workbook.child('bookViews')?.child('workbookView');
  const book: Book = {
    sheets: [],
    activeSheet: '',
    names: [],
    settings: readSettings(pack),
    properties: readProperties(pack),
    protection: workbookProtection(workbook),
    readOnly: isReserved(workbook),
    normalStyle: styles.normal,
    losses: lossesOf(pack, workbook, contentType),
  };
  const state: BookState = {
    package: pack,
    workbookPart,
    workbook,
    styles,
    stylesPart,
    strings: stringsPart ? readStrings(pack.text(stringsPart)) : { texts: [], rich: new Set(), plain: new Map() },
    sheets: new Map(),
    original: [],
    fingerprints: new Map(),
    builtInNames: new Map(),
    properties: { ...book.properties },
    stale: false,
    lastNumber: 0,
  };
  for (const entry of workbook.child('sheets')?.all('sheet') ?? []) openSheet(book, state, entry);
  if (book.sheets.length === 0) throw new BookError('damaged', 'The workbook has no sheets.');
  readNames(book, workbook);
  const active = book.sheets[views?.number('activeTab') ?? 0] ?? book.sheets[0];
  book.activeSheet = active?.id ?? '';
  state.original = [...book.sheets];
  for (const sheet of book.sheets) state.builtInNames.set(sheet, builtInFields(sheet));
  for (const [sheet, sheetState] of state.sheets) fingerprint(sheet, sheetState.fingerprints);
  state.fingerprints = bookFingerprints(book);
  remember(book, state);
  fillInResults(book, state);
  return book;
}

/**
 * Programs other than Excel save formulas without their results, and Excel calculates those when it opens the file. What comes of it
 * counts as read: a sheet that nobody changes keeps its bytes.
 */
function fillInResults(book: Book, { sheets }: BookState): void {
  const missing = new Map<BookCell, () => void>();
  for (const [sheet, { cells, cellOrigins }] of sheets) {
    for (const [key, { noResult }] of cellOrigins) {
      const cell = sheet.cells.get(key);
      if (noResult && cell !== undefined) missing.set(cell, () => cells.set(key, { ...cell }));
    }
  }
  if (missing.size === 0) return;
  try {
    calculateMissing(book, new Set(missing.keys()));
  } catch {
    // Whatever stands in a formula, it is no reason not to open the file.
  }
  for (const rememberAsRead of missing.values()) rememberAsRead();
}

const VISIBILITY: Record<string, BookSheet['visibility']> = { hidden: 'Hidden', veryHidden: 'VeryHidden' };

export function plainSheet(id: string, name: string): BookSheet {
  return {
    id,
    name,
    visibility: 'Visible',
    tabColor: '',
    showGridlines: true,
    showHeadings: true,
    zoom: 100,
    freeze: { rows: 0, columns: 0 },
    cells: new Map(),
    columns: new Map(),
    rows: new Map(),
    standardWidth: 48,
    standardHeight: 15,
    merges: [],
    page: plainPage(),
    charts: [],
    conditionalFormats: [],
    validations: [],
    tables: [],
    names: [],
    customProperties: new Map(),
    protection: { protected: false, password: false, options: {} },
    selection: { range: { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 0 } },
    kind: 'worksheet',
  };
}

function openSheet(book: Book, state: BookState, entry: XmlElement): void {
  const pack = state.package;
  const relationship = pack.relationship(state.workbookPart, entry.attributeNamed('id'));
  const part = relationship?.part ?? null;
  const name = entry.attribute('name') ?? '';
  if (!relationship || part === null || !pack.has(part)) throw new BookError('damaged', `The file lacks its sheet ${name}.`);
  const sheet = plainSheet(guid(state, 0), name);
  sheet.visibility = VISIBILITY[entry.attribute('state') ?? ''] ?? 'Visible';
  book.sheets.push(sheet);
  const sheetState: SheetState = {
    ...plainState(),
    part,
    relationship: relationship.id,
    sheetId: entry.number('sheetId') ?? book.sheets.length,
  };
  state.sheets.set(sheet, sheetState);
  if (!relationship.type.endsWith('/worksheet')) {
    sheet.kind = 'other';
    return;
  }
  readWorksheet(sheet, sheetState, state);
}

function readWorksheet(sheet: BookSheet, sheetState: SheetState, state: BookState): void {
  const { styles, strings } = state;
  const digit = digitWidth(styles.normal.font);
  const reader = new CellReader(
    sheet,
    { strings, style: (index) => styles.style(index), digit },
    sheetState.cellOrigins,
    sheetState.rowAttributes,
    sheetState.columnAttributes,
  );
  const document = cutSheet(state.package.text(sheetState.part), reader, (format) => {
    readFormat(format, sheet, digit);
  });
  sheetState.document = document;
  readView(document, sheet, styles.colors);
  readMerges(document, sheet);
  sheet.page = readPage(document);
  sheet.protection = readProtection(document.get('sheetProtection'));
  readHyperlinks(document, sheet, state.package, sheetState.part, styles.style(0));
  readSheetObjects(sheet, sheetState, state);
  const before = new Map<number, BookCell>();
  for (const [key, cell] of sheet.cells) before.set(key, { ...cell });
  sheetState.cells = before;
}

/** One pass over the part: top-level elements cut out as written, cells fed to the reader. */
function cutSheet(source: string, reader: CellReader, format: (element: XmlElement) => void): SheetDocument {
  const sections: { local: string; xml: string }[] = [];
  let depth = 0;
  let head = '';
  let tailAt = source.length;
  let prefix = '';
  let section = { local: '', start: 0 };
  const cells = (): boolean => section.local === 'sheetData' || section.local === 'cols';
  scanXml(source, {
    open(name, attributes, selfClosing, start, end) {
      depth += 1;
      if (depth === 1) {
        prefix = name.slice(0, name.length - localName(name).length);
        // `<worksheet/>` has no end tag of its own to put something before.
        head = selfClosing ? `${source.slice(0, end - 2)}>` : source.slice(0, end);
      } else if (depth === 2) section = { local: localName(name), start };
      else if (cells()) reader.open(name, attributes, start);
    },
    close(name, end) {
      if (depth > 2 && cells()) reader.close(name, end, source);
      if (depth === 2) {
        const xml = source.slice(section.start, end);
        sections.push({ local: section.local, xml });
        if (section.local === 'sheetFormatPr') format(parseXml(xml));
        section = { local: '', start: 0 };
      }
      if (depth === 1) tailAt = end;
      depth -= 1;
    },
    text(text) {
      if (depth > 2 && cells()) reader.text(text);
    },
  });
  const name = `${prefix}worksheet`;
  return new SheetDocument(head, sections, `</${name}>${source.slice(tailAt)}`, prefix);
}

function readStrings(source: string): SharedStrings {
  const strings: SharedStrings = { texts: [], rich: new Set(), plain: new Map() };
  let text = '';
  let rich = false;
  let phonetic = 0;
  let collecting = false;
  scanXml(source, {
    open(name) {
      const local = localName(name);
      if (local === 'si') {
        text = '';
        rich = false;
      } else if (local === 'r') rich = true;
      else if (local === 'rPh' || local === 'phoneticPr') {
        rich = true;
        if (local === 'rPh') phonetic += 1;
      } else if (local === 't') collecting = phonetic === 0;
    },
    close(name) {
      const local = localName(name);
      if (local === 't') collecting = false;
      else if (local === 'rPh') phonetic -= 1;
      else if (local === 'si') {
        const decoded = decodeXstring(text);
        const index = strings.texts.push(decoded) - 1;
        if (rich) strings.rich.add(index);
        else if (!strings.plain.has(decoded)) strings.plain.set(decoded, index);
      }
    },
    text(more) {
      if (collecting) text += more;
    },
  });
  return strings;
}

/** A password to modify was set. A mere recommendation to open read-only is the user's to follow. */
function isReserved(workbook: XmlElement): boolean {
  const sharing = workbook.child('fileSharing');
  return (sharing?.attribute('reservationPassword') ?? sharing?.attribute('hashValue')) !== undefined;
}

function lossesOf(pack: Package, workbook: XmlElement, contentType: string): Loss[] {
  const losses: Loss[] = [];
  if (/macroEnabled/i.test(contentType)) losses.push({ kind: 'macros' });
  if (signatures(pack).length > 0) losses.push({ kind: 'signature' });
  if (workbook.child('workbookPr')?.flag('date1904')) losses.push({ kind: 'dates-1904' });
  return losses;
}

function workbookProtection(workbook: XmlElement): BookProtection {
  const protection = workbook.child('workbookProtection');
  const structure = protection?.flag('lockStructure') ?? false;
  const password = (protection?.attribute('workbookPassword') ?? protection?.attribute('workbookHashValue')) !== undefined;
  return { protected: structure, password: structure && password, options: {} };
}
