/**
 * The sheet plan: where everything stands on a sheet, as plain data. The writer in `excel/` turns any plan into batches,
 * so the report, the findings sheet, the forms and the criteria sheet share one way onto the sheet.
 *
 * Rows and columns are zero-based; sizes are points. Rows are written top to bottom; formats are given by named style and
 * the writer applies each style to all its ranges at once, never cell by cell.
 */

export interface BorderLine {
  readonly style: 'Continuous' | 'Dash' | 'Dot';
  readonly weight: 'Hairline' | 'Thin' | 'Medium';
  /** `#BFBFBF`. */
  readonly color: string;
}

export interface CellStyle {
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly color?: string;
  };
  /** `#E9EDF4`. */
  readonly fill?: string;
  readonly horizontal?: 'Left' | 'Center' | 'Right' | 'CenterAcrossSelection';
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly numberFormat?: string;
  readonly locked?: boolean;
}

/** Text is always written as text, whatever it begins with; a formula begins with `=`. */
export type Content =
  | { readonly text: string }
  | { readonly number: number }
  | { readonly formula: string }
  | { readonly link: { readonly text: string; readonly sheet: string; readonly cell: string } };

export interface PlannedCell {
  readonly column: number;
  readonly content: Content;
}

/**
 * How a row gets its height. `fixed`: as given. `fitted`: Excel autofits it, and `pad` is added in the finishing batch.
 * `wide`: the row's merged paragraph is measured by Excel in a scratch column as wide as the merged columns; `pad` is added.
 * `give`: points of blank that pagination may take off where that spares a page; none if absent.
 */
export type RowHeight =
  | { readonly kind: 'fixed'; readonly points: number; readonly give?: number }
  | { readonly kind: 'fitted'; readonly pad: number; readonly least: number; readonly give?: number }
  | { readonly kind: 'wide'; readonly pad: number; readonly least: number; readonly give?: number };

/** What pagination may do at a row. Rows of one `block` that may not break stay together. */
export interface RowFlow {
  /** A page break may stand before this row. */
  readonly breakBefore: 'allowed' | 'never';
  /** The row keeps the next one with it (headings). */
  readonly keepWithNext: boolean;
  /** Zero-based index of the measure whose row this is, else `null`. */
  readonly measure: number | null;
  /** What column A says, in the style `continued`, if a page break falls before this row: `๓. (ต่อ)`. */
  readonly continued?: string;
}

export interface PlannedRow {
  /** For reading golden plans and for the writer's grouping: `title`, `introduction`, `table-header`, `measure` … */
  readonly role: string;
  readonly height: RowHeight;
  readonly cells: readonly PlannedCell[];
  /** Zero-based column pairs, last included. */
  readonly merges: readonly (readonly [number, number])[];
  readonly flow: RowFlow;
}

/** A style laid on a rectangle. Later entries win over earlier ones. */
export interface StyledRange {
  readonly style: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Lines on the named sides of every given rectangle. */
export interface BorderedRange {
  readonly sides: readonly ('top' | 'bottom' | 'left' | 'right' | 'insideHorizontal' | 'insideVertical')[];
  readonly line: BorderLine | null;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface NamedRegion {
  /** Workbook-level name, e.g. `ITA_Measures`. */
  readonly name: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface ChartSeries {
  readonly name: string;
  /** Cells of the values, on the plan's own sheet. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly column: number;
  readonly fill: string | null;
  readonly line: string;
  readonly labelSize: number;
  readonly labelBold: boolean;
}

/** A clustered horizontal bar chart over whole rows of the plan. */
export interface PlannedChart {
  /** Begins with `ITA_`; then what the chart shows, for those who hear it read: it has no other text of its own. */
  readonly name: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly categories: { readonly firstRow: number; readonly lastRow: number; readonly column: number };
  readonly series: readonly ChartSeries[];
  readonly font: string;
  readonly categorySize: number;
  readonly numberFormat: string;
  readonly axisFormat: string;
  readonly axisMaximum: number;
  readonly floor: number;
  readonly floorColor: string;
  readonly gapWidth: number;
  readonly legend: boolean;
  /** Points up to which pagination may stretch the chart's rows; absent: they stay as they are. */
  readonly tallest?: number;
}

export interface PlannedDataBar {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly column: number;
  readonly color: string;
  readonly minimum: number;
  readonly maximum: number;
}

export interface PlannedList {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly column: number;
  readonly values: readonly string[];
  /** Other entries are taken too: the list only helps. */
  readonly open?: boolean;
}

/** An Excel Table made over written cells. */
export interface PlannedTable {
  readonly name: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface PageSetup {
  readonly orientation: 'landscape' | 'portrait';
  /** Percent. */
  readonly scale: number;
  /** Points. */
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly header: number;
    readonly footer: number;
  };
  /** Excel header codes, `&` of texts already doubled. */
  readonly header: { readonly left: string; readonly center: string; readonly right: string };
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
  readonly centerHorizontally: boolean;
  /** Points that rows of one page may take, at 100 %; pagination divides by the scale. `null`: Excel breaks pages itself. */
  readonly rowBudget: number | null;
  /** Rows repeated on every page, zero-based and last included; `null`: none. */
  readonly titleRows: readonly [number, number] | null;
  /** Fit to one page wide instead of `scale`. */
  readonly fitWidth: boolean;
}

export type SheetKind = 'report' | 'findings' | 'criteria' | 'measures-form' | 'scores-form' | 'open-data';

export interface SheetPlan {
  readonly kind: SheetKind;
  /** Fiscal year that the marker of the sheet carries. */
  readonly fiscalYear: number | null;
  readonly sheetName: string;
  readonly tabColor: string | null;
  readonly columnWidths: readonly number[];
  /** Font of the whole sheet. */
  readonly base: CellStyle;
  readonly styles: Readonly<Record<string, CellStyle>>;
  readonly rows: readonly PlannedRow[];
  readonly styled: readonly StyledRange[];
  readonly borders: readonly BorderedRange[];
  readonly regions: readonly NamedRegion[];
  readonly charts: readonly PlannedChart[];
  readonly dataBars: readonly PlannedDataBar[];
  readonly lists: readonly PlannedList[];
  readonly tables: readonly PlannedTable[];
  readonly page: PageSetup;
  /** Rows frozen at the top, 0 for none. */
  readonly freezeRows: number;
  readonly showGridlines: boolean;
  /** Row of the measures table's header, copied after each break inside the table; `null` if there is none. */
  readonly repeatedHeader: number | null;
  /** Document title property to set; `null` leaves it. */
  readonly documentTitle: string | null;
}

/** What pagination adds once Excel has told the heights. Row numbers are those of the plan. */
export interface Pagination {
  /** Height of each row in points, fixed ones included. */
  readonly heights: readonly number[];
  readonly breaks: readonly PageBreak[];
}

export interface PageBreak {
  /** The break stands before this row. If `headerCopy`, the row above it also gets the table's bottom line. */
  readonly beforeRow: number;
  /** A copy of the table header is put between the break and the row. */
  readonly headerCopy: boolean;
  /** `๓. (ต่อ)`, for column A of the row after the break; `null` if a measure begins there or none is cut. */
  readonly continuation: string | null;
}
