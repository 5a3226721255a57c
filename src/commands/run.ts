/** One click on the ribbon: do it, keep how it ended, say a failure in the workbook, and tell Office exactly once that it is over. */
import { displayLanguage, showDialog, type RibbonEvent } from '../excel/office';
import type { ExcelSession } from '../excel/session';
import type { HostFailure } from '../excel/types';
import { loadFailureText } from '../strings/load';
import { itaReport, type CommandOutcome } from './global';
import { noticeAddress } from './notice-address';

/** Refusals that also refuse a sheet to say them on: a dialog says them. */
const UNWRITABLE: ReadonlySet<HostFailure['reason']> = new Set([
  'too-old',
  'read-only',
  'edit-mode',
  'structure-protected',
  'part-missing',
]);
const PART_MISSING: CommandOutcome = {
  status: 'failed',
  failure: { reason: 'part-missing', step: 'read', code: 'ChunkLoadError', sheet: null, state: 'untouched' },
};
const NOTICE_SIZE = { height: 45, width: 30 };

export type Command = (session: ExcelSession) => Promise<CommandOutcome>;

/**
 * Never throws. The ribbon has no place for words: a failure is written to the sheet of findings, or said in a dialog where it
 * cannot be.
 */
export async function runCommand(event: RibbonEvent, open: () => Promise<ExcelSession>, command: Command): Promise<void> {
  const report = itaReport();
  report.lastOutcome = null;
  try {
    const session = await opened(open);
    const outcome = session === null ? PART_MISSING : await command(session);
    report.lastOutcome = outcome;
    if (outcome.status === 'failed') await say(session, outcome.failure);
  } catch (error) {
    // A mistake of ours, or the words for a refusal could not be fetched: the dialog needs nothing but its own page.
    report.lastOutcome ??= { status: 'failed', failure: unexpected(error) };
    if (report.lastOutcome.status === 'failed') await sayInDialog(report.lastOutcome.failure).catch(() => undefined);
  } finally {
    event.completed();
  }
}

/** `null` if what does the work could not be fetched. */
async function opened(open: () => Promise<ExcelSession>): Promise<ExcelSession | null> {
  try {
    return await open();
  } catch {
    return null;
  }
}

async function say(session: ExcelSession | null, failure: HostFailure): Promise<void> {
  if (failure.reason === 'cancelled') return;
  if (session !== null && !UNWRITABLE.has(failure.reason)) {
    const words = await loadFailureText(displayLanguage());
    const { title, state, steps } = words(failure);
    const written = await session.writeNotice(title, [state, ...steps]);
    if (written.status === 'done') return;
  }
  await sayInDialog(failure);
}

function sayInDialog(failure: HostFailure): Promise<void> {
  return showDialog(noticeAddress(window.location.href, failure, displayLanguage()), NOTICE_SIZE);
}

/** A mistake of ours rather than a refusal of Excel. Its message may hold cell contents, so only its kind is kept. */
function unexpected(error: unknown): HostFailure {
  const code = error instanceof Error ? error.name : 'Unexpected';
  return { reason: 'unknown', step: 'read', code, sheet: null, state: 'untouched' };
}
