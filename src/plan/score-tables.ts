/**
 * Which score table is this year's and which last year's: blocks of one sheet and one year are one table, and years decide
 * among tables.
 */
import { findYears } from '../thai/fiscal-year';
import type { Settings } from '../settings/types';
import type { Cell, Grid } from './grid';
import { endRow, placeAt } from './grid-access';
import type { Layout } from './layout';
import { readScoreBlock, type ReadBlock } from './scores';
import { readRemarks, readStatements } from './statements';
import { isIntroduction, linesBetween, sourcedYear, yearsOf, type TextLine } from './titles';
import type { ScoresTable, Sourced } from './types';

/** This year's scores and those of the year before. `wanted`: the fiscal year that the settings or the titles name. */
export function readScoreTables(
  layout: Layout,
  wanted: number | null,
  settings: Settings,
): { scores: ScoresTable | null; previous: ScoresTable | null } {
  const groups = new Map<string, { readonly blocks: ReadBlock[]; readonly year: Sourced<number> | null }>();
  layout.blocks.forEach((block, position) => {
    const before = layout.blocks[position - 1];
    const from = before !== undefined && before.grid === block.grid ? before.lastRow + 1 : block.grid.firstRow;
    const titles = linesBetween(block.grid, from, block.firstRow, layout.inMeasures(block.grid));
    const titleYear = yearOfTitles(block.grid, titles);
    const read = readScoreBlock(block, wanted ?? titleYear?.value ?? null, settings.scoresTable);
    const year = read.year === null || read.scoreColumn === null ? titleYear : { value: read.year, at: read.scoreColumn.at };
    const key = keyOf(groups.keys(), block.grid.sheet, year);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { blocks: [read], year });
    else group.blocks.push(read);
  });
  const tables = [...groups.values()].flatMap(({ blocks, year }) => joinBlocks(blocks, year, layout) ?? []);
  const scores = pickScores(tables, wanted, settings);
  return { scores, previous: pickPrevious(tables, scores, wanted) };
}

/** A block that names no year belongs to the table above it on its sheet. */
function keyOf(keys: Iterable<string>, sheet: string, year: Sourced<number> | null): string {
  const own = [...keys].filter((key) => key.startsWith(`${sheet}\u0000`));
  return (year === null ? own[own.length - 1] : undefined) ?? `${sheet}\u0000${year?.value ?? ''}`;
}

/** The year that the lines above a score table name, the nearest and most plainly fiscal first; else its sheet's name. */
function yearOfTitles(grid: Grid, titles: readonly TextLine[]): Sourced<number> | null {
  const years = yearsOf(
    titles.filter(({ text }) => !isIntroduction(text)),
    'scores-title',
  ).reverse();
  return sourcedYear(years.find(({ fiscal }) => fiscal) ?? years[0]) ?? yearOfSheetName(grid);
}

/** A year in a sheet's name, said to stand in its first cell. */
export function yearOfSheetName(grid: Grid): Sourced<number> | null {
  const year = findYears(grid.sheet)[0]?.year;
  return year === undefined ? null : { value: year, at: placeAt(grid, 0, 0) };
}

/** Between two tables, what is shorter is a title of the second rather than a remark on the first. */
const SHORTEST_REMARK_BETWEEN = 60;

function joinBlocks(group: readonly ReadBlock[], year: Sourced<number> | null, layout: Layout): ScoresTable | null {
  const main = group.find(({ instruments }) => instruments.length > 0) ?? group[0];
  if (main === undefined) return null;
  const { grid } = main.block;
  const ranges = group.map(({ range }) => range);
  const last = Math.max(...ranges.map(({ lastRow }) => lastRow));
  const lastTable = Math.max(...layout.blocks.filter((block) => block.grid === grid).map(({ lastRow }) => lastRow));
  const around = textCells(grid, layout);
  const below = around.filter(({ at, text }) => at.row > last && (at.row > lastTable || text.length > SHORTEST_REMARK_BETWEEN));
  const { previousColumn, previousYear } = main;
  return {
    range: {
      sheet: grid.sheet,
      firstRow: Math.min(...ranges.map(({ firstRow }) => firstRow)),
      lastRow: last,
      firstColumn: Math.min(...ranges.map(({ firstColumn }) => firstColumn)),
      lastColumn: Math.max(...ranges.map(({ lastColumn }) => lastColumn)),
    },
    headerRow: main.range.firstRow,
    transposed: main.block.transposed,
    scoreColumn: main.scoreColumn,
    previousColumn,
    instruments: group.flatMap(({ instruments }) => instruments),
    indicators: group.flatMap(({ indicators }) => indicators),
    stated: readStatements(
      around,
      group.find(({ totalCell }) => totalCell !== null)?.totalCell ?? null,
      group.find(({ levelCell }) => levelCell !== null)?.levelCell ?? null,
    ),
    remarks: readRemarks(below),
    fiscalYear: year,
    previousFiscalYear: previousYear === null || previousColumn === null ? null : { value: previousYear, at: previousColumn.at },
  };
}

/** The text cells of a sheet outside its tables. */
function textCells(grid: Grid, layout: Layout): Cell[] {
  const cells = linesBetween(grid, grid.firstRow, endRow(grid), layout.inTables(grid)).flatMap((line) => line.cells);
  return [...new Set(cells)].filter(({ kind }) => kind === 'text');
}

/** The sheet chosen by hand, else the wanted year's table, else the latest year's; instruments before indicators. */
function pickScores(tables: readonly ScoresTable[], wanted: number | null, settings: Settings): ScoresTable | null {
  const chosen = tables.filter(({ range }) => range.sheet === settings.scoresTable?.sheet);
  const pool = chosen.length > 0 ? chosen : tables;
  const [best] = [...pool].sort((one, other) => rank(other, wanted) - rank(one, wanted));
  if (best === undefined || best.indicators.length > 0) return best ?? null;
  const year = best.fiscalYear?.value ?? null;
  const indicators = pool.find(
    (table) =>
      table !== best && table.instruments.length === 0 && (table.fiscalYear === null || year === null || table.fiscalYear.value === year),
  );
  return indicators === undefined ? best : { ...best, indicators: indicators.indicators };
}

function rank(table: ScoresTable, wanted: number | null): number {
  const year = table.fiscalYear?.value ?? null;
  const given = new Set(table.instruments.flatMap(({ code, score }) => (score.value === null ? [] : [code]))).size;
  const instruments = (table.instruments.length > 0 ? 0.5 : 0) + given / 100;
  // The workbook may hold no table of the wanted year: then the latest is taken, and a rule will say so.
  if (year === null) return 5 + instruments;
  return (year === wanted ? 10 : wanted === null ? 6 : 1) + instruments + (year - 2500) / 10_000;
}

/** A table of an earlier year, the nearest one. */
function pickPrevious(tables: readonly ScoresTable[], scores: ScoresTable | null, wanted: number | null): ScoresTable | null {
  const year = scores?.fiscalYear?.value ?? wanted;
  if (scores === null || year === null) return null;
  const earlier = tables.filter((table) => table !== scores && table.fiscalYear !== null && table.fiscalYear.value < year);
  return earlier.sort((one, other) => (other.fiscalYear?.value ?? 0) - (one.fiscalYear?.value ?? 0))[0] ?? null;
}
