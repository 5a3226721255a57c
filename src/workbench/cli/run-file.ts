/** One workbook through the shipped ribbon command: read, click, and, for a report, save. The input is never touched. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { toReportJson, type ReportJson } from '../../report/json';
import type { Prepared } from '../../report/pipeline';
import type { RunOptions } from '../../settings/types';
import { BookError, engine, type Book, type Loss } from '../book';
import type { WireFigures } from '../host/statistics';
import { runRibbonCommand, type RibbonResult } from '../node/ribbon-command';
import { BuildError } from './build';
import { bookMessages, messages } from './messages';
import { Refusal, refuseOutput, statOf } from './paths';

/** What a single run came to. Exit codes: 0 done, 2 errors in the data (nothing written), 1 anything else. */
export type FileResult =
  | {
      readonly exit: 0 | 2;
      readonly report: ReportJson & { readonly wire: WireFigures };
      /** What was written is a draft: the errors among the findings are gaps, shown in it as dotted lines. */
      readonly draft: boolean;
      /** What of the file the output does not carry. */
      readonly losses: readonly Loss[];
    }
  | { readonly exit: 1; readonly error: string };

interface FileJob {
  /** Gives the folder of the production build; asked for only once the file could be read. */
  readonly dist: () => string;
  readonly input: string;
  /** `null`: only check. */
  readonly output: string | null;
  readonly options: RunOptions;
}

/** Never throws: whatever goes wrong is exit 1 with one plain sentence that names the file. */
export async function runFile(job: FileJob): Promise<FileResult> {
  try {
    if (job.output !== null) refuseOutput(job.input, job.output);
    const book = open(job.input);
    const command = job.output === null ? 'checkData' : 'createReport';
    const result = await runRibbonCommand({ dist: job.dist(), book, functionName: command, options: job.options });
    return finish(job, book, result);
  } catch (error) {
    return { exit: 1, error: sentenceFor(error, job.input) };
  }
}

function open(path: string): Book {
  const stat = statOf(path);
  if (stat === null) throw new Refusal(bookMessages.missing(path));
  if (stat.isDirectory()) throw new Refusal(bookMessages.directory(path));
  return engine.open(bytesOf(path));
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_FS_FILE_TOO_LARGE';
    throw new Refusal(bookMessages[tooLarge ? 'too-large' : 'unreadable'](path));
  }
}

function finish(job: FileJob, book: Book, result: RibbonResult): FileResult {
  const { outcome, wire, completedCount } = result;
  if (completedCount !== 1 || outcome === null || outcome.status === 'done') throw new Error('The command did not say how it ended.');
  if (outcome.status === 'failed') throw new Refusal(messages.refused(job.input, outcome.failure));
  const written = outcome.status === 'written';
  if (written && job.output !== null) save(book, job.output);
  const where = written ? { sheet: outcome.sheet, kept: outcome.kept } : { sheet: null };
  const report = { ...toReportJson(outcome.prepared, { status: outcome.status, ...where }), wire };
  // Errors that are left in a written report are gaps of a draft that was asked for; every other error would have kept it unwritten.
  const exit = !written && hasErrors(outcome.prepared) ? 2 : 0;
  return { exit, report, draft: written && job.options.draft === true, losses: book.losses };
}

function save(book: Book, path: string): void {
  const bytes = engine.save(book);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  } catch {
    throw new Refusal(messages.cannotWrite(path));
  }
}

function hasErrors(prepared: Prepared): boolean {
  return prepared.blocked || prepared.findings.some((finding) => finding.severity === 'error');
}

function sentenceFor(error: unknown, input: string): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof BookError) return bookMessages[error.code](input);
  if (error instanceof BuildError) return messages.buildFailed;
  // For those who look into it: the stack is told only when asked for.
  if (process.env.ITA_DEBUG !== undefined) console.error(error);
  return messages.broken(input);
}
