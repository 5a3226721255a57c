/**
 * What the doors see of Excel: a handful of commands and their outcomes. Nothing here is an Office.js type.
 */
import type { Prepared } from '../report/pipeline';

/** Steps of a run, in order, as the pane shows them. */
export type RunStep = 'read' | 'check' | 'layout' | 'write' | 'print';

/** A refusal of the host, as data. Sentences are in `strings/`. */
export interface HostFailure {
  /** Which sentence: `edit-mode`, `sheet-protected`, `structure-protected`, `read-only`, `too-old`, `other-workbook`, `too-large`, `part-missing`, `cancelled`, `unknown`. */
  readonly reason: HostFailureReason;
  readonly step: RunStep;
  /** Excel's own stable code, e.g. `AccessDenied`. Never cell contents. */
  readonly code: string;
  readonly sheet: string | null;
  /** Whether the previous report is whole: nothing written, restored, or left half-done; `partly-mended`: perhaps some cells only. */
  readonly state: 'untouched' | 'restored' | 'complete-unpaged' | 'partial' | 'partly-mended';
}

export type HostFailureReason =
  | 'edit-mode'
  | 'sheet-protected'
  | 'structure-protected'
  | 'read-only'
  | 'too-old'
  | 'other-workbook'
  | 'too-large'
  /** A part of the add-in's own program could not be fetched. */
  | 'part-missing'
  | 'cancelled'
  | 'unknown';

export type RunOutcome =
  | {
      readonly status: 'written';
      readonly prepared: Prepared;
      readonly sheet: string;
      readonly renamedBecauseTaken: boolean;
      readonly kept: readonly string[];
    }
  | { readonly status: 'blocked'; readonly prepared: Prepared; readonly findingsSheet: string | null }
  | { readonly status: 'checked'; readonly prepared: Prepared; readonly findingsSheet: string | null }
  | { readonly status: 'failed'; readonly failure: HostFailure };

export interface RunProgress {
  (step: RunStep): void;
}
