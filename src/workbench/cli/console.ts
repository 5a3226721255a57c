/** What the command line prints: words for people, JSON for programs. Results go to standard output, the rest to standard error. */
import type { JsonFinding, ReportJson } from '../../report/json';
import { messages, type Counted } from './messages';
import type { FileResult } from './run-file';

type Ran = Exclude<FileResult, { readonly exit: 1 }>;

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** One file: the JSON of docs/json.md, or a few lines. */
export function printResult(result: FileResult, output: string | null, json: boolean): void {
  if (result.exit === 1) {
    if (json) say(JSON.stringify({ status: 'failed', error: result.error }, null, 2));
    tell(result.error);
    return;
  }
  const { report } = result;
  if (json) say(JSON.stringify(report, null, 2));
  else describe(result, output).forEach(say);
  for (const loss of result.losses) tell(messages.loss(loss));
  if (result.exit === 2) {
    const errors = counted(report, 'error');
    tell(report.status === 'blocked' ? messages.blocked(errors) : messages.hasErrors(errors));
  }
}

function describe(result: Ran, output: string | null): string[] {
  const { report } = result;
  const lines = [...headLine(report)];
  if (report.summary !== null) lines.push(messages.result(report.summary.total, report.summary.level));
  lines.push(...findingLines(report.findings));
  lines.push(messages.counts(counted(report, 'error'), counted(report, 'warning'), counted(report, 'info')));
  if (output !== null && result.exit === 0) lines.push(writtenLine(result, output));
  if (report.report !== null) lines.push(messages.sheet(report.report.sheet), ...keptLine(report));
  return lines;
}

/** Texts of a person are left as they are, and may not fit the data of today any more. */
function keptLine({ report }: ReportJson): readonly string[] {
  return report?.kept === undefined ? [] : [messages.kept(report.kept)];
}

/** Whose report and of which year, as far as known; where neither is, the findings say so. */
function headLine({ agency, fiscalYear }: ReportJson): readonly string[] {
  if (fiscalYear === null) return agency === null ? [] : [agency];
  return [`${agency ?? messages.noAgency} ${messages.fiscalYear(fiscalYear)}`];
}

function writtenLine({ report, draft }: Ran, output: string): string {
  return draft ? messages.writtenDraft(output, counted(report, 'error').cells) : messages.written(output);
}

/** Findings that say the same, in the order of the first of each. */
function alike(findings: readonly JsonFinding[]): readonly (readonly JsonFinding[])[] {
  const same = new Map<string, JsonFinding[]>();
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.severity} ${finding.message}`;
    same.set(key, [...(same.get(key) ?? []), finding]);
  }
  return [...same.values()];
}

/** Each thing wrong once: how bad, what, what to do, and the cells where it stands. */
function findingLines(findings: readonly JsonFinding[]): string[] {
  return alike(findings).flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const places = group.slice(0, PLACES_SHOWN).flatMap((finding) => place(finding) ?? []);
    const others = messages.more(group.length - places.length);
    const where = places.length === 0 ? '' : `${places.join(' ')}${group.length > places.length ? others : ''}: `;
    return [`  ${messages.severity(first.severity)} ${where}${first.message}`, `      → ${first.todo}`];
  });
}

const PLACES_SHOWN = 6;

function place({ sheet, cell }: JsonFinding): string | null {
  return sheet === null ? null : `${sheet}${cell === null ? '' : `!${cell}`}`;
}

function counted({ findings }: ReportJson, severity: JsonFinding['severity']): Counted {
  const those = findings.filter((finding) => finding.severity === severity);
  return { things: alike(those).length, cells: those.length };
}

export interface NamedResult {
  readonly input: string;
  readonly output: string | null;
  readonly result: FileResult;
}

/** A line as soon as a file is done. */
export function printProgress({ input, output, result }: NamedResult, at: number, of: number): void {
  const step = `[${String(at)}/${String(of)}]`;
  if (result.exit === 1) {
    // The sentence names the file itself.
    tell(`${step} ${result.error}`);
    return;
  }
  const errors = counted(result.report, 'error');
  const what = result.exit === 2 ? messages.hasErrors(errors) : output === null ? messages.clean : writtenLine(result, output);
  tell(`${step} ${input}: ${what}`);
  for (const line of keptLine(result.report)) tell(`    ${line}`);
  for (const loss of result.losses) tell(`    ${messages.loss(loss)}`);
}

/** Sums up several files. Gives the exit code: 1 if any could not be read or written, else 2 if any has errors. */
export function printSum(all: readonly NamedResult[], json: boolean): 0 | 1 | 2 {
  const number = (exit: number) => all.filter(({ result }) => result.exit === exit).length;
  const [done, blocked, failed] = [number(0), number(2), number(1)];
  if (json) {
    const files = all.map(({ input, output, result }) =>
      result.exit === 1
        ? { input, exit: 1, status: 'failed', error: result.error }
        : { input, output: result.exit === 0 ? output : null, exit: result.exit, ...result.report },
    );
    say(JSON.stringify({ files, done, blocked, failed }, null, 2));
  } else say(messages.sum(done, blocked, failed));
  return failed > 0 ? 1 : blocked > 0 ? 2 : 0;
}

/** Ends with one sentence and exit code 1. */
export function fail(sentence: string, json: boolean): void {
  if (json) say(JSON.stringify({ status: 'failed', error: sentence }, null, 2));
  tell(sentence);
  process.exitCode = 1;
}
