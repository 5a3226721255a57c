import type { CellAt } from '../../plan/grid';
import { RULE_IDS, type RuleId } from '../rule-ids';
import { placeKey } from '../support/finding';
import type { CellWrite, Finding, Mending } from '../types';
import { TEXT_MENDINGS, type TextMendingRule } from './text';

interface MendedCell {
  readonly at: CellAt;
  readonly before: string;
  readonly rules: Set<RuleId>;
  emptied: boolean;
}

const isTextMending = (rule: RuleId): rule is TextMendingRule => rule in TEXT_MENDINGS;

/** Every cell that a mending changes. */
export function writesOf({ at, before, after, also = [] }: Mending): readonly CellWrite[] {
  return [{ at, before, after }, ...also];
}

/**
 * What the mendings of all given findings write, one entry a cell, in the order of the findings. Several mendings of one cell
 * work one after the other, in the order of the rules; a cell that a mending empties stays empty. Findings without a mending
 * are passed over.
 */
export function mendAll(findings: readonly Pick<Finding, 'rule' | 'mending'>[]): readonly CellWrite[] {
  const cells = new Map<string, MendedCell>();
  for (const { rule, mending } of findings) {
    if (!mending) continue;
    for (const { at, before, after } of writesOf(mending)) {
      const cell = cells.get(placeKey(at)) ?? { at, before, rules: new Set<RuleId>(), emptied: false };
      cell.rules.add(rule);
      cell.emptied ||= after === '';
      cells.set(placeKey(at), cell);
    }
  }
  return [...cells.values()]
    .map(({ at, before, rules, emptied }) => ({ at, before, after: emptied ? '' : composed(before, rules) }))
    .filter(({ before, after }) => before !== after);
}

function composed(before: string, rules: ReadonlySet<RuleId>): string {
  return RULE_IDS.filter((rule) => rules.has(rule)).reduce(
    (text, rule) => (isTextMending(rule) ? TEXT_MENDINGS[rule](text) : text),
    before,
  );
}
