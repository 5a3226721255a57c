/**
 * What Excel makes of a value that is put into a cell. Text goes through the same reading as typing does: "If the returned
 * value starts with a plus, minus, or equal sign, Excel interprets this value as a formula" (typings, Range.values);
 * numbers, percentages, dates and TRUE/FALSE written as text become values unless the cell is formatted as text (`@`) or
 * the text begins with an apostrophe.
 */
import type { BookCell, BookValue } from '../../book/types';
import { HostError, invalidArgument } from '../errors';
import type { Session } from '../session';

/** "Total number of characters that a cell can contain: 32,767" (Excel specifications and limits). */
const textLimit = 32_767;

/** "Length of formula contents: 8,192 characters" (same page). */
const formulaLimit = 8192;

export interface CellInput {
  readonly value: BookValue;
  readonly error: string | null;
  readonly formula: string | null;
  readonly quotePrefix: boolean;
  /** Format that typing this gives a cell whose format is General. */
  readonly numberFormat: string | null;
}

const nothing = { error: null, formula: null, quotePrefix: false, numberFormat: null } as const;
const errorValues = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];

/** Reads one value for a cell of the given number format. Throws `InvalidArgument`. */
export function readInput(session: Session, given: unknown, numberFormat: string): CellInput {
  if (typeof given === 'number' || typeof given === 'boolean') return { value: given, ...nothing };
  if (typeof given !== 'string') throw invalidArgument('a cell takes text, a number or true/false');
  if (given.length > textLimit) throw invalidArgument(`a cell holds at most ${String(textLimit)} characters`);
  if (given === '') return { value: '', ...nothing };
  if (given.startsWith("'")) return { value: given.slice(1), ...nothing, quotePrefix: true };
  if (numberFormat === '@') return { value: given, ...nothing };
  return readFormula(session, given) ?? readTyped(given) ?? { value: given, ...nothing };
}

function readFormula(session: Session, text: string): CellInput | null {
  const formula = formulaIn(text);
  if (formula === null) return null;
  if (formula.length > formulaLimit) {
    throw new HostError('FormulaLengthExceedsLimit', `A formula has at most ${String(formulaLimit)} characters.`);
  }
  try {
    session.engine.parseFormula(formula);
  } catch {
    throw invalidArgument(`${text.slice(0, 60)} is not a formula`);
  }
  return { value: '', ...nothing, formula };
}

/** The formula that a text stands for: `=…`, and `+…`, `-…`, `@…` as in other spreadsheets, unless it is just a number. */
function formulaIn(text: string): string | null {
  if (text.startsWith('=')) return text.length > 1 ? text : null;
  if (/^[+-]/.test(text) && text.length > 1) return readTyped(text) === null ? `=${text}` : null;
  // Typing @SUM(A1) gives =SUM(A1); that the API does so too is an assumption on the safe side.
  if (/^@[A-Za-z_]/.test(text)) return `=${text.slice(1)}`;
  return null;
}

/** Numbers, percentages, dates, times, truth values and error values written as text. */
function readTyped(text: string): CellInput | null {
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true', ...nothing };
  if (errorValues.includes(trimmed.toUpperCase())) return { value: '', ...nothing, error: trimmed.toUpperCase() };
  return readNumber(trimmed) ?? readDate(trimmed) ?? readTime(trimmed);
}

function readNumber(text: string): CellInput | null {
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(?:[eE]([+-]?\d{1,3}))?(%?)$/.exec(text);
  if (match === null) return null;
  const [, sign = '', whole, fraction, exponent, percent] = match;
  if (whole === undefined && (fraction === undefined || fraction === '.')) return null;
  const digits = `${sign}${(whole ?? '0').replace(/,/g, '')}${fraction ?? ''}${exponent === undefined ? '' : `e${exponent}`}`;
  const number = Number(digits);
  if (!Number.isFinite(number)) return null;
  const decimals = fraction !== undefined && fraction.length > 1;
  if (percent === '%') return { value: number / 100, ...nothing, numberFormat: decimals ? '0.00%' : '0%' };
  if (whole?.includes(',') === true) return { value: number, ...nothing, numberFormat: decimals ? '#,##0.00' : '#,##0' };
  return { value: number, ...nothing, numberFormat: exponent === undefined ? null : '0.00E+00' };
}

/** `d/m/yyyy`, `d-m-yy`, `yyyy-m-d` and `m/yyyy`: a number like 3/2568 is read as the first of a month. */
function readDate(text: string): CellInput | null {
  const dayFirst = /^(\d{1,2})([/-])(\d{1,2})\2(\d{2}|\d{4})$/.exec(text);
  if (dayFirst !== null) return dateInput(fullYear(dayFirst[4]), Number(dayFirst[3]), Number(dayFirst[1]), 'd/m/yyyy');
  const yearFirst = /^(\d{4})([/-])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (yearFirst !== null) return dateInput(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]), 'd/m/yyyy');
  const monthYear = /^(\d{1,2})[/-](\d{4})$/.exec(text);
  if (monthYear !== null) return dateInput(Number(monthYear[2]), Number(monthYear[1]), 1, 'mmm-yy');
  return null;
}

function fullYear(text: string | undefined): number {
  const year = Number(text);
  if (text?.length !== 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function dateInput(year: number, month: number, day: number, numberFormat: string): CellInput | null {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1) return null;
  const time = Date.UTC(year, month - 1, day);
  if (new Date(time).getUTCDate() !== day) return null;
  // Serial 1 is 1 January 1900; Excel counts a 29 February 1900 that never was.
  const serial = Math.round((time - Date.UTC(1899, 11, 30)) / 86_400_000);
  return { value: serial < 61 ? serial - 1 : serial, ...nothing, numberFormat };
}

function readTime(text: string): CellInput | null {
  const match = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (match === null || Number(match[1]) > 23) return null;
  const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
  return { value: seconds / 86_400, ...nothing, numberFormat: match[3] === undefined ? 'h:mm' : 'h:mm:ss' };
}

/** What `values` reads: the result, errors as their text. */
export function valueOf(cell: BookCell | undefined): BookValue {
  if (cell === undefined) return '';
  return cell.error ?? cell.value;
}

/** What `formulas` reads: the formula, else the value. */
export function formulaOf(cell: BookCell | undefined): BookValue {
  return cell?.formula ?? valueOf(cell);
}
