/**
 * What an agency may set. Saved in the workbook by `excel/`, edited in the pane, preset by an organisation's own file.
 * Every part is optional on disk: `DEFAULT_SETTINGS` fills the gaps.
 */

import type { CriteriaPreset } from './criteria-preset';

export type Digits = 'thai' | 'arabic';
export type Orientation = 'landscape' | 'portrait';
/** Months that the report covers. */
export type Round = 6 | 12;
export type SignatoryRole = 'reporter' | 'reviewer' | 'approver';

export interface Signatory {
  readonly name: string;
  readonly position: string;
}

/** A table or column that the officer pointed to by hand. Columns are letters. */
export interface TableChoice {
  readonly sheet: string;
  readonly columns: Readonly<Record<string, string>>;
}

export interface Settings {
  /** Overrides what the sheets say; `null`: as read. */
  readonly agency: string | null;
  readonly fiscalYear: number | null;
  readonly digits: Digits;
  readonly font: string;
  readonly orientation: Orientation;
  readonly round: Round;
  /** A role set to `null` is left out of the signature block; empty strings print dots. */
  readonly signatories: Readonly<Record<SignatoryRole, Signatory | null>>;
  readonly rulesOff: readonly string[];
  /** Level floors apply to EIT as one number (`whole`) or to each part. */
  readonly floorsApplyTo: 'whole' | 'parts';
  readonly openData: boolean;
  readonly measuresTable: TableChoice | null;
  readonly scoresTable: TableChoice | null;
  /** The officer's own texts, one paragraph a string; `null`: as drafted. */
  readonly introduction: readonly string[] | null;
  readonly recommendations: readonly string[] | null;
  /** Of the organisation's file alone: never stored in a workbook. Absent: as built in. */
  readonly criteria?: CriteriaPreset;
}

/** What a single run may add to the settings; nothing of it is saved. */
export interface RunOptions {
  readonly fiscalYear?: number;
  readonly draft?: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  agency: null,
  fiscalYear: null,
  digits: 'thai',
  font: 'TH SarabunPSK',
  orientation: 'landscape',
  round: 12,
  signatories: {
    reporter: { name: '', position: '' },
    reviewer: { name: '', position: '' },
    approver: { name: '', position: '' },
  },
  rulesOff: [],
  floorsApplyTo: 'whole',
  openData: false,
  measuresTable: null,
  scoresTable: null,
  introduction: null,
  recommendations: null,
};
