import type { Cell } from '../../plan/grid';
import { hasMixedDigits, settleDigits, toArabicDigits } from '../../thai/digits';
import { splitList } from '../../thai/lists';
import { normaliseText } from '../../thai/normalise';
import { findOitReferences, spellOitReferences } from '../../thai/oit-reference';
import type { RuleId } from '../rule-ids';
import type { Mending } from '../types';

/** Rules whose findings mend the text of their own cell. */
export type TextMendingRule = Extract<
  RuleId,
  'html-markup' | 'oit-reference-spelling' | 'mixed-digits' | 'decomposed-sara-am' | 'invisible-characters'
>;

/**
 * Markup, sara am and invisible characters are mended by writing the text as it was read: then reading it again can give
 * nothing else. The other mendings start from there, too, as an unseen character may hide what they look for.
 */
const asRead = (text: string): string => normaliseText(text).text;

/** Zeros typed for the letter O are what mixes most often; spelled out, they no longer do. What still mixes becomes Thai. */
function settle(text: string): string {
  const spelled = spellOitReferences(text);
  return hasMixedDigits(spelled) ? settleDigits(spelled) : spelled;
}

/** References and list items as they are read from a text, digits and the spelling of references aside. */
function meaningOf(raw: string): string {
  const { text } = normaliseText(raw);
  const codes = findOitReferences(text).map(({ code }) => code);
  const items = splitList(text).map((item) => toArabicDigits(spellOitReferences(item)));
  return JSON.stringify([codes, items]);
}

/** Applies until nothing changes, and only as long as the text is still read the same: a doubtful case is left to the officer. */
function safely(mend: (text: string) => string): (text: string) => string {
  return (text) => {
    let mended = mend(asRead(text));
    for (let rounds = 0; rounds < 4 && mend(mended) !== mended; rounds += 1) mended = mend(mended);
    return mended !== text && mend(mended) === mended && meaningOf(mended) === meaningOf(text) ? mended : text;
  };
}

/** What each rule's mending makes of a text. Every one is idempotent and leaves words, numbers and their order alone. */
export const TEXT_MENDINGS: Readonly<Record<TextMendingRule, (text: string) => string>> = {
  'html-markup': asRead,
  'decomposed-sara-am': asRead,
  'invisible-characters': asRead,
  'oit-reference-spelling': safely(spellOitReferences),
  'mixed-digits': safely(settle),
};

/** The mending of a cell by a rule; `null` if the cell holds no text or nothing would change. */
export function mendCell(rule: TextMendingRule, cell: Cell): Mending | null {
  if (typeof cell.raw !== 'string') return null;
  const after = TEXT_MENDINGS[rule](cell.raw);
  return after === cell.raw ? null : { at: cell.at, before: cell.raw, after };
}
