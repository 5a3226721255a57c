/**
 * The way of the data from grids to sheet plans, once, pure. Both doors and the command line call this and nothing deeper.
 */
import type { Summary } from '../assessment/types';
import type { Finding } from '../checks/types';
import type { Grid } from '../plan/grid';
import type { RecognisedWorkbook } from '../plan/types';
import type { RunOptions, Settings } from '../settings/types';
import type { ReportDocument } from './document';
import type { Framework } from '../assessment/types';

export interface Prepared {
  readonly workbook: RecognisedWorkbook;
  /** Of the run, the settings or the sheets, in this order; `null` if none says. */
  readonly fiscalYear: number | null;
  readonly framework: Framework | null;
  readonly summary: Summary | null;
  /** Sorted: errors, warnings, information; then rule order; then sheet order, row, column. */
  readonly findings: readonly Finding[];
  readonly blocked: boolean;
  /** `null` if blocked. */
  readonly document: ReportDocument | null;
  readonly settings: Settings;
}

export type Prepare = (grids: readonly Grid[], settings: Settings, options?: RunOptions) => Prepared;
