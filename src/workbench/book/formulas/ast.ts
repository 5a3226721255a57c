/** A formula as a tree. */
import type { BookRange } from '../types';

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';

export type FormulaNode =
  | { readonly kind: 'value'; readonly value: number | string | boolean }
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'array'; readonly rows: readonly (readonly FormulaNode[])[] }
  | { readonly kind: 'reference'; readonly sheet: string | null; readonly range: BookRange }
  /** Another workbook, several sheets at once, a spilled range: understood, but not calculated here. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'name'; readonly sheet: string | null; readonly name: string }
  | { readonly kind: 'structured'; readonly table: string; readonly specifier: string }
  | { readonly kind: 'negate' | 'plus' | 'percent' | 'single'; readonly operand: FormulaNode }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: FormulaNode; readonly right: FormulaNode }
  | { readonly kind: 'range' | 'intersection' | 'union'; readonly left: FormulaNode; readonly right: FormulaNode }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly FormulaNode[] };
