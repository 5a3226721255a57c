/** One click on the ribbon: do it, keep how it ended, say a failure in the workbook, and tell Office exactly once that it is over. */
import { displayLanguage, type RibbonEvent } from '../excel/office';
import type { ExcelSession } from '../excel/session';
import type { HostFailure } from '../excel/types';
import { failureText } from '../strings';
import { itaReport, type CommandOutcome } from './global';

/** Where nothing can be written, or the officer said stop, there is nothing to write. */
const SILENT: ReadonlySet<HostFailure['reason']> = new Set(['too-old', 'read-only', 'cancelled']);

export type Command = (session: ExcelSession) => Promise<CommandOutcome>;

/** Never throws. The ribbon has no other place for words, so a failure is written to the sheet of findings. */
export async function runCommand(event: RibbonEvent, session: ExcelSession, command: Command): Promise<void> {
  const report = itaReport();
  try {
    report.lastOutcome = null;
    const outcome = await command(session);
    report.lastOutcome = outcome;
    if (outcome.status === 'failed') await say(session, outcome.failure);
  } catch (error) {
    report.lastOutcome ??= { status: 'failed', failure: unexpected(error) };
  } finally {
    event.completed();
  }
}

async function say(session: ExcelSession, failure: HostFailure): Promise<void> {
  if (SILENT.has(failure.reason)) return;
  const { title, state, steps } = failureText(failure, displayLanguage());
  await session.writeNotice(title, [state, ...steps]);
}

/** A mistake of ours rather than a refusal of Excel. Its message may hold cell contents, so only its kind is kept. */
function unexpected(error: unknown): HostFailure {
  const code = error instanceof Error ? error.name : 'Unexpected';
  return { reason: 'unknown', step: 'read', code, sheet: null, state: 'untouched' };
}
