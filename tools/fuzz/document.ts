/** docs/fuzz.md. */
import { cpus, release, totalmem, type as system } from 'node:os';
import type { ClickFigures } from './clicks';
import type { FileFigures } from './files';
import type { GridFigures, PackageFigures } from './run';

export interface FuzzFigures {
  readonly grids: GridFigures;
  readonly packages: PackageFigures;
  readonly clicks: ClickFigures;
  readonly files: FileFigures;
  readonly memory: number;
  readonly seed: number;
  readonly ms: number;
}

const number = (value: number): string => Math.round(value).toLocaleString('en-US');
const listed = (ends: Readonly<Record<string, number>>): string =>
  Object.entries(ends)
    .map(([end, count]) => `${end} ${number(count)}`)
    .join(', ');

export function fuzzDocument({ grids, packages, clicks, files, memory, seed, ms }: FuzzFigures): string {
  const failures = [...grids.failures, ...packages.failures, ...clicks.failures, ...files.failures];
  return `# Fuzz campaign

Written by \`npm run fuzz\`; do not edit. A short one runs with the tests (\`tests/fuzz/\`), seeds that once failed among them.
${system()} ${release()}, ${cpus()[0]?.model ?? 'unknown processor'} (${cpus().length} cores), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}. Seed ${seed}, ${Math.round(ms / 60_000)} minutes, greatest size of the process ${number(memory)} MB.

| what | how many | came to | slowest, processor time | failures |
| --- | ---: | --- | ---: | ---: |
| workbooks through recognise, check, assess, compose, lay out, paginate | ${number(grids.tried)} (${number(grids.cells)} cells) | ${number(grids.written)} reports, the others stopped by an error that says why | ${number(grids.slowest)} ms | ${grids.failures.length} |
| damaged and hostile files through the engine | ${number(packages.tried)} | ${listed(packages.ends)} | ${number(packages.slowest)} ms | ${packages.failures.length} |
| workbooks through the whole click in office.js | ${number(clicks.tried)} | ${listed(clicks.ends)} | | ${clicks.failures.length} |
| hostile workbooks and damaged files through \`report\` and \`check\` | ${number(files.tried)} | ${listed(files.ends)} | ${number(files.slowest)} ms | ${files.failures.length} |

A workbook is made by a grammar of officers' habits, or damaged after that, or is the sample with damage done to it: cells replaced
by hostile values, rows and columns lost, doubled, moved or reversed, sheets renamed, swapped or emptied, formats changed. Hostile
values begin like formulas, hold header codes, markup, control characters, right-to-left marks, lone surrogates, 32,767 characters
or 300 line breaks.

A workbook passes if nothing is thrown; it takes less than five seconds of processor time; a report that is not written has an error that says why; no
formula, header code, sheet name or defined name is made of a cell's text; and the total, reckoned once more in whole numbers from
the cells that the report took its scores from, is the one that the report states. A file passes if it is opened, or refused with a
code, within ten seconds. A click passes if it ends once, without failure, and leaves every sheet of the officer as it was.
A command passes if it ends within twenty seconds with a report, with errors in the data or with a sentence that names the reason; what it
wrote opens again, holds no formula but ours, and the officer's sheets are in it as they were.
${
  failures.length === 0
    ? ''
    : `\n## Found\n\n${failures
        .slice(0, 60)
        .map(({ seed: own, wrong }) => `- ${own}: ${wrong.join('; ').slice(0, 300)}`)
        .join('\n')}\n`
}`;
}
