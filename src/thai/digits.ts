/**
 * Thai (๐–๙) and Arabic (0–9) digits: turning one into the other and seeing where a text mixes them.
 */

const THAI_ZERO = 0x0e50;

/** A number as written: digits of either system, with points or commas between digits only. */
const NUMBER = /[0-9๐-๙]+(?:[.,][0-9๐-๙]+)*/g;

/** Thai digits become Arabic ones; everything else stays, and so does the length of the text. */
export function toArabicDigits(text: string): string {
  return /[๐-๙]/.test(text) ? text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO)) : text;
}

/** Arabic digits become Thai ones; everything else stays, and so does the length of the text. */
export function toThaiDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(THAI_ZERO + digit.charCodeAt(0) - 48));
}

/** Which systems of digits a text uses. */
export function digitSystems(text: string): { readonly thai: boolean; readonly arabic: boolean } {
  return { thai: /[๐-๙]/.test(text), arabic: /[0-9]/.test(text) };
}

/**
 * Arabic digits that official usage accepts beside Thai ones (cabinet resolution of 2 May 2543: foreign words, links, sums
 * of money): digits that hang on Latin letters (`O26`, `ITA 2568`, `(O 26)`), addresses of sites and mail, sums in baht.
 */
const ACCEPTED_ARABIC =
  /(?:https?:\/\/|www\.)\S+|\S+@\S+|[A-Za-z][A-Za-z0-9]*[-.:/ ]?[0-9๐-๙]+(?:[.,/-][0-9]+)*|(?<![0-9๐-๙]|[0-9๐-๙][.,])(?:[0-9]+(?:[.,][0-9]+)*[-.]?[A-Za-z]+|[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)? ?บาท|[0-9]{1,3}(?:,[0-9]{3})+(?![.,]?[0-9๐-๙]))/g;

const mixes = (text: string): boolean => /[0-9]/.test(text) && /[๐-๙]/.test(text);

/**
 * Whether a reader would call the digits of this text mixed: both systems inside one number (`0๒๗`, `๒๕68`), or Thai
 * numbers beside Arabic ones in one text, unless the Arabic ones are of the accepted kind (`ITA ๒๕๖๘ (O26)` is fine).
 */
export function hasMixedDigits(text: string): boolean {
  if (!mixes(text)) return false;
  for (const [number] of text.matchAll(NUMBER)) if (mixes(number)) return true;
  return mixes(text.replace(ACCEPTED_ARABIC, ''));
}

/**
 * The same text with its digits settled into one system wherever {@link hasMixedDigits} objects: Thai, the system of
 * official documents. Accepted Arabic digits stay. A text that does not mix comes back unchanged.
 */
export function settleDigits(text: string): string {
  if (!hasMixedDigits(text)) return text;
  let settled = '';
  let last = 0;
  for (const match of text.matchAll(ACCEPTED_ARABIC)) {
    settled += toThaiDigits(text.slice(last, match.index)) + (mixes(match[0]) ? toArabicDigits(match[0]) : match[0]);
    last = match.index + match[0].length;
  }
  settled += toThaiDigits(text.slice(last));
  // An accepted number may run into one that is not (`O27,๕`): then nothing is excepted.
  return hasMixedDigits(settled) ? toThaiDigits(text) : settled;
}
