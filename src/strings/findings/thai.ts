/** Findings in Thai alone: what stands on sheets is always Thai, so whoever writes sheets need not carry the English texts. */
import { measureRulesTh } from './measures.th';
import { sayFinding } from './say';
import { tableRulesTh } from './tables.th';
import { termsTh } from './terms.th';
import type { FindingFacts, FindingText, RuleTexts } from './types';

const texts: Readonly<Record<string, RuleTexts>> = { ...tableRulesTh, ...measureRulesTh };

/** Name and sentences of a rule in Thai. Throws `RangeError` for a rule without texts, which the tests rule out. */
export function thaiRuleTexts(rule: string): RuleTexts {
  const found = texts[rule];
  if (!found) throw new RangeError(`no texts for the rule ${rule}`);
  return found;
}

/** A finding in Thai words. */
export function thaiFinding(finding: FindingFacts): FindingText {
  return sayFinding(finding, thaiRuleTexts(finding.rule), termsTh);
}

/** Rules that have texts. */
export const RULES_WITH_TEXTS: readonly string[] = Object.keys(texts);
