/** Criteria of a fiscal year as an organisation's file may give them. */

/** Weight of an instrument or of a part of EIT, percent points as a plain decimal: `30`, `17.5`. */
export interface CriteriaWeight {
  readonly code: 'IIT' | 'EIT' | 'EIT1' | 'EIT2' | 'OIT';
  readonly weight: string;
}

/** A level, highest first; the last one takes all that is left (`totalMin` 0). Scores are plain decimals. */
export interface CriteriaLevel {
  readonly name: string;
  readonly totalMin: string;
  readonly instrumentMin: string | null;
}

/** Criteria of one fiscal year where they differ from what is built in; parts not given stay as built in. */
export interface CriteriaPreset {
  readonly fiscalYear: number;
  readonly target: string | null;
  readonly floor: string | null;
  /** Empty: as built in. Else all of IIT, EIT and OIT, and both parts of EIT or neither. */
  readonly weights: readonly CriteriaWeight[];
  /** Empty: as built in. */
  readonly levels: readonly CriteriaLevel[];
  /** True if no criteria sheet in a workbook may differ from it. */
  readonly locked: boolean;
}
