import type { Language } from '../types';
import { measureRulesEn } from './measures.en';
import { measureRulesTh } from './measures.th';
import { sayFinding } from './say';
import { tableRulesEn } from './tables.en';
import { tableRulesTh } from './tables.th';
import { terms } from './terms';
import type { FindingFacts, FindingText, RuleTexts } from './types';

const texts: Readonly<Record<Language, Readonly<Record<string, RuleTexts>>>> = {
  th: { ...tableRulesTh, ...measureRulesTh },
  en: { ...tableRulesEn, ...measureRulesEn },
};

/** Name, meaning and sentences of a rule. Throws `RangeError` for a rule without texts, which the tests rule out. */
export function ruleTexts(rule: string, language: Language): RuleTexts {
  const found = texts[language][rule];
  if (!found) throw new RangeError(`no texts for the rule ${rule}`);
  return found;
}

/** Rules that have texts. */
export const RULES_WITH_TEXTS: readonly string[] = Object.keys(texts.th);

/** A finding in words: what is wrong, what to do, and what a mending would do. */
export function formatFinding(finding: FindingFacts, language: Language): FindingText {
  return sayFinding(finding, ruleTexts(finding.rule, language), terms[language]);
}
