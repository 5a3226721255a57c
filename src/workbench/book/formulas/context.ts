/** What evaluating needs to know of the workbook around a formula. */
import type { BookSheet } from '../types';
import type { FormulaNode } from './ast';
import type { Area, Scalar, Value } from './values';

/** A function of formulas: it gets its arguments as trees, since some calculate only what they need. */
export type Callable = (nodes: readonly FormulaNode[], context: Context) => Value;

export interface Context {
  /** Where the formula stands. */
  readonly sheet: BookSheet;
  readonly row: number;
  readonly column: number;
  sheetNamed(name: string): BookSheet | null;
  /** The formula of a defined name, the sheet's own before the workbook's. */
  resolveName(name: string, sheet: string | null): FormulaNode | null;
  resolveTable(table: string, specifier: string): Area | null;
  read(sheet: BookSheet, row: number, column: number): Scalar;
  /** Number of rows and columns up to the last used ones. */
  used(sheet: BookSheet): { rows: number; columns: number };
  /** `undefined` for a function that the engine does not know. */
  functionNamed(name: string): Callable | undefined;
  displayed(value: number | string, format: string): string;
}
