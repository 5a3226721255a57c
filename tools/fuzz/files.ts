/** Hostile and damaged files through the commands `report` and `check`, exactly as a person runs them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engine } from '../../src/workbench/book';
import { messages } from '../../src/workbench/cli/messages';
import { runFile, type FileResult } from '../../src/workbench/cli/run-file';
import { cpu } from '../common/meter';
import { asBook, inputsOf, wrongSheets } from './books';
import { attacks, damagedFile } from './packages';
import { Chance } from './random';
import { fuzzedBook, rawBook, seedOf, type Failure } from './run';

export interface FileFigures {
  readonly tried: number;
  readonly ends: Readonly<Record<string, number>>;
  /** Milliseconds of processor time. */
  readonly slowest: number;
  readonly failures: readonly Failure[];
}

interface FileGoal {
  readonly files: number;
  /** Folder of the production build. */
  readonly dist: string;
  readonly until?: () => boolean;
}

/** Longest that one small file may take of processor time, in milliseconds, the page's start included. */
const HANG = 20_000;

/** The known attacks first; then fuzzed workbooks, and files with damage done to them, by turns. */
export async function fuzzFiles(sample: Uint8Array, seed: number, { files, dist, until }: FileGoal): Promise<FileFigures> {
  const base = rawBook(engine.open(sample));
  const folder = mkdtempSync(join(tmpdir(), 'ita-fuzz-'));
  const failures: Failure[] = [];
  const ends: Record<string, number> = {};
  let [tried, slowest] = [0, 0];
  const tryOne = async (name: string, file: Uint8Array, checkOnly: boolean): Promise<void> => {
    const started = cpu();
    const { end, wrong } = await runOne(folder, file, { dist, checkOnly });
    const ms = cpu() - started;
    tried += 1;
    slowest = Math.max(slowest, ms);
    ends[end] = (ends[end] ?? 0) + 1;
    if (ms > HANG) wrong.push(`took ${Math.round(ms)} ms`);
    if (wrong.length > 0) failures.push({ seed: name, wrong });
  };
  try {
    for (const [name, file] of attacks(sample)) await tryOne(name, file, false);
    for (let index = 0; index < files && until?.() !== true; index += 1) {
      const own = seedOf(seed, index);
      const chance = new Chance(own);
      const file = index % 2 === 0 ? engine.save(asBook(fuzzedBook(base, own))) : damagedFile(sample, chance);
      await tryOne(`file ${own} (${index % 2 === 0 ? 'fuzzed' : 'damaged'})`, file, index % 5 === 4);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { tried, ends, slowest, failures };
}

async function runOne(
  folder: string,
  file: Uint8Array,
  { dist, checkOnly }: { dist: string; checkOnly: boolean },
): Promise<{ end: string; wrong: string[] }> {
  const input = join(folder, 'in.xlsx');
  const output = join(folder, 'out.xlsx');
  rmSync(output, { force: true });
  writeFileSync(input, file);
  const result = await runFile({ input, output: checkOnly ? null : output, options: {}, dist: () => dist });
  const wrong: string[] = [];
  if (!Buffer.from(file).equals(readFileSync(input))) wrong.push('the input was changed');
  if (result.exit === 1 && result.error === messages.broken(input)) wrong.push('ended without a reason of its own');
  if (result.exit === 0 && !checkOnly) wrong.push(...wrongOutput(file, readFileSync(output)));
  return { end: endOf(result), wrong };
}

function wrongOutput(input: Uint8Array, output: Uint8Array): string[] {
  return wrongSheets(engine.open(output), inputsOf(engine.open(input)));
}

/** The sentence without the name of the file, which is the same for all. */
const endOf = (result: FileResult): string => (result.exit === 1 ? result.error.replace(/“[^”]*” /, '') : `exit ${result.exit}`);
