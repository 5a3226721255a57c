/**
 * Digits of the printed report: Thai or Arabic by setting, never both in one text. Codes keep the digits that belong to
 * them: `O26`, `COVID-19`, addresses of pages and of mail.
 */
import { toArabicDigits, toThaiDigits } from '../../thai/digits';
import type { Digits } from '../../settings/types';

/** A word in Latin letters, digits and the signs that hold web and mail addresses together. */
const LATIN_WORD = /[A-Za-z0-9@:/._%#?=&+~-]+/g;
const LATIN_LETTER = /[A-Za-z]/;

/** The text with all its digits in one system, codes apart. */
export function inDigits(text: string, digits: Digits): string {
  if (digits === 'arabic') return toArabicDigits(text);
  return text.replace(LATIN_WORD, (word) => (LATIN_LETTER.test(word) ? word : toThaiDigits(word)));
}

/**
 * Excel number format that draws the given pattern in the digits of the setting. `D00041E` is the number-shape code of Thai
 * digits (D) together with the Thai locale (041E); it stands before every section.
 */
export function numberFormat(sections: readonly string[], digits: Digits): string {
  return sections.map((section) => (digits === 'thai' ? withThaiShape(section) : section)).join(';');
}

/** A condition such as `[<85]` stays in front of the shape code. */
function withThaiShape(section: string): string {
  const condition = /^\[[<>=][^\]]*\]/.exec(section)?.[0] ?? '';
  return `${condition}[$-D00041E]${section.slice(condition.length)}`;
}
