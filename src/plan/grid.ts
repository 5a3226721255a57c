/**
 * Grids: what the reader hands to the pure rooms. One grid a visible sheet, as wide and as high as its used range.
 * Text is normalised once, here at the door (see `cellFromValue` in `cell.ts`); everything later uses `text`.
 */

/** A cell's place. Row and column are zero-based positions on the sheet (A1 is row 0, column 0). */
export interface CellAt {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A value as Office.js returns it in `Range.values`: `''` for an empty cell, `'#N/A'` and the like for errors. */
export type RawValue = string | number | boolean;

/** What a cell holds. Errors are recognised by their literal, as `Range.values` gives them as strings. */
export type CellKind = 'empty' | 'text' | 'number' | 'boolean' | 'error';

/** Kinds of dirt that normalising took away. Each is a finding of its own (`checks/`). */
export type Dirt = 'html-markup' | 'invisible-characters' | 'decomposed-sara-am' | 'mixed-digits';

export interface Cell {
  readonly at: CellAt;
  /** Exactly what the workbook holds. */
  readonly raw: RawValue;
  readonly kind: CellKind;
  /** Normalised text: NFC, sara am composed, no-break and zero-width characters settled, markup turned to line feeds, outer blanks trimmed. Digits stay as written. `''` if empty. */
  readonly text: string;
  /** Excel's number format code, e.g. `General`, `0.00%`, `[$-D00041E]0.00`, `@`. */
  readonly numberFormat: string;
  readonly dirt: readonly Dirt[];
}

/** An Excel Table (ListObject) on the sheet; rows and columns zero-based on the sheet, last ones included. */
export interface GridTable {
  readonly name: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface Grid {
  readonly sheet: string;
  /** Position of `rows[0][0]` on the sheet, zero-based. */
  readonly firstRow: number;
  readonly firstColumn: number;
  /** Rectangular: every row has the same number of cells. Empty array for an empty sheet. */
  readonly rows: readonly (readonly Cell[])[];
  readonly tables: readonly GridTable[];
}

/** Column number (zero-based) to letters: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** The way back, from capital letters: `AA` → 26. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `A7`-style address of a place, without its sheet. */
export function cellAddress(at: Pick<CellAt, 'row' | 'column'>): string {
  return `${columnLetters(at.column)}${at.row + 1}`;
}
