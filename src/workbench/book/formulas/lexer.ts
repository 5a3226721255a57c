/** Formulas cut into tokens: the common ground of checking, calculating and rewriting. English function names, commas between arguments. */
import { columnNumber, parseCell } from '../reference';

type TokenKind =
  | 'number'
  | 'text'
  | 'boolean'
  | 'error'
  | 'reference'
  | 'name'
  | 'function'
  | 'operator'
  | 'open'
  | 'close'
  | 'comma'
  | 'array'
  | 'space'
  | 'structured';

export interface Token {
  kind: TokenKind;
  /** As written. */
  text: string;
  /** For references and names: the sheet's name, unquoted, or `null`. */
  sheet: string | null;
  /** For references and names: last sheet of `First:Last!A1`, a workbook in brackets, else `null`. */
  through: string | null;
  workbook: string | null;
  /** For references and names: what stands behind the `!`. */
  address: string;
}

export class FormulaError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FormulaError';
  }
}

const ERRORS = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
  '#BUSY!',
  '#EXTERNAL!',
];
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const WORD = /[$\p{L}_\\][\p{L}\p{M}\p{N}_.$?\\]*/uy;
const COLUMNS = /\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(!$])/uy;
const ROWS = /\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.(!$])/uy;
const CELL = /\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?![\p{L}\p{M}\p{N}_.(!$?\\])/uy;
const PLAIN_SHEET = /(\[[^\][]+\])?([\p{L}_][\p{L}\p{M}\p{N}_.]*)(?::([\p{L}_][\p{L}\p{M}\p{N}_.]*))?!/uy;
const QUOTED_SHEET = /'((?:[^']|'')+)'!/y;
const OPERATOR = /<>|<=|>=|[-+*/^&=<>%:@]/y;

/** Cuts a formula (without its `=`) into tokens, blanks included. Throws `FormulaError` for characters that no formula may hold. */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (match) at = pattern.lastIndex;
    return match;
  };
  const push = (kind: TokenKind, text: string, more: Partial<Token> = {}): void => {
    tokens.push({ kind, text, sheet: null, through: null, workbook: null, address: '', ...more });
  };

  while (at < formula.length) {
    const start = at;
    const character = formula[at] ?? '';
    const blank = /\s+/y;
    if (take(blank)) push('space', formula.slice(start, at));
    else if (character === '"') {
      if (!take(/"(?:[^"]|"")*"/y)) throw new FormulaError('A text in the formula is not closed.');
      push('text', formula.slice(start, at));
    } else if (character === '#') {
      const error = ERRORS.find((known) => formula.slice(at, at + known.length).toUpperCase() === known);
      if (error) at += error.length;
      else at += 1;
      // A lone # behind a reference asks for its spilled range.
      push(error ? 'error' : 'operator', formula.slice(start, at));
    } else if (character === '(') push('open', formula[at++] ?? '');
    else if (character === ')') push('close', formula[at++] ?? '');
    else if (character === ',') push('comma', formula[at++] ?? '');
    else if (character === '{') {
      if (!take(/\{(?:[^{}"]|"[^"]*")*\}/y)) throw new FormulaError('An array in the formula is not closed.');
      push('array', formula.slice(start, at));
    } else if (character === "'" || /[[\p{L}_]/u.test(character)) {
      const sheet = take(QUOTED_SHEET) ?? take(PLAIN_SHEET);
      if (sheet) pushSheeted(sheet);
      else if (character === '[') structured(start, '');
      else if (character === "'") throw new FormulaError('A sheet name in the formula is not closed.');
      else word(start, {});
    } else if (take(ROWS)) push('reference', formula.slice(start, at), { address: formula.slice(start, at) });
    else if (take(NUMBER)) push('number', formula.slice(start, at));
    else if (/[$\\]/.test(character)) word(start, {});
    else if (take(OPERATOR)) push('operator', formula.slice(start, at));
    else throw new FormulaError(`The formula holds a character that it may not: ${character}`);
  }
  return tokens;

  function pushSheeted(match: RegExpExecArray): void {
    const start = at - match[0].length;
    let workbook: string | null = null;
    let sheet: string;
    let through: string | null = null;
    if (match[0].startsWith("'")) {
      const inner = (match[1] ?? '').replace(/''/g, "'");
      const parts = /^(.*\[[^\]]+\])?([^:]*)(?::([^:]*))?$/s.exec(inner);
      workbook = parts?.[1] ?? null;
      sheet = parts?.[2] ?? inner;
      through = parts?.[3] ?? null;
    } else {
      workbook = match[1] ?? null;
      sheet = match[2] ?? '';
      through = match[3] ?? null;
    }
    word(start, { sheet, through, workbook });
  }

  /** A reference, a name, a function or a table's columns, behind a sheet or not. `start` is where the token begins. */
  function word(start: number, more: Partial<Token>): void {
    const begin = at;
    const range = /#REF!/y;
    if (more.sheet !== undefined && take(range)) return push('reference', formula.slice(start, at), { ...more, address: '#REF!' });
    if (take(COLUMNS) && isColumns(formula.slice(begin, at)))
      return push('reference', formula.slice(start, at), { ...more, address: formula.slice(begin, at) });
    at = begin;
    if (more.sheet !== undefined && take(ROWS))
      return push('reference', formula.slice(start, at), { ...more, address: formula.slice(begin, at) });
    const cell = take(CELL);
    if (cell && parseCell(cell[0])) {
      const single = at;
      if (formula[at] === ':') {
        at += 1;
        const second = take(CELL);
        if (!second || !parseCell(second[0])) at = single;
      }
      return push('reference', formula.slice(start, at), { ...more, address: formula.slice(begin, at) });
    }
    at = begin;
    const found = take(WORD);
    if (!found) throw new FormulaError('A sheet name in the formula is followed by nothing that it could hold.');
    const text = found[0];
    if (formula[at] === '(') return push('function', formula.slice(start, at), { ...more, address: text });
    if (formula[at] === '[') return structured(start, text);
    if (text.includes('$')) throw new FormulaError(`The formula holds something that is neither a cell nor a name: ${text}`);
    if (more.sheet === undefined && /^(true|false)$/i.test(text)) return push('boolean', text);
    return push('name', formula.slice(start, at), { ...more, address: text });
  }

  /** `Table[[#Headers],[Column]]`: brackets nest, an apostrophe escapes the next character. */
  function structured(start: number, table: string): void {
    let depth = 0;
    while (at < formula.length) {
      const character = formula[at];
      if (character === "'") at += 1;
      else if (character === '[') depth += 1;
      else if (character === ']') depth -= 1;
      at += 1;
      if (depth === 0) {
        push('structured', formula.slice(start, at), { address: table });
        return;
      }
    }
    throw new FormulaError('A table reference in the formula is not closed.');
  }
}

function isColumns(text: string): boolean {
  return text.split(':').every((part) => columnNumber(part.replace('$', '')) !== null);
}
