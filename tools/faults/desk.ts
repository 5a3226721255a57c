/**
 * One page of the add-in, kept open, over one workbook after another: each case of the campaign opens a fresh copy of its
 * workbook, and the page's clicks reach that copy through Microsoft's own office.js.
 */
import { runCommand, type Command } from '../../src/commands/run';
import { createSession } from '../../src/excel/create-session';
import type { ExcelSession } from '../../src/excel/session';
import type { CommandOutcome } from '../../src/commands/global';
import { engine } from '../../src/workbench/book';
import type { Book } from '../../src/workbench/book/types';
import type { FaultInjector } from '../../src/workbench/host/faults';
import { createHost, type Host } from '../../src/workbench/host/host';
import { withExcel } from '../../tests/support/office';

/** A click that takes longer hangs: the whole of it takes some tenths of a second here. */
const PATIENCE = 30_000;

export interface Click {
  readonly outcome: CommandOutcome | null;
  /** How often Office was told that the command is over. */
  readonly completed: number;
  /** Dialogs that the click opened: where a refusal is said that no sheet can carry. */
  readonly dialogs: readonly string[];
}

export interface Desk {
  /** Opens a copy of the workbook, in a new page as far as the add-in's own memory goes. */
  open(file: Uint8Array): void;
  readonly book: Book;
  readonly host: Host;
  click(command: Command, faults?: FaultInjector): Promise<Click>;
  close(): Promise<void>;
}

/** The library's own tidying up after a click, which nobody waits for. */
const TIDYING = 30;

/** `first` is the workbook that Excel has open when it loads the page. */
export async function openDesk(first: Uint8Array, apiSet = '1.21'): Promise<Desk> {
  const excel = await withExcel(engine.open(first), { engine, apiSet });
  let host = excel.host;
  let session: ExcelSession = createSession();
  // The page keeps its connection; what answers on the other end is the host of the case.
  const original = excel.host.processBatch.bind(excel.host);
  excel.host.processBatch = (body) => (host === excel.host ? original(body) : host.processBatch(body));
  return {
    open(file) {
      host = createHost({ book: engine.open(file), engine, apiSet });
      session = createSession();
    },
    get book() {
      return host.book;
    },
    get host() {
      return host;
    },
    async click(command, faults) {
      host.faults = faults ?? null;
      let completed = 0;
      const before = excel.page.dialogs.length;
      const over = runCommand({ completed: () => (completed += 1) }, () => Promise.resolve(session), command);
      await within(over);
      host.faults = null;
      return { outcome: globalThis.itaReport?.lastOutcome ?? null, completed, dialogs: excel.page.dialogs.slice(before) };
    },
    async close() {
      await new Promise((resolve) => setTimeout(resolve, TIDYING));
      excel.close();
    },
  };
}

async function within(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tired = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
  });
  await Promise.race([work, tired]);
  clearTimeout(timer);
}
