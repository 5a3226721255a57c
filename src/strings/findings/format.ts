import type { Language } from '../types';
import { englishFinding, englishRuleTexts } from './english';
import { meaningsEn } from './meanings.en';
import { meaningsTh } from './meanings.th';
import { thaiFinding, thaiRuleTexts } from './thai';
import type { FindingFacts, FindingText, RuleTexts } from './types';

export { RULES_WITH_TEXTS } from './thai';

/** Name, meaning and sentences of a rule. Throws `RangeError` for a rule without texts, which the tests rule out. */
export function ruleTexts(rule: string, language: Language): RuleTexts & { readonly meaning: string } {
  const [texts, meanings] = language === 'th' ? [thaiRuleTexts(rule), meaningsTh] : [englishRuleTexts(rule), meaningsEn];
  return { ...texts, meaning: meanings[rule] ?? '' };
}

/** A finding in words: what is wrong, what to do, and what a mending would do. */
export function formatFinding(finding: FindingFacts, language: Language): FindingText {
  return language === 'th' ? thaiFinding(finding) : englishFinding(finding);
}
