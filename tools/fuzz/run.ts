/** The campaign's loops. Every workbook has a seed of its own: the campaign's and its number, so that each can be played alone. */
import type { Book } from '../../src/workbench/book/types';
import { damagedFile, tryToOpen, attacks } from './packages';
import { Chance } from './random';
import { judgeGrids } from './verdict';
import { byGrammar, cellCount, gridsOf, mutated, type RawBook } from './workbooks';
import { gridOf } from '../common/grids';

export interface Failure {
  readonly seed: string;
  readonly wrong: readonly string[];
}

export interface GridFigures {
  readonly tried: number;
  readonly cells: number;
  readonly written: number;
  readonly slowest: number;
  readonly failures: readonly Failure[];
}

/** Many seeds from one number, far apart. */
export const seedOf = (seed: number, index: number): number => (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) | 0;

export function rawBook(book: Book): RawBook {
  return book.sheets
    .filter((sheet) => sheet.kind === 'worksheet')
    .map(gridOf)
    .map(({ sheet, rows }) => ({ name: sheet, rows: rows.map((row) => row.map((cell) => cell.raw)), formats: new Map() }));
}

/** One fuzzed workbook: by grammar, by grammar and then damaged, or the given one damaged. */
export function fuzzedBook(base: RawBook, seed: number): RawBook {
  const chance = new Chance(seed);
  const kind = chance.below(5);
  if (kind === 0) return byGrammar(chance);
  return mutated(kind < 3 ? byGrammar(chance) : base, chance);
}

export function fuzzGrids(base: RawBook, seed: number, goal: { workbooks: number; cells: number; until?: () => boolean }): GridFigures {
  const failures: Failure[] = [];
  let [tried, cells, written, slowest] = [0, 0, 0, 0];
  while ((tried < goal.workbooks || cells < goal.cells) && goal.until?.() !== true) {
    const own = seedOf(seed, tried);
    const book = fuzzedBook(base, own);
    const verdict = judgeGrids(gridsOf(book), tried % 3 === 0);
    tried += 1;
    cells += cellCount(book);
    written += verdict.written ? 1 : 0;
    slowest = Math.max(slowest, verdict.ms);
    if (verdict.wrong.length > 0) failures.push({ seed: `grid ${own}`, wrong: verdict.wrong });
  }
  return { tried, cells, written, slowest, failures };
}

export interface PackageFigures {
  readonly tried: number;
  readonly ends: Readonly<Record<string, number>>;
  readonly slowest: number;
  readonly failures: readonly Failure[];
}

/** Longest that a file of a few kilobytes may keep the engine busy. */
const HANG = 10_000;

export function fuzzPackages(sample: Uint8Array, seed: number, goal: { packages: number; until?: () => boolean }): PackageFigures {
  const failures: Failure[] = [];
  const ends: Record<string, number> = {};
  let [tried, slowest] = [0, 0];
  const tryOne = (name: string, file: Uint8Array): void => {
    const { end, crash, ms } = tryToOpen(file);
    tried += 1;
    slowest = Math.max(slowest, ms);
    ends[end] = (ends[end] ?? 0) + 1;
    if (crash !== null) failures.push({ seed: name, wrong: [crash] });
    else if (ms > HANG) failures.push({ seed: name, wrong: [`took ${Math.round(ms)} ms`] });
  };
  for (const [name, file] of attacks(sample)) tryOne(name, file);
  for (let index = 0; index < goal.packages && goal.until?.() !== true; index += 1) {
    const own = seedOf(seed, index);
    tryOne(`package ${own}`, damagedFile(sample, new Chance(own)));
  }
  return { tried, ends, slowest, failures };
}
