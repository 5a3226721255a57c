/** One workbook through the shipped ribbon command: read, click, and, for a report, save. The input is never touched. */
import { mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { toReportJson, type ReportJson } from '../../report/json';
import type { Prepared } from '../../report/pipeline';
import type { RunOptions } from '../../settings/types';
import { failureSentence } from '../../strings';
import { BookError, engine, type Book } from '../book';
import type { WireFigures } from '../host/statistics';
import { runRibbonCommand, type RibbonResult } from '../node/ribbon-command';
import { BuildError } from './build';
import { bookMessages, messages } from './messages';

/** What a single run came to. Exit codes: 0 done, 2 errors in the data, 1 anything else. */
export type FileResult =
  | {
      readonly exit: 0 | 2;
      readonly report: ReportJson & { readonly wire: WireFigures };
      /** What of the file the output does not carry. */
      readonly losses: readonly string[];
    }
  | { readonly exit: 1; readonly error: string };

/** A failure with a sentence of its own for the person at the command line. */
class Refusal extends Error {}

interface FileJob {
  /** Gives the folder of the production build; asked for only once the file could be read. */
  readonly dist: () => string;
  readonly input: string;
  /** `null`: only check. */
  readonly output: string | null;
  readonly options: RunOptions;
}

/** Never throws: whatever goes wrong is exit 1 with one plain sentence. */
export async function runFile(job: FileJob): Promise<FileResult> {
  try {
    if (job.output !== null) refuseOutput(job.input, job.output);
    const book = open(job.input);
    const command = job.output === null ? 'checkData' : 'createReport';
    const result = await runRibbonCommand({ dist: job.dist(), book, functionName: command, options: job.options });
    return finish(job, book, result);
  } catch (error) {
    return { exit: 1, error: sentenceFor(error) };
  }
}

function open(path: string): Book {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new Refusal(bookMessages.missing);
  if (stat.isDirectory()) throw new Refusal(bookMessages.directory);
  return engine.open(readFileSync(path));
}

function refuseOutput(input: string, output: string): void {
  const existing = statSync(output, { throwIfNoEntry: false });
  if (existing === undefined) return;
  if (existing.isDirectory()) throw new Refusal(messages.outIsDirectory);
  if (statSync(input, { throwIfNoEntry: false }) !== undefined && realpathSync(input) === realpathSync(output)) {
    throw new Refusal(messages.sameFile);
  }
}

function finish(job: FileJob, book: Book, result: RibbonResult): FileResult {
  const { outcome, wire, completedCount } = result;
  if (completedCount !== 1 || outcome === null || outcome.status === 'done') throw new Error('The command did not say how it ended.');
  if (outcome.status === 'failed') throw new Refusal(failureSentence(outcome.failure, 'th'));
  const sheet = outcome.status === 'written' ? outcome.sheet : null;
  if (outcome.status === 'written' && job.output !== null) save(book, job.output);
  const report = { ...toReportJson(outcome.prepared, { status: outcome.status, sheet }), wire };
  return { exit: hasErrors(outcome.prepared) ? 2 : 0, report, losses: book.losses };
}

function save(book: Book, path: string): void {
  const bytes = engine.save(book);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  } catch {
    throw new Refusal(messages.cannotWrite);
  }
}

function hasErrors(prepared: Prepared): boolean {
  return prepared.blocked || prepared.findings.some((finding) => finding.severity === 'error');
}

function sentenceFor(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof BookError) return bookMessages[error.code];
  if (error instanceof BuildError) return messages.buildFailed;
  // For those who look into it: the stack is told only when asked for.
  if (process.env.ITA_DEBUG !== undefined) console.error(error);
  return messages.broken;
}
