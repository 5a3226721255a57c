/**
 * Formulas checked as Excel checks them on entry, and turned into trees. Precedence, loosest first: comparison, `&`, `+ -`, `* /`,
 * `^`, `%`, sign, then the operators on references (union in parentheses, blank, colon). A sign binds tighter than a power: −2^2 is 4.
 */
import { parseRange } from '../reference';
import { arityProblem } from './arity';
import type { BinaryOperator, FormulaNode } from './ast';
import { FormulaError, type Token, tokenize } from './lexer';

/** Excel's limits (its specification page: length of a formula, levels of nesting). */
const LONGEST = 8192;
const DEEPEST = 64;

/** Binary operators by how tightly they bind. */
const LEVELS: readonly (readonly BinaryOperator[])[] = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']];

/** Parses a formula with or without its leading `=`. Throws `FormulaError` for what Excel would refuse. */
export function parseFormula(formula: string): FormulaNode {
  if (formula.length > LONGEST) throw new FormulaError(`The formula is longer than ${LONGEST} characters.`);
  return new Parser(tokenize(formula.startsWith('=') ? formula.slice(1) : formula)).parse();
}

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  parse(): FormulaNode {
    const node = this.expression(0);
    this.blanks();
    const rest = this.tokens[this.at];
    if (rest) throw new FormulaError(`The formula cannot continue with ${rest.text}.`);
    return node;
  }

  private blanks(): void {
    while (this.tokens[this.at]?.kind === 'space') this.at += 1;
  }

  /** The next token that is no blank, without taking it. */
  private peek(): Token | undefined {
    this.blanks();
    return this.tokens[this.at];
  }

  private takes(kind: Token['kind'], text?: string): boolean {
    const token = this.peek();
    if (token?.kind !== kind || (text !== undefined && token.text !== text)) return false;
    this.at += 1;
    return true;
  }

  private expression(level: number): FormulaNode {
    const operators = LEVELS[level];
    if (!operators) return this.percent();
    let left = this.expression(level + 1);
    for (;;) {
      const token = this.peek();
      const operator = token?.kind === 'operator' ? operators.find((candidate) => candidate === token.text) : undefined;
      if (!operator) return left;
      this.at += 1;
      left = { kind: 'binary', operator, left, right: this.expression(level + 1) };
    }
  }

  private percent(): FormulaNode {
    let operand = this.signed();
    while (this.takes('operator', '%')) operand = { kind: 'percent', operand };
    return operand;
  }

  private signed(): FormulaNode {
    if (this.takes('operator', '-')) return { kind: 'negate', operand: this.nested(() => this.signed()) };
    if (this.takes('operator', '+')) return { kind: 'plus', operand: this.nested(() => this.signed()) };
    if (this.takes('operator', '@')) return { kind: 'single', operand: this.nested(() => this.signed()) };
    return this.references();
  }

  /** Colon and blank between things that can be references. */
  private references(): FormulaNode {
    let left = this.ranged();
    for (;;) {
      const blank = this.tokens[this.at]?.kind === 'space';
      const next = this.peek();
      if (!blank || !next || !startsReference(next)) return left;
      left = { kind: 'intersection', left: mustRefer(left), right: mustRefer(this.ranged()) };
    }
  }

  private ranged(): FormulaNode {
    let left = this.primary();
    for (;;) {
      const token = this.tokens[this.at];
      if (token?.kind !== 'operator' || (token.text !== ':' && token.text !== '#')) return left;
      this.at += 1;
      if (token.text === '#') {
        mustRefer(left);
        left = { kind: 'foreign' };
      } else left = { kind: 'range', left: mustRefer(left), right: mustRefer(this.primary()) };
    }
  }

  private primary(): FormulaNode {
    const token = this.peek();
    if (!token) throw new FormulaError('The formula ends where a value is missing.');
    this.at += 1;
    switch (token.kind) {
      case 'number':
        return { kind: 'value', value: Number(token.text) };
      case 'text':
        return { kind: 'value', value: token.text.slice(1, -1).replace(/""/g, '"') };
      case 'boolean':
        return { kind: 'value', value: token.text.toUpperCase() === 'TRUE' };
      case 'error':
        return { kind: 'error', code: token.text.toUpperCase() };
      case 'array':
        return arrayOf(token.text);
      case 'reference':
        return referenceOf(token);
      case 'name':
        return token.workbook === null && token.through === null
          ? { kind: 'name', sheet: token.sheet, name: token.address }
          : { kind: 'foreign' };
      case 'structured':
        return { kind: 'structured', table: token.address, specifier: token.text.slice(token.text.indexOf('[')) };
      case 'function':
        return this.nested(() => this.call(token));
      case 'open':
        return this.nested(() => this.parenthesis());
      default:
        throw new FormulaError(`The formula has ${token.text} where a value is missing.`);
    }
  }

  private nested<T>(work: () => T): T {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new FormulaError(`The formula is nested more than ${DEEPEST} levels deep.`);
    const made = work();
    this.depth -= 1;
    return made;
  }

  private parenthesis(): FormulaNode {
    let node = this.expression(0);
    while (this.takes('comma')) node = { kind: 'union', left: mustRefer(node), right: mustRefer(this.expression(0)) };
    if (!this.takes('close')) throw new FormulaError('A parenthesis in the formula is not closed.');
    return node;
  }

  private call(token: Token): FormulaNode {
    const name = token.address.toUpperCase().replace(/^_XLFN\.(_XLWS\.)?/, '');
    this.takes('open');
    const list: FormulaNode[] = [];
    if (!this.takes('close')) {
      for (;;) {
        const next = this.peek();
        list.push(next?.kind === 'comma' || next?.kind === 'close' ? { kind: 'missing' } : this.expression(0));
        if (this.takes('close')) break;
        if (!this.takes('comma')) throw new FormulaError(`The arguments of ${name} are not closed.`);
      }
    }
    if (list.length > 255) throw new FormulaError(`${name} has more than 255 arguments.`);
    const problem = arityProblem(name, list.length);
    if (problem) throw new FormulaError(`${name} has too ${problem} arguments.`);
    return token.sheet === null ? { kind: 'call', name, arguments: list } : { kind: 'foreign' };
  }
}

function startsReference(token: Token): boolean {
  return ['reference', 'name', 'function', 'open', 'structured'].includes(token.kind);
}

function mustRefer(node: FormulaNode): FormulaNode {
  if (['value', 'array', 'negate', 'plus', 'percent', 'binary', 'missing'].includes(node.kind)) {
    throw new FormulaError('The formula joins values where only references can be joined.');
  }
  return node;
}

function referenceOf(token: Token): FormulaNode {
  if (token.workbook !== null || token.through !== null) return { kind: 'foreign' };
  if (token.address === '#REF!') return { kind: 'error', code: '#REF!' };
  const range = parseRange(token.address);
  if (!range) throw new FormulaError(`The formula refers to a cell that no sheet has: ${token.address}.`);
  return { kind: 'reference', sheet: token.sheet, range };
}

/** `{1,2;"a",TRUE}`: constants only, every row of the same length. */
function arrayOf(text: string): FormulaNode {
  const rows: FormulaNode[][] = [[]];
  let sign = 1;
  let expecting = true;
  for (const match of text.slice(1, -1).matchAll(/\s+|"(?:[^"]|"")*"|[,;]|[-+]|(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|[^\s,;"+-]+/g)) {
    const part = match[0];
    if (/^\s/.test(part)) continue;
    if (part === ',' || part === ';') {
      if (expecting) throw new FormulaError('An array in the formula lacks a value.');
      if (part === ';') rows.push([]);
      expecting = true;
    } else if (part === '-' || part === '+') sign = part === '-' ? -1 : 1;
    else {
      if (!expecting) throw new FormulaError('An array in the formula lacks a separator.');
      rows[rows.length - 1]?.push(constant(part, sign));
      sign = 1;
      expecting = false;
    }
  }
  if (expecting || rows.some((row) => row.length !== rows[0]?.length))
    throw new FormulaError('The rows of an array in the formula differ in length.');
  return { kind: 'array', rows };
}

function constant(part: string, sign: number): FormulaNode {
  if (part.startsWith('"')) return { kind: 'value', value: part.slice(1, -1).replace(/""/g, '"') };
  if (/^(true|false)$/i.test(part)) return { kind: 'value', value: part.toUpperCase() === 'TRUE' };
  if (part.startsWith('#')) return { kind: 'error', code: part.toUpperCase() };
  if (!/^(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(part)) throw new FormulaError(`An array in the formula may not hold ${part}.`);
  return { kind: 'value', value: sign * Number(part) };
}
