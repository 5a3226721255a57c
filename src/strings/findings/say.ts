import { fill } from '../fill';
import type { Params } from '../types';
import type { FindingFacts, FindingText, RuleTexts, Terms } from './types';

/** A finding in the words of one language. Throws `RangeError` for a rule that says nothing, which the tests rule out. */
export function sayFinding(finding: FindingFacts, rule: RuleTexts, words: Terms): FindingText {
  const says = rule.says[finding.variant] ?? rule.says.default ?? Object.values(rule.says)[0];
  if (!says) throw new RangeError(`the rule ${finding.rule} says nothing`);
  const params = spoken(finding.params, words);
  const label = finding.mending === null ? undefined : rule.fix;
  return {
    message: joined(fill(says[0], params)),
    todo: joined(fill(says[1], params)),
    fix: label === undefined ? null : { label },
  };
}

/** Thai leaves no blank between a noun and what it belongs to, but one before Latin letters: `คะแนน IIT`, `คะแนนตัวชี้วัดที่ 4`. */
const joined = (sentence: string): string => sentence.replace(/(คะแนน|ของ|แถว) (?=ตัวชี้วัด)/g, '$1');

function spoken(params: Params, words: Terms): Params {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, words[name]?.(String(value)) ?? value]));
}
