/** Formulas rewritten token by token: everything that is not a reference stays exactly as the user typed it. */
import { MAX_COLUMNS, MAX_ROWS, columnName, columnNumber, sheetPrefix } from '../reference';
import { type Token, FormulaError, tokenize } from './lexer';

/** Applies `change` to each token; `null` keeps it. A formula that cannot be cut into tokens stays as it is. */
function rewriteFormula(formula: string, change: (token: Token) => string | null): string {
  let tokens: Token[];
  try {
    tokens = tokenize(formula);
  } catch (error) {
    if (error instanceof FormulaError) return formula;
    throw error;
  }
  return tokens.map((token) => change(token) ?? token.text).join('');
}

const CORNER = /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)$/;

interface Corner {
  columnFixed: boolean;
  column: number | null;
  rowFixed: boolean;
  row: number | null;
}

/** `A1`, `$A`, `$1` to its halves. A lone dollar belongs to what follows it. */
function corner(text: string): Corner | null {
  const match = CORNER.exec(text);
  if (!match) return null;
  const [, first = '', letters = '', second = '', digits = ''] = match;
  if (letters === '') return { columnFixed: false, column: null, rowFixed: first !== '' || second !== '', row: Number(digits) - 1 };
  return {
    columnFixed: first !== '',
    column: columnNumber(letters),
    rowFixed: second !== '',
    row: digits === '' ? null : Number(digits) - 1,
  };
}

function cornerText(at: Corner): string {
  const column = at.column === null ? '' : (at.columnFixed ? '$' : '') + columnName(at.column);
  const row = at.row === null ? '' : (at.rowFixed ? '$' : '') + String(at.row + 1);
  return column + row;
}

/** What stands before the address of a token: `'Sheet'!` or nothing. */
function prefixOf(token: Token): string {
  return token.text.slice(0, token.text.length - token.address.length);
}

/** Moves the relative references of a formula, as copying it does. What falls off the sheet becomes `#REF!`. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewriteFormula(formula, (token) => {
    if (token.kind !== 'reference' || token.address === '#REF!') return null;
    const parts = token.address.split(':').map((part) => {
      const at = corner(part);
      if (!at) return null;
      if (at.column !== null && !at.columnFixed) at.column += columns;
      if (at.row !== null && !at.rowFixed) at.row += rows;
      const inside =
        (at.column === null || (at.column >= 0 && at.column < MAX_COLUMNS)) && (at.row === null || (at.row >= 0 && at.row < MAX_ROWS));
      return inside ? cornerText(at) : null;
    });
    return parts.includes(null) ? `${prefixOf(token)}#REF!` : prefixOf(token) + parts.join(':');
  });
}

/** Where rows go when rows are inserted (`count` > 0) or deleted (`count` < 0) before or from `at`. */
export interface RowShift {
  readonly at: number;
  readonly count: number;
  /** Rows inserted in several places at once: before each of these, ascending, numbered as before; `at` is the first, `count` their number. */
  readonly places?: readonly number[];
}

/** Rows that are put in at or above a row. */
function putInUpTo(row: number, places: readonly number[]): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? Infinity) <= row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A row's new place; `null` if it was deleted or pushed off the sheet. */
export function shiftRow(row: number, { at, count, places }: RowShift): number | null {
  if (row < at) return row;
  if (count < 0 && row < at - count) return null;
  const moved = row + (places === undefined ? count : putInUpTo(row, places));
  return moved < MAX_ROWS ? moved : null;
}

/** A span's new place: it shrinks by what was deleted in it and grows by what was inserted in it; `null` if nothing is left. */
export function shiftSpan(first: number, last: number, shift: RowShift): [number, number] | null {
  const { at, count } = shift;
  if (count >= 0) {
    const from = shiftRow(first, shift);
    return from === null ? null : [from, shiftRow(last, shift) ?? MAX_ROWS - 1];
  }
  const end = at - count;
  const from = first < at ? first : first < end ? at : first + count;
  const to = last < at ? last : last < end ? at - 1 : last + count;
  return from > to ? null : [from, to];
}

/**
 * Follows inserted or deleted rows. `here`: whether references without a sheet mean the changed sheet; `isSheet`: whether a named
 * sheet does. Absolute references move too, as in Excel.
 */
export function followRows(formula: string, shift: RowShift, here: boolean, isSheet: (name: string) => boolean): string {
  return rewriteFormula(formula, (token) => {
    if (token.kind !== 'reference' || token.address === '#REF!' || token.workbook !== null) return null;
    if (token.sheet === null ? !here : !isSheet(token.sheet) || token.through !== null) return null;
    const [a, b] = token.address.split(':').map(corner);
    if (!a || a.row === null) return null;
    const whole = a.column === null;
    const span = b && b.row !== null ? shiftSpan(Math.min(a.row, b.row), Math.max(a.row, b.row), shift) : shiftSpan(a.row, a.row, shift);
    if (!span) return `${prefixOf(token)}#REF!`;
    const [top, bottom] = b && b.row !== null && b.row < a.row ? [span[1], span[0]] : span;
    const first = cornerText({ ...a, row: top });
    return prefixOf(token) + (b ? `${first}:${cornerText({ ...b, row: bottom })}` : whole ? token.address : first);
  });
}

/** Follows a sheet's new name; `newName` `null` means that the sheet is gone. */
export function followSheet(formula: string, isSheet: (name: string) => boolean, newName: string | null): string {
  return rewriteFormula(formula, (token) => {
    if (token.sheet === null || token.workbook !== null || token.kind === 'structured') return null;
    const first = isSheet(token.sheet);
    const last = token.through !== null && isSheet(token.through);
    if (!first && !last) return null;
    if (newName === null) return token.through === null ? '#REF!' : null;
    if (token.through === null) return `${sheetPrefix(newName)}!${token.address}`;
    const from = first ? newName : token.sheet;
    const to = last ? newName : token.through;
    const quoted = sheetPrefix(from) !== from || sheetPrefix(to) !== to;
    return quoted ? `'${`${from}:${to}`.replace(/'/g, "''")}'!${token.address}` : `${from}:${to}!${token.address}`;
  });
}
