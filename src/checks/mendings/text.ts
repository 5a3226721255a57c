import type { Cell } from '../../plan/grid';
import { hasMixedDigits, settleDigits } from '../../thai/digits';
import { normaliseText } from '../../thai/normalise';
import { spellOitReferences } from '../../thai/oit-reference';
import type { RuleId } from '../rule-ids';
import type { Mending } from '../types';

/** Rules whose findings mend the text of their own cell. */
export type TextMendingRule = Extract<
  RuleId,
  'html-markup' | 'oit-reference-spelling' | 'mixed-digits' | 'decomposed-sara-am' | 'invisible-characters'
>;

/**
 * Markup, sara am and invisible characters are mended by writing the text as it was read: then reading it again can give
 * nothing else.
 */
const asRead = (text: string): string => normaliseText(text).text;

/** What each rule's mending makes of a text. Every one is idempotent and leaves words, numbers and their order alone. */
export const TEXT_MENDINGS: Readonly<Record<TextMendingRule, (text: string) => string>> = {
  'html-markup': asRead,
  'decomposed-sara-am': asRead,
  'invisible-characters': asRead,
  'oit-reference-spelling': spellOitReferences,
  // A zero typed for the letter O is what mixes most often; spelled out, it no longer does.
  'mixed-digits': (text) => {
    const spelled = spellOitReferences(text);
    return hasMixedDigits(spelled) ? settleDigits(spelled) : spelled;
  },
};

/** The mending of a cell by a rule; `null` if the cell holds no text or nothing would change. */
export function mendCell(rule: TextMendingRule, cell: Cell): Mending | null {
  if (typeof cell.raw !== 'string') return null;
  const after = TEXT_MENDINGS[rule](cell.raw);
  return after === cell.raw ? null : { at: cell.at, before: cell.raw, after };
}
