import { fill } from '../fill';
import type { Language, Params } from '../types';
import { measureRulesEn } from './measures.en';
import { measureRulesTh } from './measures.th';
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
  const rule = ruleTexts(finding.rule, language);
  const says = rule.says[finding.variant] ?? rule.says.default ?? Object.values(rule.says)[0];
  if (!says) throw new RangeError(`the rule ${finding.rule} says nothing`);
  const params = spoken(finding.params, language);
  const label = finding.mending === null ? undefined : rule.fix;
  return {
    message: fill(says[0], params),
    todo: fill(says[1], params),
    fix: label === undefined ? null : { label },
  };
}

function spoken(params: Params, language: Language): Params {
  const words = terms[language];
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, words[name]?.(String(value)) ?? value]));
}
