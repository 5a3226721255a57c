/** What one look at the workbook tells, as plain data. Nothing here is an Office.js object. */
import type { RawValue } from '../plan/grid';
import type { SheetKind } from '../report/sheet-plan';
import type { Area } from './address';

export interface NameFact {
  readonly name: string;
  /** With its leading `=`. */
  readonly formula: string;
  readonly visible: boolean;
}

export interface SheetFact {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  readonly charts: readonly string[];
  readonly tables: readonly string[];
  /** Sheet-scoped names. */
  readonly names: readonly NameFact[];
}

export interface WorkbookFacts {
  readonly sheets: readonly SheetFact[];
  /** Workbook-level names, hidden ones included. */
  readonly names: readonly NameFact[];
  readonly settings: ReadonlyMap<string, unknown>;
  readonly structureProtected: boolean;
  readonly readOnly: boolean;
  readonly title: string;
}

/** A sheet that the add-in wrote, found by its marker. */
export interface OwnSheet {
  readonly kind: SheetKind;
  readonly fiscalYear: number | null;
  readonly sheet: string;
  /** The cells that belong to the add-in. */
  readonly area: Area;
}

/** Values and number formats of one sheet's used range; `null` for an empty sheet. */
export interface SheetContent {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly values: readonly (readonly RawValue[])[];
  readonly formats: readonly (readonly string[])[];
}

/** An own sheet's extent: last row and column that hold anything, -1 if blank, and the widths of its first columns in points. */
export interface Extent {
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly widths: readonly number[];
}
