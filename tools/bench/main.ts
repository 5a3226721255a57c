/**
 * `npm run bench`: what a report costs at every size, beside the obvious ways, in one run on one machine. Every figure comes
 * from a process of its own. `-- --most 500` stops at that size. A full run writes docs/benchmark.md.
 */
import { fork, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchmarkDocument, type Figures } from './document';
import { byExcelJs, byTemplate, cellByCell, type Other } from './others';
import { measureOurs, type Ours } from './ours';

const { values } = parseArgs({ options: { most: { type: 'string', default: '20000' }, task: { type: 'string' } } });
export const SIZES = [5, 50, 500, 5000, 20_000] as const;
export const SHEETS = [2, 10, 50, 200] as const;
const most = Number(values.most);

async function main(): Promise<void> {
  if (values.task !== undefined) {
    const result = await run(values.task);
    process.send?.(result, () => process.exit(0));
    return;
  }
  install();
  const sizes = SIZES.filter((size) => size <= most);
  const ours: Ours[] = [];
  for (const size of sizes) ours.push(await task<Ours>(`ours ${size} 2`));
  const bySheets: Ours[] = [];
  for (const sheets of SHEETS) bySheets.push(await task<Ours>(`ours 50 ${sheets}`));
  const others: Record<string, Record<number, Other>> = {};
  for (const [way, largest] of [
    ['once', 5000],
    ['rows', 500],
    ['exceljs', 20_000],
    ['template', 20_000],
  ] as const) {
    const figures: Record<number, Other> = {};
    for (const size of sizes.filter((one) => one <= largest)) figures[size] = await task<Other>(`${way} ${size}`);
    others[way] = figures;
  }
  const text = benchmarkDocument({ ours, bySheets, others } satisfies Figures);
  console.log(text);
  if (most >= 20_000) writeFileSync(join(__dirname, '..', '..', 'docs', 'benchmark.md'), text);
}

function run(words: string): Promise<Ours | Other> {
  const [way, size = 0, sheets = 2] = words.split(' ').map((word, index) => (index === 0 ? word : Number(word))) as [
    string,
    number,
    number,
  ];
  if (way === 'ours') return measureOurs(size, sheets);
  if (way === 'exceljs') return byExcelJs(size);
  if (way === 'template') return byTemplate(size);
  return cellByCell(size, way === 'rows' ? 'each row' : 'once');
}

function task<T>(words: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = fork(__filename, ['--task', words]);
    child.once('message', (result) => {
      console.error(`measured: ${words}`);
      resolve(result as T);
    });
    child.once('exit', (code) => {
      reject(new Error(`“${words}” ended with ${String(code)} before it was through.`));
    });
  });
}

/** The packages that are only compared with, from the registry that npm is set up for. */
function install(): void {
  if (existsSync(join(__dirname, 'node_modules', 'exceljs'))) return;
  const installed = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: __dirname, stdio: 'inherit' });
  if (installed.status !== 0) throw new Error('The packages to compare with could not be installed.');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
