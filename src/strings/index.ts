/**
 * The strings room: every sentence of pane, ribbon, findings and refusals, in Thai and English. Importing this module loads
 * both languages; the pane, which wants one, calls `loadPaneStrings`.
 */
import { outsideEn } from './outside.en';
import { outsideTh } from './outside.th';
import { paneEn } from './pane.en';
import { paneTh } from './pane.th';
import type { Language, OutsideStrings, PaneStrings } from './types';

export { fill, placesOf } from './fill';
export { formatFinding, ruleTexts, RULES_WITH_TEXTS } from './findings/format';
export type { FindingFacts, FindingText, RuleTexts } from './findings/types';
export { failureText } from './host';
export type { FailureFacts, FailureText } from './host';
export { loadPaneStrings } from './load';
export type { Language, OutsideKey, PaneKey, PaneStrings, Params } from './types';

const strings = { th: { ...paneTh, ...outsideTh }, en: { ...paneEn, ...outsideEn } };

/** Texts of pane, ribbon and still pages. */
export function paneStrings(language: Language): PaneStrings & OutsideStrings {
  return strings[language];
}
