/**
 * From a value as the workbook gives it to a cell that everything later can rely on: normalised once, its dirt noted.
 */
import { BUDDHIST_OFFSET } from '../thai/fiscal-year';
import { monthName } from '../thai/months';
import { normaliseText } from '../thai/normalise';
import { plainDecimal } from '../thai/numbers';
import type { Cell, CellAt, RawValue } from './grid';

const ERROR_VALUE =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!|BUSY!|EXTERNAL!|PYTHON!|TIMEOUT!)$/;

/** Whether a string is one of Excel's error values, as `Range.values` gives them. */
export function isErrorValue(text: string): boolean {
  return ERROR_VALUE.test(text);
}

/** A format code without its quoted text, escapes, colours, locales and conditions. */
const bareFormat = (format: string): string => format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');

/** Whether a number format shows a date: days with months, or years (`ปป` and `bb` are Thai and Buddhist ones). */
export function isDateFormat(format: string): boolean {
  if (format === 'General' || format === '@' || format === '') return false;
  const bare = bareFormat(format).toLowerCase();
  return /y|b{2}|e{2}|ป|d.*m|m.*d|m{3}|ว.*ด|ด{3}/.test(bare) && !/[0#?]/.test(bare);
}

/** Whether a number format shows the value times a hundred. */
export function isPercentFormat(format: string): boolean {
  return bareFormat(format).includes('%');
}

/**
 * A date of the 1900 date system in Thai words with the Buddhist year, `1 ตุลาคม 2567`. A year that is already Buddhist
 * (dates typed as `1/10/2567` into an Excel with the Christian calendar) is taken as it is. `null` beyond Excel's range.
 */
export function dateText(serial: number): string | null {
  if (!(serial >= 1 && serial < 2958466)) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  const year = date.getUTCFullYear();
  return `${date.getUTCDate()} ${monthName(date.getUTCMonth() + 1)} ${year > 2400 ? year : year + BUDDHIST_OFFSET}`;
}

/**
 * Makes a cell. Blank texts and texts of nothing but markup are `empty`. Numbers show as plain decimals, dates in Thai words;
 * a percent-formatted number keeps its stored value (0.8973), since only a score's reader knows what it means.
 */
export function cellFromValue(at: CellAt, raw: RawValue, numberFormat: string): Cell {
  if (typeof raw === 'number') {
    const text = (isDateFormat(numberFormat) ? dateText(raw) : null) ?? plainDecimal(raw);
    return { at, raw, kind: 'number', text, numberFormat, dirt: [] };
  }
  if (typeof raw === 'boolean') return { at, raw, kind: 'boolean', text: raw ? 'TRUE' : 'FALSE', numberFormat, dirt: [] };
  if (raw === '') return { at, raw, kind: 'empty', text: '', numberFormat, dirt: [] };
  if (isErrorValue(raw)) return { at, raw, kind: 'error', text: raw, numberFormat, dirt: [] };
  const { text, dirt } = normaliseText(raw);
  return { at, raw, kind: text === '' ? 'empty' : 'text', text, numberFormat, dirt };
}
