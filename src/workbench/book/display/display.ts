/** What a cell shows: its value drawn by its number format, with Thai digits where the format asks for them. */
import { format, isValidFormat } from 'numfmt';
import type { BookCell } from '../types';

/**
 * `[$-NDCLLLL]`: the two digits before the calendar name the digits, `0D` being Thai ([MS-XLS] 2.4.126 and ISO/IEC 29500-1,
 * 18.8.31: `[$-D00041E]` Thai digits with the Gregorian calendar, `[$-D07041E]` with the Buddhist era).
 */
const LOCALE = /\[\$[^\]-]*-([0-9A-Fa-f]{1,8})\]/;
const THAI_DIGITS = 0x0d;
const BUDDHIST = 7;
/** The highest bit asks for the calendar of the system's settings to win; here there are none. */
const CALENDAR_BITS = 0x7f;
const OPTIONS = { locale: 'en-US', nbsp: false, throws: false } as const;

/** Empty cells show nothing; errors their code; booleans in capitals. A cell set to text shows its number unformatted. */
export function displayText(cell: BookCell): string {
  if (cell.error !== null) return cell.error;
  const { value } = cell;
  if (value === '') return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return formatValue(value, cell.style.numberFormat);
}

/** A number or text drawn by a format code. A code that no one can read shows the value as it is. */
export function formatValue(value: number | string, code: string): string {
  if (typeof value === 'string' && !code.includes('@') && !code.includes(';')) return value;
  const locale = parseInt(LOCALE.exec(code)?.[1] ?? '0', 16);
  const calendar = (locale >>> 16) & CALENDAR_BITS;
  let readable = calendar === BUDDHIST ? buddhist(code) : code;
  // Thai editions write a lone `t` before what Thai digits should draw.
  const plain = outsideLiterals(readable, (text) => text.replace(/(^|;)t(?=[#0?dmyhsb])/gi, '$1'));
  const thai = locale >>> 24 === THAI_DIGITS || plain !== readable;
  readable = plain;
  if (!isValidFormat(readable)) return String(value);
  const text = format(readable, value, OPTIONS);
  return thai && typeof value === 'number' ? thaiDigits(text) : text;
}

/** With the Buddhist calendar a year of the format is a year of the Buddhist era. */
function buddhist(code: string): string {
  return outsideLiterals(code, (text) => text.replace(/y{3,}/gi, 'bbbb').replace(/y{1,2}/gi, 'bb'));
}

function outsideLiterals(code: string, change: (text: string) => string): string {
  return code
    .split(/("[^"]*"|\\.|\[[^\]]*\])/)
    .map((part, i) => (i % 2 === 0 ? change(part) : part))
    .join('');
}

function thaiDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
}
