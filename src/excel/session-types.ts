/**
 * What both doors, the pane and the ribbon, may ask of Excel. Everything is plain data in and plain data out; no promise
 * rejects for a refusal of the host: that is an outcome with `status: 'failed'`.
 *
 * One call runs at a time. A call made while another runs waits for it, except `generateReport`, `createForms` and the like
 * while they run themselves: a second click is answered with the first one's promise.
 */
import type { Mending } from '../checks/types';
import type { CellAt } from '../plan/grid';
import type { Prepared } from '../report/pipeline';
import type { RunOptions, Settings } from '../settings/types';
import type { HostFailure, RunOutcome, RunProgress } from './types';

/** What travels beside the work: progress for the eye, a signal to stop. A stop before the first write leaves nothing behind; later ones are not heard. */
export interface RunControl {
  readonly progress?: RunProgress;
  readonly signal?: AbortSignal;
}

/** Parts of the report that people edit on the sheet itself and that a new run keeps. */
export type EditablePart = 'introduction' | 'recommendations' | 'signature';

export interface GenerateOptions extends RunOptions {
  /** Parts to write as drafted although a person changed them on the last report. */
  readonly redraft?: readonly EditablePart[];
  /** Settings not saved yet, from the pane; the workbook's own if absent. They are saved with the report. */
  readonly settings?: Settings;
  /** Write to a new sheet with the next free name and leave the present report alone: the way out when it is protected. Default `false`. */
  readonly newSheet?: boolean;
  /** Activate the findings sheet, written anew, when errors block: the ribbon has no other place to say so. Default `false`. */
  readonly showFindings?: boolean;
}

/** The report that stands in the workbook now. */
export interface LastReport {
  readonly sheet: string;
  readonly fiscalYear: number;
  /** Texts as they stand on the sheet, one paragraph an entry; empty if the report has no such part. */
  readonly texts: Readonly<Record<EditablePart, readonly string[]>>;
  /** Parts that a person changed since we wrote them. The next run keeps them. */
  readonly edited: readonly EditablePart[];
}

/** A visible sheet as the pane lists it. */
export interface SheetFacts {
  readonly name: string;
  /** Written by the add-in. */
  readonly own: boolean;
  readonly protected: boolean;
}

export interface Checked {
  readonly status: 'checked';
  readonly prepared: Prepared;
  readonly sheets: readonly SheetFacts[];
  /** The report of the fiscal year in question, if one stands in the workbook. */
  readonly lastReport: LastReport | null;
  /** Where the next report will go, and whether a person's sheet already has the usual name. `null` without a fiscal year. */
  readonly target: { readonly sheet: string; readonly exists: boolean; readonly nameTaken: boolean } | null;
  /** Set if a report cannot be written now (protected structure, read-only …); checking still works. */
  readonly writeRefusal: HostFailure | null;
}

export interface Failed {
  readonly status: 'failed';
  readonly failure: HostFailure;
}

export type CheckOutcome = Checked | Failed;

/** Cells mended in one round trip. `undo` put back through `applyMendings` restores every cell. */
export type MendOutcome =
  | {
      readonly status: 'mended';
      readonly applied: readonly Mending[];
      /** Cells that hold something else than `before` by now: left alone. */
      readonly skipped: readonly Mending[];
      readonly undo: readonly Mending[];
    }
  | Failed;

export type SheetsOutcome =
  | {
      readonly status: 'done';
      /** Sheets now in place and shown, first one activated. */
      readonly sheets: readonly string[];
      /** True where something of the kind already stood there and was left as it was. */
      readonly existed: boolean;
    }
  | Failed;

export type GoOutcome = { readonly status: 'done' } | Failed;

export type SettingsOutcome = { readonly status: 'done'; readonly settings: Settings } | Failed;

/** What changed in the workbook, whoever changed it. `sheet` is `null` where sheets came, went or were renamed. */
export interface WorkbookChange {
  readonly sheet: string | null;
  readonly source: 'local' | 'remote';
}

export interface Watch {
  /** Removes every handler; safe to call twice. */
  stop(): Promise<void>;
}

export interface Session {
  /** Reads and checks; writes nothing. `settings` tries unsaved settings on the workbook. */
  checkWorkbook(options?: RunOptions & { readonly settings?: Settings }, control?: RunControl): Promise<CheckOutcome>;
  /** Reads, checks, writes and pages the report. `status` is `written`, `blocked` or `failed`. */
  generateReport(options?: GenerateOptions, control?: RunControl): Promise<RunOutcome>;
  /** Checks and writes the findings sheet, activated. `status` is `checked` or `failed`. */
  writeFindingsSheet(options?: RunOptions, control?: RunControl): Promise<RunOutcome>;
  /** Adds the form sheets (measures and scores). Never overwrites: a sheet of the name is left and shown. */
  createForms(control?: RunControl): Promise<SheetsOutcome>;
  /** Adds or shows the agency's own criteria sheet (`เกณฑ์ ITA`) for the fiscal year. */
  createCriteriaSheet(options?: RunOptions, control?: RunControl): Promise<SheetsOutcome>;
  /** Activates the sheet and selects the cell. */
  goTo(at: CellAt): Promise<GoOutcome>;
  /** Activates a sheet by name: the report, the findings. */
  showSheet(sheet: string): Promise<GoOutcome>;
  /** Mends cells, formats kept. Also undoes: give it `undo` of an earlier outcome. */
  applyMendings(mendings: readonly Mending[]): Promise<MendOutcome>;
  /** The workbook's settings; defaults where it has none or broken ones. */
  readSettings(): Promise<SettingsOutcome>;
  saveSettings(settings: Settings): Promise<SettingsOutcome>;
  /** The report that stands in the workbook, newest fiscal year first if there are several; `null` if none. */
  lastReport(): Promise<LastReport | null>;
  /** Tells of edits from any author until stopped. Our own writes are not told. */
  watch(onChange: (change: WorkbookChange) => void): Promise<Watch>;
  /**
   * Fetches what only writing needs beforehand, so that a click need not wait for it, and with it the names of places. True if
   * a check knows more now than before and is worth repeating. Never rejects: what is missing is said when it is wanted.
   */
  makeReady(): Promise<boolean>;
}

/** Where the page runs. `outside`: no Excel; `too-old`: ExcelApi below 1.9. */
export type HostState = 'ready' | 'outside' | 'too-old';
