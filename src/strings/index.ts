/**
 * The strings room: every sentence of pane, ribbon, findings and refusals, in Thai and English. Importing this module loads
 * both languages; the pane, which wants one, calls `loadPaneStrings`.
 */
import { paneEn } from './pane.en';
import { paneTh } from './pane.th';
import type { Language, PaneStrings } from './types';

export { fill, placesOf } from './fill';
export { formatFinding, ruleTexts, RULES_WITH_TEXTS } from './findings/format';
export type { FindingFacts, FindingText, RuleTexts } from './findings/types';
export { failureSentence, failureText } from './host';
export type { FailureFacts, FailureText } from './host';
export { loadPaneStrings } from './load';
export type { Language, PaneKey, PaneStrings, Params } from './types';

/** Texts of pane and ribbon. */
export function paneStrings(language: Language): PaneStrings {
  return language === 'th' ? paneTh : paneEn;
}
