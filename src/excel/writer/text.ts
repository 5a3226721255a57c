/**
 * Text on its way into a cell. Excel reads what it is given as if it had been typed: a leading sign makes a formula, digits a
 * number, a month's name a date. A leading apostrophe, which is not part of the text, keeps it text.
 */

/** Excel's limit for one cell. */
export const LONGEST_CELL = 32_767;

/** Longer than any number, date or time that Excel would recognise. */
const LONGEST_VALUE = 40;

const STARTS_LIKE_FORMULA = /^[=+\-@'\t\r\n]/u;
const HAS_DIGIT = /\p{Nd}/u;
const BOOLEANS_AND_ERRORS = /^(?:true|false|จริง|เท็จ|#.*)$/iu;
/** Control characters and non-characters that a workbook file cannot hold; tab and line feed may stay. */
const FORBIDDEN = /[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text as a cell can hold it: line feeds alone end lines, nothing that the file format forbids, no longer than a cell. */
export function storable(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '').replace(LONE_SURROGATE, '\uFFFD');
  return clean.length <= LONGEST_CELL ? clean : clean.slice(0, LONGEST_CELL).replace(LONE_SURROGATE, '');
}

/** What to give to `Range.formulas` so that the cell holds exactly this text, whatever it looks like. */
export function asText(text: string): string {
  const clean = storable(text);
  if (clean === '') return '';
  // With its apostrophe, too, the input may be no longer than a cell.
  return mightBeRead(clean) ? `'${clean.slice(0, LONGEST_CELL - 1)}` : clean;
}

function mightBeRead(text: string): boolean {
  if (STARTS_LIKE_FORMULA.test(text)) return true;
  if (text.length > LONGEST_VALUE) return false;
  return HAS_DIGIT.test(text) || BOOLEANS_AND_ERRORS.test(text.trim());
}

/** A link inside the workbook as a formula: a whole column of them is written in one action. */
export function linkFormula(text: string, sheet: string, cell: string): string {
  const target = `#'${sheet.replace(/'/g, "''")}'!${cell}`;
  return `=HYPERLINK(${stringLiteral(target)},${stringLiteral(text)})`;
}

/** Excel allows 255 characters in a text inside a formula. */
function stringLiteral(text: string): string {
  return `"${storable(text).slice(0, 255).replace(/"/g, '""')}"`;
}

/** Size of a value inside a request or an answer: UTF-8 with JSON's quotes and escapes. */
export function wireBytes(value: string | number | boolean): number {
  if (typeof value !== 'string') return String(value).length;
  let bytes = 2;
  for (let index = 0; index < value.length; index += 1) {
    const unit = value.charCodeAt(index);
    if (unit === 0x22 || unit === 0x5c || unit === 0x0a || unit === 0x09) bytes += 2;
    else if (unit < 0x20) bytes += 6;
    else if (unit < 0x80) bytes += 1;
    else if (unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff)) bytes += 2;
    else bytes += 3;
  }
  return bytes;
}
