/** What an organisation may preset for all its officers, in one file beside the static pages. */
import type { CriteriaPreset } from './criteria-preset';
import type { Settings, SignatoryRole } from './types';

/** Settings that an organisation's file may give. Tables chosen by hand and texts of one report are the officer's alone. */
export type PresetKey =
  'agency' | 'fiscalYear' | 'digits' | 'font' | 'orientation' | 'round' | 'signatories' | 'rulesOff' | 'floorsApplyTo' | 'openData';

/** What may be locked: a setting, one signatory, or the criteria. */
export type LockKey = PresetKey | `signatories.${SignatoryRole}` | 'criteria';

export interface Organisation {
  readonly presets: Readonly<Partial<Omit<Settings, 'signatories'>>> & {
    readonly signatories?: Readonly<Partial<Settings['signatories']>>;
  };
  readonly criteria: CriteriaPreset | null;
  readonly locked: readonly LockKey[];
}

export const NO_ORGANISATION: Organisation = { presets: {}, criteria: null, locked: [] };

export type OrganisationFaultKind =
  | 'not-json'
  | 'not-an-object'
  | 'unknown-key'
  | 'wrong-value'
  | 'unknown-lock'
  | 'lock-without-value'
  | 'weights-sum'
  | 'weights-incomplete'
  | 'part-weights-sum'
  | 'levels-order'
  | 'levels-incomplete';

/** One thing wrong with the file. What it concerns is ignored, the rest counts. */
export interface OrganisationFault {
  readonly kind: OrganisationFaultKind;
  /** Where, as a path of keys: `signatories.reporter.name`; empty for the whole file. */
  readonly path: string;
  /** What stands there, for the sentence; empty if that says nothing. */
  readonly found: string;
}

export interface OrganisationReading {
  readonly organisation: Organisation;
  readonly faults: readonly OrganisationFault[];
}
