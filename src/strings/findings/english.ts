/** Findings in English alone, for the pane. */
import { measureRulesEn } from './measures.en';
import { sayFinding } from './say';
import { tableRulesEn } from './tables.en';
import { termsEn } from './terms.en';
import type { FindingFacts, FindingText, RuleTexts } from './types';

const texts: Readonly<Record<string, RuleTexts>> = { ...tableRulesEn, ...measureRulesEn };

/** Name and sentences of a rule in English. Throws `RangeError` for a rule without texts, which the tests rule out. */
export function englishRuleTexts(rule: string): RuleTexts {
  const found = texts[rule];
  if (!found) throw new RangeError(`no texts for the rule ${rule}`);
  return found;
}

/** A finding in English words. */
export function englishFinding(finding: FindingFacts): FindingText {
  return sayFinding(finding, englishRuleTexts(finding.rule), termsEn);
}
