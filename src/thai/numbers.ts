/**
 * Scores as cells show them, read to plain decimal strings: digits of either system, percent signs, decimal commas. Exact:
 * no value passes through a float on its way.
 */
import { toArabicDigits } from './digits';

/** What was done to a number in reading it. */
export type NumberConversion = 'none' | 'percent-sign' | 'decimal-comma' | 'thai-digits';

export interface NumberReading {
  /** Plain decimal, Arabic digits, no exponent, as exact as written: `89.73`, `-5`, `1000`. */
  readonly value: string;
  readonly conversion: NumberConversion;
  /** Full marks written behind the number (`26.92/30`, `๓๔.๓๐ เต็ม ๔๐`); `null` if none. */
  readonly outOf: string | null;
}

const SCORE =
  /^(?:(ร้อยละ|คะแนน|ได้)\s*:?\s*)?([-−]?)(\d[\d,]*(?:\s?\.\s?\d*)?|\.\d+)\s*(%|เปอร์เซ็นต์)?\s*(?:คะแนน|แต้ม)?\s*(?:(?:\/|จาก|เต็ม|คะแนนเต็ม|จากคะแนนเต็ม)\s*(\d+(?:\.\d+)?)\s*(?:คะแนน)?)?\s*(?:\([^()\d]*\))?$/;

/** Reads one number that fills the text, with the words that may stand around a score. `null` for anything else. */
export function readNumber(text: string): NumberReading | null {
  const plain = toArabicDigits(text.trim());
  const match = SCORE.exec(plain);
  if (match === null) return null;
  const [, lead, sign = '', digits = '', percent, outOf] = match;
  const body = digits.replace(/\s/g, '');
  const decimalComma = /^\d{1,3},\d{1,2}$/.test(body);
  const thousands = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(body);
  if (body.includes(',') && !decimalComma && !thousands) return null;
  const value = tidyDecimal((sign === '' ? '' : '-') + (decimalComma ? body.replace(',', '.') : body.replace(/,/g, '')));
  const isPercent = percent !== undefined || lead === 'ร้อยละ';
  const conversion = isPercent ? 'percent-sign' : decimalComma ? 'decimal-comma' : plain === text.trim() ? 'none' : 'thai-digits';
  return { value, conversion, outOf: outOf === undefined ? null : tidyDecimal(outOf) };
}

/** `089.` → `89`, `.5` → `0.5`. Zeros behind the point stay: they say how exact the score was given. */
function tidyDecimal(text: string): string {
  const negative = text.startsWith('-');
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const units = whole.replace(/^0+(?=\d)/, '') || '0';
  return `${negative ? '-' : ''}${units}${fraction === '' ? '' : `.${fraction}`}`;
}

/**
 * A spreadsheet number as the decimal that was typed: fifteen significant digits, which is what Excel keeps, so that
 * 89.30000000000001 is 89.3 again; never in exponent form.
 */
export function plainDecimal(value: number): string {
  const text = Number(value.toPrecision(15)).toString();
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (match === null) return text;
  const [, sign = '', lead = '', rest = '', exponent = '0'] = match;
  return shiftDecimal(`${sign}${lead}${rest === '' ? '' : `.${rest}`}`, Number(exponent));
}

/** Moves the decimal point of a plain decimal to the right (`places` > 0) or left: `0.8973` by 2 is `89.73`. */
export function shiftDecimal(value: string, places: number): string {
  const negative = value.startsWith('-');
  const [whole = '0', fraction = ''] = value.replace('-', '').split('.');
  const digits = (whole + fraction).padStart(1 - places + fraction.length, '0').padEnd(whole.length + places, '0');
  const point = digits.length - Math.max(fraction.length - places, 0);
  const units = digits.slice(0, point).replace(/^0+(?=\d)/, '') || '0';
  const rest = digits.slice(point);
  return `${negative ? '-' : ''}${units}${rest === '' ? '' : `.${rest}`}`;
}
