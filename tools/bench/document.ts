/** docs/benchmark.md: the figures, their ratios, and where an aim was missed. */
import { cpus, release, totalmem, type as system } from 'node:os';
import type { Other } from './others';
import type { Ours, Run } from './ours';

export interface Figures {
  readonly ours: readonly Ours[];
  readonly bySheets: readonly Ours[];
  /** By way, then by number of measures. */
  readonly others: Readonly<Record<string, Readonly<Record<number, Other>>>>;
}

const LIMIT = 5 * 1024 * 1024;
const MB_PER_TRIP = 4_000_000;

export function benchmarkDocument({ ours, bySheets, others }: Figures): string {
  return `# Benchmark

Written by \`npm run bench\`; do not edit. ${machine()}, ${new Date().toISOString().slice(0, 10)}.

Every figure comes from a process of its own. CPU is processor time, not the clock, so that a busy machine changes little; Excel
itself is played by the workbench's host, whose own time is shown apart and counts for nobody. Measures hold about
800 characters each. Bytes are the bodies of office.js requests and answers in UTF-8.

## What travels

| measures | rows written | run | round trips | request bytes, trip by trip | response bytes, trip by trip | largest | highest set |
| ---: | ---: | --- | ---: | --- | --- | ---: | --- |
${ours.flatMap((one) => [travelRow(one, 'first', one.first), travelRow(one, 'again', one.again)]).join('\n')}

Request bytes per measure: ${ours.map(({ measures, first }) => `${number(sum(first.requestBytes) / measures)} (${number(measures)})`).join(', ')}.

### Workbooks with more sheets (50 measures)

| sheets | run | round trips | request bytes | response bytes | CPU of the click, ms |
| ---: | --- | ---: | ---: | ---: | ---: |
${bySheets.flatMap(({ sheets, first, again }) => [sheetRow(sheets, 'first', first), sheetRow(sheets, 'again', again)]).join('\n')}

A first click takes one trip more where there are sheets between the first and the last: values can be asked for only by the names
of sheets, or of these two by their place, and nobody knows the names before the first answer. What was seen is kept in the file, so
that every later click, on any computer, begins with all of them.

## Whose CPU, in milliseconds

| measures | recognise | checks | assess | prepare (all of these and compose) | lay out | paginate | whole click, first | whole click, again | the host's own | memory, MB |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${ours.map(cpuRow).join('\n')}

*Whole click* is everything but the host: our rooms, reader and writer, and Microsoft's library. *Memory* is the greatest size of
the process, host and compiled sources included.

## Beside the obvious ways

Each as a ratio to ours (first run, whole click). Above 1 the other way costs more.

| measures | ours, ms | cell by cell, one sync: CPU | requests bytes | largest request | cell by cell, sync after each row: round trips | exceljs, file only: CPU | xlsx-template, table only: CPU |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${ours.map((one) => ratioRow(one, others)).join('\n')}

- *Cell by cell* writes the same cells, one by one with their formats, as the introductory samples do. It measures no row, breaks
  no page, draws no chart, and has read and checked nothing.
- *exceljs* is given the finished sheet plan and builds the file; it too reads, checks and measures nothing. It cannot run in the
  open workbook.
- *xlsx-template* fills the measures table alone from a template of one row.

## Aims

${aims(ours, others).join('\n')}

Why those are missed that are:

- *exceljs is given the finished plan*; the click reads the sheets, checks them, assesses, composes, breaks Thai text into words to fill
  rows and pages (*lay out* above, the largest part), and speaks to Excel through Microsoft's library, whose CPU is counted as
  ours. A plan of a municipality has five to fifty measures, where the whole click takes a fraction of a second.
`;
}

function travelRow({ measures, rows }: Ours, title: string, run: Run): string {
  const largest = Math.max(...run.requestBytes, ...run.responseBytes);
  const status = run.status === 'written' ? '' : ` (${run.status})`;
  return `| ${number(measures)} | ${number(rows)} | ${title}${status} | ${run.roundTrips} | ${list(run.requestBytes)} | ${list(run.responseBytes)} | ${megabytes(largest)} | ${run.highestApiSet} |`;
}

function sheetRow(sheets: number, title: string, run: Run): string {
  return `| ${sheets} | ${title} | ${run.roundTrips} | ${number(sum(run.requestBytes))} | ${number(sum(run.responseBytes))} | ${number(run.clickMs)} |`;
}

function cpuRow({ measures, rooms, first, again, memory }: Ours): string {
  const parts = [
    rooms.recognise,
    rooms.checks,
    rooms.assess,
    rooms.prepare,
    rooms.layOut,
    rooms.paginate,
    first.clickMs,
    again.clickMs,
    first.hostMs,
  ];
  return `| ${number(measures)} | ${parts.map(short).join(' | ')} | ${number(memory)} |`;
}

function ratioRow({ measures, first }: Ours, others: Figures['others']): string {
  const cell = others['once']?.[measures];
  const rows = others['rows']?.[measures];
  const bytes = sum(first.requestBytes);
  const times = (other: number | undefined, own: number): string =>
    other === undefined ? '–' : `× ${(other / own).toFixed(other / own < 10 ? 1 : 0)}`;
  const refused = cell?.error === undefined ? '' : ` (${cell.error})`;
  return `| ${number(measures)} | ${number(first.clickMs)} | ${times(cell?.ms, first.clickMs)}${refused} | ${times(cell?.requestBytes, bytes)} | ${cell?.largestRequest === undefined ? '–' : megabytes(cell.largestRequest)} | ${times(rows?.roundTrips, first.roundTrips)} | ${times(others['exceljs']?.[measures]?.ms, first.clickMs)} | ${times(others['template']?.[measures]?.ms, first.clickMs)} |`;
}

function aims(ours: readonly Ours[], others: Figures['others']): string[] {
  const lines: string[] = [];
  const say = (met: boolean, text: string): void => void lines.push(`- ${met ? 'Met' : '**Missed**'}: ${text}`);
  for (const { measures, first, again } of ours) {
    for (const [title, run] of [
      ['first', first],
      ['again', again],
    ] as const) {
      const allowed = 3 + (measures <= 500 ? 0 : Math.ceil((sum(run.requestBytes) + sum(run.responseBytes)) / MB_PER_TRIP));
      say(run.roundTrips <= allowed, `${number(measures)} measures, ${title}: ${run.roundTrips} round trips, ${allowed} allowed.`);
    }
  }
  const largest = Math.max(
    ...ours.flatMap(({ first, again }) => [first, again].flatMap((run) => [...run.requestBytes, ...run.responseBytes])),
  );
  say(largest <= LIMIT, `no request or response over 5 MB: the largest has ${megabytes(largest)}.`);
  const five = ours.find(({ measures }) => measures === 5000);
  const rival = others['exceljs']?.[5000];
  if (five !== undefined && rival !== undefined) {
    say(
      five.first.clickMs < rival.ms,
      `CPU for 5,000 measures: ours ${number(five.first.clickMs)} ms, exceljs building the same sheet ${number(rival.ms)} ms.`,
    );
  }
  const fifty = ours.find(({ measures }) => measures === 500);
  const last = ours[ours.length - 1];
  if (fifty !== undefined && last !== undefined && last !== fifty) {
    const growth = last.first.clickMs / last.measures / (fifty.first.clickMs / fifty.measures);
    say(growth <= 1.5, `cost grows with the rows: a measure among ${number(last.measures)} costs ${growth.toFixed(2)} of one among 500.`);
  }
  return lines;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const number = (value: number): string => Math.round(value).toLocaleString('en-US');
const short = (value: number): string => (value < 10 ? value.toFixed(1) : number(value));
const list = (numbers: readonly number[]): string => numbers.map(number).join(' + ');
const megabytes = (bytes: number): string => (bytes < 100_000 ? `${number(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(2)} MB`);

function machine(): string {
  return `${system()} ${release()}, ${cpus()[0]?.model ?? 'unknown processor'} (${cpus().length} cores), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
}
