/**
 * The workbook behind the host: plain mutable data plus the few services that only a workbook can give. The host changes it,
 * the page draws it, `openBook` and `saveBook` (in `open.ts` and `save.ts`) carry it in and out of `.xlsx` packages.
 * Rows and columns are zero-based; sizes are points unless a name says otherwise.
 *
 * What a package holds and this model does not know stays in the package and is written back byte for byte.
 */

export type BookValue = string | number | boolean;

export interface BookCell {
  /** `''` if empty; errors as `{ error: '#N/A' }` live in `error`. Thai text is stored as found. */
  value: BookValue;
  error: string | null;
  /** With its leading `=`; the calculated result is in `value` or `error`. */
  formula: string | null;
  style: BookStyle;
  hyperlink: { address: string | null; documentReference: string | null; screenTip: string | null } | null;
}

export interface BookFont {
  name: string;
  size: number;
  bold: boolean;
  italic: boolean;
  underline: 'None' | 'Single' | 'Double';
  strikethrough: boolean;
  color: string;
}
export interface BookBorder {
  style: string;
  weight: string;
  color: string;
}
export type BookSide = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight';

/** Immutable; equal styles may be shared. Office.js names and values (`CenterAcrossSelection`, `Continuous`, `Thin`, `#RRGGBB`). */
export interface BookStyle {
  readonly font: Readonly<BookFont>;
  /** `''` for no fill. */
  readonly fill: string;
  readonly borders: Readonly<Partial<Record<BookSide, Readonly<BookBorder>>>>;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly shrink: boolean;
  readonly rotation: number;
  readonly numberFormat: string;
  readonly locked: boolean;
  /** Excel's quote prefix: the cell shows text although it looks like a formula or a number. */
  readonly quotePrefix: boolean;
}

export interface BookRange {
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
}

export interface BookPageLayout {
  orientation: 'Portrait' | 'Landscape';
  paperSize: string;
  /** Percent, or `null` when fitted. */
  scale: number | null;
  fitWidth: number | null;
  fitHeight: number | null;
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  headerMargin: number;
  footerMargin: number;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  printOrder: string;
  firstPageNumber: number | '';
  header: { left: string; center: string; right: string };
  footer: { left: string; center: string; right: string };
  printArea: BookRange[];
  titleRows: [number, number] | null;
  titleColumns: [number, number] | null;
  /** A break stands before each of these rows. */
  rowBreaks: number[];
  columnBreaks: number[];
}

export interface BookChartSeries {
  name: string;
  /** `'Sheet'!$A$1:$A$4` without the leading `=`. */
  values: string;
  categories: string | null;
  fill: string | null;
  line: { color: string; weight: number; style: string } | null;
  gapWidth: number;
  overlap: number;
  labels: { position: string; numberFormat: string; linked: boolean; font: BookFont } | null;
}

export interface BookChartAxis {
  visible: boolean;
  minimum: number | null;
  maximum: number | null;
  majorUnit: number | null;
  reverse: boolean;
  /**
   * As Excel's `position` and `crosses`: the point of this axis at which the other one crosses it (`Automatic`, `Minimum`,
   * `Maximum`). In the file that stands as `c:crosses` in the element of the *other* axis.
   */
  crosses: string;
  numberFormat: string;
  linked: boolean;
  font: BookFont;
  tickLabelSpacing: number | null;
  majorTick: string;
  minorTick: string;
  line: { color: string; weight: number; style: string } | null;
  gridlines: { color: string; weight: number; style: string } | null;
}

/** A native chart of ours or of the user's. Those of the user's that the model cannot describe have `opaque` set and are kept as they are. */
export interface BookChart {
  id: string;
  name: string;
  type: string;
  opaque: boolean;
  title: string | null;
  series: BookChartSeries[];
  category: BookChartAxis;
  value: BookChartAxis;
  legend: { visible: boolean; position: string; font: BookFont };
  plot: { left: number; top: number; width: number; height: number } | null;
  frame: { color: string; weight: number; style: string } | null;
  background: string | null;
  altTitle: string;
  altDescription: string;
  /** Points from the sheet's top left corner. */
  left: number;
  top: number;
  width: number;
  height: number;
  placement: 'TwoCell' | 'OneCell' | 'Absolute';
}

export interface BookDataBar {
  id: string;
  kind: 'dataBar';
  range: BookRange;
  color: string;
  border: string | null;
  solid: boolean;
  minimum: number;
  maximum: number;
  showValue: boolean;
}
/** Conditional formats that the model does not know are kept untouched in the package. */
export type BookConditionalFormat = BookDataBar;

export interface BookValidation {
  range: BookRange;
  type: string;
  source: string;
  ignoreBlanks: boolean;
  error: { title: string; message: string; style: string; show: boolean } | null;
  prompt: { title: string; message: string; show: boolean } | null;
}

export interface BookTable {
  id: string;
  name: string;
  range: BookRange;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  bandedRows: boolean;
  showFilter: boolean;
}

export interface BookProtection {
  protected: boolean;
  password: boolean;
  options: Record<string, boolean | string>;
}

export interface BookName {
  name: string;
  /** With its leading `=`. */ formula: string;
  visible: boolean;
  comment: string;
}

export interface BookSheet {
  /** Stable as long as the book is open, as `Worksheet.id`: `{…GUID…}`. */
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  /** Percent on screen. */
  zoom: number;
  freeze: { rows: number; columns: number };
  /** Sparse: only cells that hold or look like something. Key: see `cellKey`. */
  readonly cells: Map<number, BookCell>;
  /** Only columns and rows that differ from the standard. `custom` rows are not autofitted on edit. */
  readonly columns: Map<number, { width: number; hidden: boolean; style: BookStyle | null }>;
  readonly rows: Map<number, { height: number | null; custom: boolean; hidden: boolean; style: BookStyle | null }>;
  standardWidth: number;
  standardHeight: number;
  merges: BookRange[];
  page: BookPageLayout;
  charts: BookChart[];
  conditionalFormats: BookConditionalFormat[];
  validations: BookValidation[];
  tables: BookTable[];
  names: BookName[];
  customProperties: Map<string, string>;
  protection: BookProtection;
  /** Active cell and selected range. */
  selection: { range: BookRange };
  /** `macro`, `chart` or `dialog` sheets are kept and refuse cell access. */
  kind: 'worksheet' | 'other';
}

export interface Book {
  sheets: BookSheet[];
  activeSheet: string;
  names: BookName[];
  /** The add-in's settings saved in the file (webextension part): key to JSON text. */
  readonly settings: Map<string, string>;
  properties: {
    title: string;
    subject: string;
    author: string;
    keywords: string;
    comments: string;
    category: string;
    manager: string;
    company: string;
  };
  protection: BookProtection;
  readOnly: boolean;
  /** The workbook's Normal style. */
  normalStyle: BookStyle;
  /** What of the file is not kept, or not as it was: for a door to say. Empty if all is kept. */
  readonly losses: Loss[];
}

export type Loss =
  /** Macros are kept, but Excel opens such a file under the name of its kind only. */
  | { readonly kind: 'macros' }
  /** A digital signature does not hold for a changed workbook and is left out of it. */
  | { readonly kind: 'signature' }
  /** Dates counted from 1904 are kept, but read four years too early. */
  | { readonly kind: 'dates-1904' }
  /** A new chart or validation of a kind that cannot be saved. */
  | { readonly kind: 'chart'; readonly sheet: string; readonly name: string; readonly type: string }
  | { readonly kind: 'validation'; readonly sheet: string; readonly type: string };

/** One number a cell: rows up to 1,048,576, columns up to 16,384. */
export function cellKey(row: number, column: number): number {
  return row * 16384 + column;
}

/** Why a file cannot be opened; `message` is one plain English sentence, the code is what callers act on. */
export type BookErrorCode = 'missing' | 'not-a-workbook' | 'empty-file' | 'encrypted' | 'damaged' | 'too-large' | 'legacy-xls';
export class BookError extends Error {
  constructor(
    readonly code: BookErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'BookError';
  }
}

/** What the engine offers beside the data. Implemented in `book/index.ts`. */
export interface BookEngine {
  /** Throws `BookError`. */
  open(bytes: Uint8Array): Book;
  create(): Book;
  save(book: Book): Uint8Array;
  addSheet(book: Book, name: string, index?: number): BookSheet;
  removeSheet(book: Book, sheet: BookSheet): void;
  /** Changes names, formulas, print areas and charts that refer to it. */
  renameSheet(book: Book, sheet: BookSheet, name: string): void;
  /** Whole rows; formulas, names, merges, breaks, charts, validations, tables and conditional formats follow. */
  insertRows(book: Book, sheet: BookSheet, at: number, count: number): void;
  /** A row before each of the given rows, all numbered as the sheet is now. */
  insertRowsEach(book: Book, sheet: BookSheet, before: readonly number[]): void;
  deleteRows(book: Book, sheet: BookSheet, at: number, count: number): void;
  /** Recalculates every formula that depends on the given cells (or all); unsupported formulas keep their last result. */
  recalculate(book: Book, changed?: readonly { sheet: BookSheet; row: number; column: number }[]): void;
  /** Throws if the formula does not parse; the host answers `InvalidArgument`. */
  parseFormula(formula: string): void;
  /** What the cell shows, number format applied, Thai digits drawn for `[$-D00041E]` and its like. */
  displayText(cell: BookCell): string;
  /** Height in points that fits the row's unmerged cells, as Excel's autofit: wrapped Thai text, fonts, line feeds. At most 409.5. */
  fitRowHeight(book: Book, sheet: BookSheet, row: number): number;
  fitColumnWidth(book: Book, sheet: BookSheet, column: number): number;
}
