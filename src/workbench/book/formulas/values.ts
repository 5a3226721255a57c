/** Values while calculating, and Excel's rules for turning one kind into another. */
import type { BookRange, BookSheet } from '../types';

export class CellError {
  private constructor(readonly code: string) {}
  private static readonly known = new Map<string, CellError>();
  static of(code: string): CellError {
    const existing = CellError.known.get(code);
    if (existing) return existing;
    const made = new CellError(code);
    CellError.known.set(code, made);
    return made;
  }
}
export const DIV0 = CellError.of('#DIV/0!');
export const VALUE = CellError.of('#VALUE!');
export const REF = CellError.of('#REF!');
export const NAME = CellError.of('#NAME?');
export const NUM = CellError.of('#NUM!');
export const NA = CellError.of('#N/A');
export const NULL = CellError.of('#NULL!');

/** `null` is an empty cell. */
export type Scalar = number | string | boolean | null | CellError;
/** Rectangular. */
export class Matrix {
  constructor(readonly rows: readonly (readonly Scalar[])[]) {}
  get height(): number {
    return this.rows.length;
  }
  get width(): number {
    return this.rows[0]?.length ?? 0;
  }
}
/** Cells of a sheet, not read yet. */
export class Area {
  constructor(
    readonly sheet: BookSheet,
    readonly range: BookRange,
  ) {}
  get height(): number {
    return this.range.lastRow - this.range.firstRow + 1;
  }
  get width(): number {
    return this.range.lastColumn - this.range.firstColumn + 1;
  }
}
export type Value = Scalar | Matrix | Area | readonly Area[];

/** Thrown where the engine cannot calculate: the cell keeps its last result. */
export class Unsupported extends Error {}

/** Excel keeps 15 significant digits of what it shows and compares. */
export function significant(number: number): number {
  return Number.isFinite(number) ? Number(number.toPrecision(15)) : number;
}

/** Number of a scalar in arithmetic: empty is 0, logical values are 0 and 1, text only if it reads as a number. */
export function toNumber(value: Scalar): number | CellError {
  if (typeof value === 'number' || value instanceof CellError) return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return parseNumber(value) ?? VALUE;
}

/** `1,234.5`, `50%`, `-2e3`; `null` for other text. */
export function parseNumber(text: string): number | null {
  const trimmed = text.trim();
  const match = /^([-+]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)([eE][-+]?\d+)?(%?)$/.exec(trimmed);
  if (!match) return null;
  const number = Number((match[2] ?? '').replace(/,/g, '') + (match[3] ?? ''));
  return (match[1] === '-' ? -number : number) / (match[4] ? 100 : 1);
}

export function toText(value: Scalar): string | CellError {
  if (value instanceof CellError) return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? numberText(value) : value;
}

/** A number as `&` joins it: 15 digits, exponents as Excel writes them. */
function numberText(number: number): string {
  const rounded = significant(number);
  const text = String(rounded);
  const exponent = /^(.*)e([-+])(\d+)$/.exec(text);
  if (!exponent && Math.abs(rounded) < 1e20) return text;
  const [mantissa = '', power = '0'] = rounded.toExponential().split('e');
  return `${mantissa}E${power.startsWith('-') ? '-' : '+'}${power.replace(/[-+]/, '').padStart(2, '0')}`;
}

export function toBoolean(value: Scalar): boolean | CellError {
  if (value instanceof CellError || typeof value === 'boolean') return value;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  return /^true$/i.test(value) ? true : /^false$/i.test(value) ? false : VALUE;
}

const RANK = { number: 0, string: 1, boolean: 2 } as const;

/** Order of two scalars: numbers before text before logical values; text without regard to case; an empty cell is like the other's nothing. */
export function compare(a: Exclude<Scalar, CellError>, b: Exclude<Scalar, CellError>): number {
  const left = a ?? empty(b);
  const right = b ?? empty(a);
  const ranks = RANK[typeof left as keyof typeof RANK] - RANK[typeof right as keyof typeof RANK];
  if (ranks !== 0) return ranks;
  if (typeof left === 'number' && typeof right === 'number') return Math.sign(significant(left) - significant(right));
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  const [x, y] = [String(left).toLowerCase(), String(right).toLowerCase()];
  return x < y ? -1 : x > y ? 1 : 0;
}

function empty(other: Scalar): number | string | boolean {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

export type Rounding = 'nearest' | 'up' | 'down';

/**
 * Rounds in decimal, as Excel does: the 15 digits that it would show decide, so that 2.675 gives 2.68 and 1.005 gives 1.01.
 * Halves go away from zero; `up` and `down` away from and towards it.
 */
export function roundDecimal(number: number, digits: number, rounding: Rounding): number {
  if (number === 0 || !Number.isFinite(number)) return number;
  const places = Math.trunc(digits);
  const [mantissa = '0', power = '0'] = Math.abs(number).toExponential(14).split('e');
  const all = mantissa.replace('.', '');
  // Digits that stay: those before the point and `places` behind it.
  const keep = Number(power) + 1 + places;
  if (keep >= all.length) return significant(number);
  const kept = keep > 0 ? all.slice(0, keep) : '0';
  const rest = keep >= 0 ? all.slice(keep) : '0';
  const away =
    rounding === 'nearest' ? (rest[0] ?? '0') >= '5' : rounding === 'up' ? (keep < 0 ? /[1-9]/.test(all) : /[1-9]/.test(rest)) : false;
  const whole = BigInt(kept) + (away ? 1n : 0n);
  const result = Number(`${whole}e${-places}`);
  return number < 0 ? -result : result;
}
