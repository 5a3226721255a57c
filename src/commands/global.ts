/**
 * The one global of the ribbon page. The command line sets `options` before it clicks and reads `lastOutcome` afterwards; a
 * support person finds the latter in the browser's console.
 */
import type { GoOutcome, SheetsOutcome } from '../excel/session-types';
import type { RunOutcome } from '../excel/types';
import type { RunOptions } from '../settings/types';

export type CommandOutcome = RunOutcome | SheetsOutcome | GoOutcome;

export interface ItaReport {
  /** For the next commands; nothing of it is saved. */
  options?: RunOptions;
  /** How the last command ended; `null` while none has. */
  lastOutcome: CommandOutcome | null;
}

declare global {
  var itaReport: ItaReport | undefined;
}

/** The global object, made when first asked for. */
export function itaReport(): ItaReport {
  globalThis.itaReport ??= { lastOutcome: null };
  globalThis.itaReport.lastOutcome ??= null;
  return globalThis.itaReport;
}
