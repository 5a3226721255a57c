import type { CellAt } from '../../plan/grid';
import type { Finding, FindingParams, Mending, Severity } from '../types';
import type { RuleId } from '../rule-ids';

interface FindingDetails {
  readonly variant?: string;
  readonly params?: FindingParams;
  readonly mending?: Mending | null;
}

/** A finding at a cell; `null` where no cell exists. */
export function finding(rule: RuleId, severity: Severity, at: CellAt | null, details: FindingDetails = {}): Finding {
  return {
    rule,
    severity,
    sheet: at?.sheet ?? null,
    at,
    variant: details.variant ?? 'default',
    params: details.params ?? {},
    mending: details.mending ?? null,
  };
}

/** A key that is equal for equal places. */
export function placeKey(at: CellAt): string {
  return `${at.row}:${at.column}:${at.sheet}`;
}
