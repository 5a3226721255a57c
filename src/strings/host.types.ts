/**
 * A refusal of Excel, as far as its sentence needs it. Same shape as the one that `excel/` reports: this room imports no other.
 */
export interface FailureFacts {
  readonly reason:
    | 'edit-mode'
    | 'sheet-protected'
    | 'structure-protected'
    | 'read-only'
    | 'too-old'
    | 'other-workbook'
    | 'too-large'
    | 'part-missing'
    | 'cancelled'
    | 'unknown';
  readonly step: 'read' | 'check' | 'layout' | 'write' | 'print';
  readonly code: string;
  readonly sheet: string | null;
  readonly state: 'untouched' | 'restored' | 'complete-unpaged' | 'partial' | 'partly-mended';
}

/** What the officer reads: what happened, how the workbook stands, what to do. Commands of Excel in Thai with English in brackets. */
export interface FailureText {
  readonly title: string;
  readonly state: string;
  readonly steps: readonly string[];
  /** A second way out, or `null`. */
  readonly alternative: string | null;
  /** The footer's small line: the first thing to do, in a few words. */
  readonly next: string;
}

/** Templates of one language. `{sheet}` is the sheet concerned. */
export interface FailureTemplates {
  readonly reasons: Readonly<Record<FailureFacts['reason'], Omit<FailureText, 'state'>>>;
  readonly states: Readonly<Record<FailureFacts['state'], string>>;
  /** Stands for `{sheet}` where the sheet is not known. */
  readonly someSheet: string;
  /** Around a sheet's name. */
  readonly namedSheet: string;
}
