/**
 * `npm run fuzz`: workbooks by grammar and by mutation through the whole pure way, damaged files through the engine, hostile
 * workbooks through the whole click, both through the commands. `-- --seconds 60` stops earlier, `-- --seed 7` plays another game, `-- --file my.xlsx`
 * mutates that workbook instead of the sample. Exit 1 if anything was found. A full run writes docs/fuzz.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { engine } from '../../src/workbench/book';
import { fuzzClicks } from './clicks';
import { ensureBuild } from '../../src/workbench/cli/build';
import { fuzzDocument } from './document';
import { fuzzFiles } from './files';
import { fuzzGrids, fuzzPackages, rawBook } from './run';

const { values } = parseArgs({
  options: {
    workbooks: { type: 'string', default: '12000' },
    cells: { type: 'string', default: '1000000' },
    packages: { type: 'string', default: '3000' },
    clicks: { type: 'string', default: '150' },
    files: { type: 'string', default: '400' },
    seconds: { type: 'string' },
    seed: { type: 'string', default: '2568' },
    file: { type: 'string', default: join(__dirname, '..', '..', 'samples', 'ita-2568.xlsx') },
  },
});

async function main(): Promise<void> {
  const started = Date.now();
  const limit = values.seconds === undefined ? Infinity : started + Number(values.seconds) * 1000;
  const seed = Number(values.seed);
  const bytes = new Uint8Array(readFileSync(values.file));
  const goal = { workbooks: Number(values.workbooks), cells: Number(values.cells), until: () => Date.now() > limit };
  const grids = fuzzGrids(rawBook(engine.open(bytes)), seed, goal);
  console.log(`${grids.tried} workbooks, ${grids.cells} cells, ${grids.written} of them made a report, ${grids.failures.length} failures`);
  const packages = fuzzPackages(bytes, seed, { packages: Number(values.packages), until: goal.until });
  console.log(`${packages.tried} damaged files: ${JSON.stringify(packages.ends)}, ${packages.failures.length} failures`);
  const clicks = await fuzzClicks(bytes, seed, { clicks: Number(values.clicks), until: goal.until });
  console.log(`${clicks.tried} clicks: ${JSON.stringify(clicks.ends)}, ${clicks.failures.length} failures`);
  const dist = ensureBuild(console.error);
  const files = await fuzzFiles(bytes, seed, { files: Number(values.files), dist, until: goal.until });
  console.log(`${files.tried} files through the commands: ${JSON.stringify(files.ends)}, ${files.failures.length} failures`);
  const failures = [...grids.failures, ...packages.failures, ...clicks.failures, ...files.failures];
  for (const { seed: own, wrong } of failures.slice(0, 40)) console.log(`✗ seed ${own}: ${wrong.join('; ').slice(0, 400)}`);
  const memory = process.resourceUsage().maxRSS / 1024;
  const isWhole = limit === Infinity && grids.tried >= 10_000 && grids.cells >= 1_000_000;
  if (isWhole)
    writeFileSync(
      join(__dirname, '..', '..', 'docs', 'fuzz.md'),
      fuzzDocument({ grids, packages, clicks, files, memory, seed, ms: Date.now() - started }),
    );
  process.exitCode = failures.length === 0 ? 0 : 1;
}

void main();
