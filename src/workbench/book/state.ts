/** What the engine remembers of a file beside the model: the package, what was read from where, and how it looked when read. */
import type { Package } from './package/package';
import type { SheetDocument } from './sheet/document';
import type { StyleSheet } from './styles/style-sheet';
import type { Book, BookCell, BookChart, BookSheet } from './types';
import type { XmlElement } from './xml/tree';

export interface SharedStrings {
  texts: string[];
  /** Entries with inner formatting or phonetics. */
  rich: Set<number>;
  /** First entry of each plain text without inner formatting. */
  plain: Map<string, number>;
}

/** What of a cell's record the model does not hold. Valid only while the cell says the same. */
export interface CellOrigin {
  /** Entry of the shared strings with inner formatting or phonetics. */
  shared: number | null;
  /** `<is>` with inner formatting, as written. */
  inline: string | null;
  /** Attributes of `<f>` of array formulas and data tables, and its text. */
  formula: { attributes: Record<string, string>; text: string } | null;
  /** `cm`, `vm` and `ph` of `<c>`. */
  attributes: Record<string, string>;
  /** A formula whose result is not in the file. */
  noResult: boolean;
}

export interface SheetState {
  part: string;
  /** `null` for chart, dialog and macro sheets, which are kept as they are. */
  document: SheetDocument | null;
  /** Relationship of the workbook part that leads here. */
  relationship: string;
  sheetId: number;
  /** Cells as read, moved along with inserted and deleted rows. */
  cells: Map<number, BookCell>;
  readonly cellOrigins: Map<number, CellOrigin>;
  /** Attributes of `<row>` and `<col>` that the model does not hold (outline levels and the like). */
  readonly rowAttributes: Map<number, Record<string, string>>;
  readonly columnAttributes: Map<number, Record<string, string>>;
  /** By section: its fields as read, in JSON. */
  readonly fingerprints: Map<string, string>;
  /** Raw elements were changed to follow moved rows or a renamed sheet: the part must be written. */
  rewritten: boolean;
  /** Rows moved: cells must be written although they may look unchanged at their new places. */
  cellsMoved: boolean;
  /** What the modules for charts, tables and the like remember. */
  objects: SheetObjects | null;
}

/** What is remembered of a chart of the file. */
export interface ChartOrigin {
  /** Relationship of the drawing part that leads to the chart part. */
  readonly relationship: string;
  readonly part: string;
  /** Where it stood when it was read, moved along with inserted and deleted rows. */
  box: Pick<BookChart, 'left' | 'top' | 'width' | 'height'>;
  /** The model as read, in JSON, without place. */
  readonly contents: string;
}

/** What is remembered of a sheet's drawings and tables, by the ids that the model gives them. */
export interface SheetObjects {
  drawing: string | null;
  readonly charts: Map<string, ChartOrigin>;
  readonly tables: Map<string, { part: string; relationship: string }>;
}

export interface BookState {
  package: Package;
  workbookPart: string;
  workbook: XmlElement;
  styles: StyleSheet;
  stylesPart: string | null;
  strings: SharedStrings;
  sheets: Map<BookSheet, SheetState>;
  /** Sheets as found, in order; those no longer in the book were removed by the user of the engine. */
  original: readonly BookSheet[];
  fingerprints: Map<string, string>;
  /** Print areas and titles as read, by sheet. */
  readonly builtInNames: Map<BookSheet, string>;
  readonly properties: Readonly<Book['properties']>;
  /** Set when a formula could not be calculated here although something that it depends on changed. */
  stale: boolean;
  /** Last number given to a sheet, chart or table, for ids. */
  lastNumber: number;
}

/** Of a sheet that no file has yet. */
export function plainState(): SheetState {
  return {
    part: '',
    document: null,
    relationship: '',
    sheetId: 0,
    cells: new Map(),
    cellOrigins: new Map(),
    rowAttributes: new Map(),
    columnAttributes: new Map(),
    fingerprints: new Map(),
    rewritten: false,
    cellsMoved: false,
    objects: null,
  };
}

const states = new WeakMap<Book, BookState>();

export function remember(book: Book, state: BookState): void {
  states.set(book, state);
}

/** Throws for a book that this engine did not make. */
export function stateOf(book: Book): BookState {
  const state = states.get(book);
  if (!state) throw new Error('The book was not opened or created by this engine.');
  return state;
}

/** A GUID in braces that is stable for a given file: Excel numbers fresh sheets in the same manner. */
export function guid(state: Pick<BookState, 'lastNumber'>, kind: number): string {
  state.lastNumber += 1;
  const hex = (n: number, width: number): string => n.toString(16).toUpperCase().padStart(width, '0');
  return `{${hex(kind, 8)}-${hex(1, 4)}-0000-${hex(state.lastNumber & 0xffff, 4)}-000000000000}`;
}
