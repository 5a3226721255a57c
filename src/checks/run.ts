import { withoutConsequences } from './precedence';
import { RULES } from './registry';
import { RULE_IDS } from './rule-ids';
import type { CheckInput, Finding, Rule, Severity } from './types';

const SEVERITY_ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** Whether a rule is asked at all: only optional ones can be switched off. */
function isOn(rule: Pick<Rule, 'id' | 'optional'>, settings: CheckInput['settings']): boolean {
  return !(rule.optional && settings.rulesOff.includes(rule.id));
}

/**
 * Asks every rule and sorts what they say: errors, warnings, information; then the order of the rules; then sheets in workbook
 * order, rows, columns. Findings without a cell come first within their rule. Pure and total: no input makes it throw.
 */
export function runChecks(input: CheckInput): readonly Finding[] {
  const said = RULES.filter((rule) => isOn(rule, input.settings)).flatMap((rule) => rule.check(input));
  const sheets = new Map(input.workbook.grids.map(({ sheet }, index) => [sheet, index]));
  const ruleOrder = new Map<string, number>(RULE_IDS.map((id, index) => [id, index]));
  const rank = ({ severity, rule, at }: Finding): readonly number[] => [
    SEVERITY_ORDER.indexOf(severity),
    ruleOrder.get(rule) ?? 0,
    ...(at ? [sheets.get(at.sheet) ?? sheets.size, at.row, at.column] : [-1]),
  ];
  return withoutConsequences(said)
    .map((finding) => ({ finding, rank: rank(finding) }))
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .map(({ finding }) => finding);
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < a.length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
