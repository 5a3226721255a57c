/** One click on the ribbon, without Excel: the built commands page against the host, in Node. */
import type { GoOutcome, SheetsOutcome } from '../../excel/session-types';
import type { RunOutcome } from '../../excel/types';
import type { RunOptions } from '../../settings/types';
import type { Book } from '../book/types';
import { engine } from '../book';
import type { FaultInjector } from '../host/faults';
import { createHost } from '../host/host';
import type { HostSwitches } from '../host/session';
import type { WireFigures } from '../host/statistics';
import { loadPage } from './page';

/** What `window.itaReport.lastOutcome` of the ribbon's page holds after a command. */
export type CommandOutcome = RunOutcome | SheetsOutcome | GoOutcome;

interface RibbonCommand {
  /** Folder of the production build. */
  readonly dist: string;
  /** Is changed by the command as Excel's workbook would be. */
  readonly book: Book;
  /** Name of the function in the manifest: `createReport`. */
  readonly functionName: string;
  /** Options of this run, as `window.itaReport.options`. */
  readonly options?: RunOptions;
  readonly language?: string;
  readonly apiSet?: string;
  readonly platform?: string;
  readonly switches?: Partial<HostSwitches>;
  readonly faults?: FaultInjector;
  /** Most milliseconds to wait for `event.completed()`; Excel itself waits five minutes (function commands page). */
  readonly patience?: number;
}

export interface RibbonResult {
  /** How often the command said that it was completed: must be 1. 0 if Excel would have lost patience. */
  readonly completedCount: number;
  /** Status of the first completion: 0, or 11101 if no such function is associated. */
  readonly status: number | null;
  /** What the page says of how it ended; `null` if it says nothing. */
  readonly outcome: CommandOutcome | null;
  readonly wire: WireFigures;
  /** Members of the object model that were used. */
  readonly members: readonly string[];
  /** Errors that nobody caught, mistakes of the workbench included, and addresses outside the build that the page asked for. Both must be empty. */
  readonly errors: readonly Error[];
  readonly refused: readonly string[];
}

const fiveMinutes = 300_000;

/** Loads the page, clicks, waits for completion. Throws if the page itself cannot be loaded. */
export async function runRibbonCommand(command: RibbonCommand): Promise<RibbonResult> {
  const { dist, book, functionName, options, patience = fiveMinutes, ...hostOptions } = command;
  const host = createHost({ ...hostOptions, book, engine });
  const page = await loadPage({ dist, host });
  try {
    const globals = page.window as unknown as { itaReport?: { options?: RunOptions; lastOutcome: CommandOutcome | null } };
    if (options !== undefined && globals.itaReport !== undefined) globals.itaReport.options = options;
    const completed = await withPatience(page.connection.whenCompleted(page.connection.click(functionName)), patience);
    // A second completion, or the library's own tidying up, would follow at once.
    await new Promise((resolve) => setTimeout(resolve, 20));
    return {
      completedCount: page.connection.completed.length,
      status: completed?.status ?? null,
      outcome: globals.itaReport?.lastOutcome ?? null,
      wire: host.wire(),
      members: host.members,
      errors: [...page.errors, ...host.bugs],
      refused: page.refused,
    };
  } finally {
    page.close();
  }
}

async function withPatience<T>(work: Promise<T>, milliseconds: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const tired = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      resolve(null);
    }, milliseconds);
  });
  try {
    return await Promise.race([work, tired]);
  } finally {
    clearTimeout(timer);
  }
}
