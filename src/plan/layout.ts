/**
 * Which rows of which sheet belong to which table. The measures and a score table may share a sheet, one above the other or
 * side by side.
 */
import type { FoundHeader } from './find-tables';
import type { Cell, Grid } from './grid';
import { endRow, filledCells, rowAt } from './grid-access';
import { isMeasuresHeader, matchHeaderRow } from './headers';
import { findScoreBlocks, type ScoreBlock } from './score-blocks';

export type RowTest = (row: number) => boolean;

export interface Layout {
  /** Names of all sheets that were laid out. */
  readonly sheets: readonly string[];
  /** The measures header of each sheet that has one, columns that belong to a score table beside the measures left out. */
  readonly headers: readonly FoundHeader[];
  /** Every score table of every sheet, in sheet order. */
  readonly blocks: readonly ScoreBlock[];
  /** Tells the rows of a sheet that lie under a measures header. */
  readonly inMeasures: (grid: Grid) => RowTest;
  /** Tells the rows of a sheet that belong to any table. */
  readonly inTables: (grid: Grid) => RowTest;
}

const NOWHERE: RowTest = () => false;

/** Lays out the sheets around the measures headers that were found, one a sheet at most. */
export function layOutSheets(grids: readonly Grid[], found: readonly FoundHeader[]): Layout {
  const beside = new Map(found.map((header) => [header.grid, blocksBeside(header)]));
  const blocksBy = (grid: Grid): readonly ScoreBlock[] => beside.get(grid) ?? [];
  const headers = found.map((header) => withoutColumnsOf(header, blocksBy(header.grid)));
  /** A sheet without the columns of a score table beside the measures. */
  const withoutBeside = (grid: Grid): Grid => (blocksBy(grid).length > 0 ? withoutColumns(grid, blocksBy(grid)) : grid);
  // Another sheet's measures (last year's, a draft) are no scores either.
  const measures = new Map(headers.map(({ grid, headerRow }) => [grid, measuresRows(withoutBeside(grid), headerRow)]));
  const inMeasures = (grid: Grid): RowTest => measures.get(grid) ?? NOWHERE;
  const blocks = grids.flatMap((grid) => {
    const own = findScoreBlocks(withoutBeside(grid), inMeasures(grid));
    return [...own.map((block) => ({ ...block, grid })), ...blocksBy(grid)];
  });
  const inTables = (grid: Grid): RowTest => {
    const own = blocks.filter((block) => block.grid === grid);
    const measuresHere = inMeasures(grid);
    return (row) => own.some(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow) || measuresHere(row);
  };
  return { sheets: grids.map(({ sheet }) => sheet), headers, blocks, inMeasures, inTables };
}

/** Rows under a measures header, up to the header of a score table further down. */
function measuresRows(grid: Grid, first: number): RowTest {
  const end = withoutTitlesOfScores(grid, first, scoreHeaderBelow(grid, first));
  return (row) => row >= first && row < end;
}

/** Lines that lead to the scores (`สรุปผลการประเมิน ITA …`, `ผลคะแนนภาพรวม …`) stand between the measures and their header. */
function withoutTitlesOfScores(grid: Grid, first: number, scoreHeader: number): number {
  if (scoreHeader === endRow(grid)) return scoreHeader;
  let end = scoreHeader;
  for (let row = scoreHeader - 1; row > first; row -= 1) {
    const [cell, ...more] = filledCells(rowAt(grid, row));
    if (cell === undefined) continue;
    if (more.length > 0 || !/คะแนน|ผลการประเมิน|ITA|ระดับ|งบประมาณ|^เทศบาล|^องค์การ|^อบ[ตจ]/.test(cell.text)) break;
    end = row;
  }
  return end;
}

/** Rows of a score table that are looked at to know it for one. */
const GLANCE = 8;
/** A header row of scores has no more cells than this, and none longer. */
const MOST_HEADER_CELLS = 12;
const LONGEST_HEADER_CELL = 60;

/** Where a score table begins below the measures: a header of its own, with two instruments or three indicators under it. */
function scoreHeaderBelow(grid: Grid, first: number): number {
  for (let row = first + 1; row < endRow(grid); row += 1) {
    const filled = filledCells(rowAt(grid, row));
    if (filled.length < 2 || filled.length > MOST_HEADER_CELLS || filled.some(({ text }) => text.length > LONGEST_HEADER_CELL)) continue;
    if (!filled.some(({ text }) => /คะแนน|ร้อยละ|ผลการประเมิน|[IEO]IT/i.test(text)) || isMeasuresHeader(matchHeaderRow(filled))) continue;
    const glance: Grid = { ...grid, firstRow: row, rows: grid.rows.slice(row - grid.firstRow, row - grid.firstRow + GLANCE) };
    const block = findScoreBlocks(glance, NOWHERE)[0];
    if (block === undefined || block.firstRow !== row) continue;
    const instruments = block.lines.filter(({ label }) => label.kind === 'instrument').length;
    if (instruments >= 2 || block.lines.length - instruments >= 3) return row;
  }
  return endRow(grid);
}

interface Band {
  readonly first: number;
  readonly last: number;
}

/** Runs of columns (indexes) with an empty column between, from a row down. */
function columnBands(grid: Grid, fromRow: number): Band[] {
  const used = new Set<number>();
  for (const cells of grid.rows.slice(fromRow - grid.firstRow)) {
    cells.forEach((cell, index) => {
      if (cell.kind !== 'empty') used.add(index);
    });
  }
  const bands: Band[] = [];
  for (const index of [...used].sort((one, other) => one - other)) {
    const last = bands[bands.length - 1];
    if (last !== undefined && last.last === index - 1) bands[bands.length - 1] = { first: last.first, last: index };
    else bands.push({ first: index, last: index });
  }
  return bands;
}

/** Score tables to the left or right of the measures, an empty column between. */
function blocksBeside(header: FoundHeader): ScoreBlock[] {
  const { grid } = header;
  const bands = columnBands(grid, header.headerRow);
  const required = header.columns.filter(({ field }) => field === 'title' || field === 'steps');
  const others = bands.filter(
    ({ first, last }) => !required.some(({ column }) => column - grid.firstColumn >= first && column - grid.firstColumn <= last),
  );
  if (bands.length < 2) return [];
  return others.flatMap((band) => {
    const blocks = findScoreBlocks(
      onlyColumns(grid, (index) => index >= band.first && index <= band.last),
      NOWHERE,
    );
    return blocks.filter(({ lastRow }) => lastRow >= header.headerRow).map((block) => ({ ...block, grid }));
  });
}

function onlyColumns(grid: Grid, keep: (index: number) => boolean): Grid {
  const blank = (cell: Cell): Cell => ({ ...cell, raw: '', kind: 'empty', text: '', dirt: [] });
  return { ...grid, rows: grid.rows.map((cells) => cells.map((cell, index) => (keep(index) ? cell : blank(cell)))) };
}

const within = (column: number, blocks: readonly ScoreBlock[]): boolean =>
  blocks.some(({ firstColumn, lastColumn }) => column >= firstColumn && column <= lastColumn);

function withoutColumns(grid: Grid, blocks: readonly ScoreBlock[]): Grid {
  return onlyColumns(grid, (index) => !within(index + grid.firstColumn, blocks));
}

function withoutColumnsOf(header: FoundHeader, blocks: readonly ScoreBlock[]): FoundHeader {
  return blocks.length === 0 ? header : { ...header, columns: header.columns.filter(({ column }) => !within(column, blocks)) };
}
