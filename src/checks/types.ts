/**
 * Findings as data. A finding becomes a sentence only at the edge (`strings/`): here it is a rule, a place and parameters.
 */
import type { Framework, Summary } from '../assessment/types';
import type { CriteriaProblem } from '../plan/criteria-sheet';
import type { CellAt } from '../plan/grid';
import type { RecognisedWorkbook } from '../plan/types';
import type { Settings } from '../settings/types';
import type { Gazetteer } from './places/nearest';
import type { RuleId } from './rule-ids';

export type Severity = 'error' | 'warning' | 'info';

/** A safe mending of one cell: never changes meaning. Several on one cell are applied in the order of the registry. */
export interface Mending {
  readonly at: CellAt;
  /** The cell's raw text now; a mending is dropped if the cell has changed since. */
  readonly before: string;
  readonly after: string;
  /** Further cells that the same mending changes: the rest of a repeated header row. Absent if there are none. */
  readonly also?: readonly CellWrite[];
}

/** One cell's text before and after: what a mending comes down to on the sheet. */
export interface CellWrite {
  readonly at: CellAt;
  readonly before: string;
  readonly after: string;
}

/** Parameters are names and numbers for the sentence; all text from cells is already normalised. */
export type FindingParams = Readonly<Record<string, string | number>>;

export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Sheet it concerns, `null` if none exists. */
  readonly sheet: string | null;
  /** The one cell it points to, `null` where no cell exists. */
  readonly at: CellAt | null;
  /** Which sentence of the rule (a rule may have several), e.g. `measures` or `scores` for `sheet-missing`; `default` else. */
  readonly variant: string;
  readonly params: FindingParams;
  readonly mending: Mending | null;
}

/** What a rule gets. Everything in it knows its cell. */
export interface CheckInput {
  readonly workbook: RecognisedWorkbook;
  /** `null` if the year is unknown or has no framework. */
  readonly framework: Framework | null;
  /** `null` if the scores do not suffice. */
  readonly summary: Summary | null;
  readonly settings: Settings;
  /** What reading the agency's own criteria sheet complained about; absent or empty if there is no such sheet or it is in order. */
  readonly criteriaProblems?: readonly CriteriaProblem[];
  /** Provinces and districts; while absent, no place name is looked at. */
  readonly gazetteer?: Gazetteer;
}

export interface Rule {
  readonly id: RuleId;
  /** Every severity that it can take, the usual one first. */
  readonly severities: readonly Severity[];
  /** Can be switched off in the settings. */
  readonly optional: boolean;
  /** Every variant that its findings can take; each has a sentence in both languages. */
  readonly variants: readonly string[];
  readonly check: (input: CheckInput) => readonly Finding[];
}
