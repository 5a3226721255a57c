/**
 * The one door of recognition: from grids to what the staff's sheets mean.
 */
import { findYears } from '../thai/fiscal-year';
import type { Settings } from '../settings/types';
import { findMeasuresHeader, type FoundHeader } from './find-tables';
import type { Cell, Grid } from './grid';
import { endRow, filledCells, placeAt, rowAt } from './grid-access';
import { isMeasuresHeader, matchHeaderRow } from './headers';
import { readMeasures, type RowSpan } from './measures';
import { findScoreBlocks, type ScoreBlock } from './score-blocks';
import { readScoreBlock, type ReadBlock } from './scores';
import { isStatement, readRemarks, readStatements } from './statements';
import { agencyMentions, isIntroduction, linesBetween, readAgency, toSourced, yearsOf, type TextLine } from './titles';
import type { RecognisedWorkbook, ScoresTable, Sourced, YearMention } from './types';

/** The agency's own criteria sheet. */
export const CRITERIA_SHEET = 'เกณฑ์ ITA';

const NOWHERE = (): boolean => false;

/** Recognises the workbook. Never throws on any content; what is not found is `null` or empty. */
export function recognise(grids: readonly Grid[], settings: Settings): RecognisedWorkbook {
  const criteria = grids.find((grid) => grid.sheet.trim() === CRITERIA_SHEET) ?? null;
  const input = grids.filter((grid) => grid !== criteria);
  const header = findMeasuresHeader(input, settings.measuresTable);
  const blocks = input.flatMap((grid) => findScoreBlocks(grid, measuresRows(grid, header)));

  const above = header === null ? [] : linesAbove(header, blocks);
  const titles = above.filter(({ text }) => !isIntroduction(text));
  const introduction = above.filter(({ text }) => isIntroduction(text));
  const titleYears = yearsOf(titles, 'report-title');
  const named =
    titleYears.find(({ role, fiscal }) => role === 'report-title' && fiscal) ?? titleYears.find(({ role }) => role === 'report-title');
  const wanted = settings.fiscalYear ?? named?.year ?? null;

  const tables = readScoreTables(blocks, header, wanted, settings);
  const scores = pickScores(tables, wanted, settings);
  const previousScores = pickPrevious(tables, scores, wanted);

  const scoreLines = scores === null ? [] : surroundings(scores.range.sheet, input, blocks, header);
  const introYears = yearsOf(introduction, 'introduction');
  const scoreYears =
    scores === null
      ? []
      : yearsOf(
          scoreLines.filter(({ text }) => !isIntroduction(text)),
          'scores-title',
        );
  const fiscalYear =
    sourcedYear(named) ??
    scores?.fiscalYear ??
    sourcedYear(introYears.find(({ role }) => role === 'introduction')) ??
    yearElsewhere(input, header);
  const cover = input.filter((grid) => grid !== header?.grid && grid.sheet !== scores?.range.sheet).flatMap((grid) => coverLines(grid));
  const agency = readAgency(titles) ?? readAgency(scoreLines) ?? readAgency(introduction) ?? readAgency(cover);
  const measuresYear = settings.fiscalYear ?? fiscalYear?.value ?? null;
  return {
    grids,
    agency,
    agencyMentions: agencyMentions([...titles, ...introduction, ...scoreLines], agency?.name.value ?? null),
    fiscalYear,
    years: [...titleYears, ...introYears, ...scoreYears].map(({ year, at, role }): YearMention => ({ year, at, role })),
    titles: titles.map(toSourced),
    introduction: introduction.map(toSourced),
    measures: header === null ? null : readMeasures(header, measuresYear, spansBelow(header, blocks)),
    scores,
    previousScores,
    criteria,
  };
}

const sourcedYear = (mention: YearMention | undefined): Sourced<number> | null =>
  mention === undefined ? null : { value: mention.year, at: mention.at };

/** Tells the rows under a measures header, up to the header of a score table further down. */
function measuresRows(grid: Grid, header: FoundHeader | null): (row: number) => boolean {
  const other = header?.grid === grid ? null : firstMeasuresHeader(grid);
  const first = header?.grid === grid ? header.headerRow : other;
  if (first === null) return NOWHERE;
  const end = scoreHeaderBelow(grid, first);
  return (row) => row >= first && row < end;
}

/** Another sheet's measures (last year's, a draft) are no scores either. */
function firstMeasuresHeader(grid: Grid): number | null {
  for (let row = grid.firstRow; row < endRow(grid); row += 1) {
    if (isMeasuresHeader(matchHeaderRow(rowAt(grid, row)))) return row;
  }
  return null;
}

/** Where a score table begins below the measures: its header says คะแนน beside เครื่องมือ or ตัวชี้วัด, and is no measures header. */
function scoreHeaderBelow(grid: Grid, first: number): number {
  for (let row = first + 1; row < endRow(grid); row += 1) {
    const filled = filledCells(rowAt(grid, row));
    if (filled.length < 2 || filled.length > 8 || filled.some(({ text }) => text.length > 60)) continue;
    if (!filled.some(({ text }) => /คะแนน|ร้อยละ|[0-9๐-๙]{2}/.test(text)) || isMeasuresHeader(matchHeaderRow(filled))) continue;
    const blocks = findScoreBlocks(
      { ...grid, firstRow: row, rows: grid.rows.slice(row - grid.firstRow, row - grid.firstRow + 8) },
      NOWHERE,
    );
    const [block] = blocks;
    if (block !== undefined && block.firstRow === row && block.lines.filter(({ label }) => label.kind === 'instrument').length >= 2)
      return row;
  }
  return endRow(grid);
}

/** Lines above the measures header, those of a score table that stands above it left out. */
function linesAbove(header: FoundHeader, blocks: readonly ScoreBlock[]): TextLine[] {
  const own = blocks.filter((block) => block.grid === header.grid && block.lastRow < header.headerRow);
  const from = own.length === 0 ? header.grid.firstRow : Math.max(...own.map(({ lastRow }) => lastRow)) + 1;
  const between = linesBetween(header.grid, from, header.headerRow, NOWHERE);
  const top =
    own.length === 0 ? [] : linesBetween(header.grid, header.grid.firstRow, Math.min(...own.map(({ firstRow }) => firstRow)), NOWHERE);
  return [...top, ...between];
}

/** Rows of score tables that lie under the measures, with the lines that lead to them. */
function spansBelow(header: FoundHeader, blocks: readonly ScoreBlock[]): RowSpan[] {
  const columns = header.columns.map(({ column }) => column);
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  return blocks
    .filter(
      (block) => block.grid === header.grid && block.firstRow > header.headerRow && block.firstColumn <= last && block.lastColumn >= first,
    )
    .map(({ firstRow, lastRow }) => ({ firstRow, lastRow }));
}

interface ReadTable {
  readonly table: ScoresTable;
  readonly grid: Grid;
}

/** Blocks of one sheet and one year are one table. */
function readScoreTables(
  blocks: readonly ScoreBlock[],
  header: FoundHeader | null,
  wanted: number | null,
  settings: Settings,
): ReadTable[] {
  const tables: ReadTable[] = [];
  const groups = new Map<string, { blocks: ReadBlock[]; year: Sourced<number> | null }>();
  blocks.forEach((block, position) => {
    const before = blocks[position - 1];
    const from = before !== undefined && before.grid === block.grid ? before.lastRow + 1 : block.grid.firstRow;
    const inMeasures = measuresRows(block.grid, header);
    const titles = linesBetween(block.grid, from, block.firstRow, inMeasures);
    const read = readScoreBlock(block, wanted, settings.scoresTable);
    const year = yearOfBlock(read, titles);
    const sameSheet = [...groups.keys()].find(
      (key) => key.startsWith(`${block.grid.sheet}\u0000`) && (year === null || key.endsWith(`\u0000${year.value}`)),
    );
    const key = sameSheet ?? `${block.grid.sheet}\u0000${year?.value ?? ''}`;
    const group = groups.get(key) ?? { blocks: [], year };
    group.blocks.push(read);
    groups.set(key, group);
  });
  for (const { blocks: group, year } of groups.values()) {
    const [first] = group;
    if (first !== undefined) tables.push({ grid: first.block.grid, table: joinBlocks(group, year, blocks, header) });
  }
  return tables;
}

function yearOfBlock(read: ReadBlock, titles: readonly TextLine[]): Sourced<number> | null {
  if (read.year !== null && read.scoreColumn !== null) return { value: read.year, at: read.scoreColumn.at };
  const years = yearsOf(
    titles.filter(({ text }) => !isIntroduction(text)),
    'scores-title',
  );
  const nearest = [...years].reverse();
  return sourcedYear(nearest.find(({ fiscal }) => fiscal) ?? nearest[0]) ?? yearOfSheetName(read.block.grid);
}

function yearOfSheetName(grid: Grid): Sourced<number> | null {
  const year = findYears(grid.sheet)[0]?.year;
  return year === undefined ? null : { value: year, at: placeAt(grid, 0, 0) };
}

function joinBlocks(
  group: readonly ReadBlock[],
  year: Sourced<number> | null,
  blocks: readonly ScoreBlock[],
  header: FoundHeader | null,
): ScoresTable {
  const main = group.find(({ instruments }) => instruments.length > 0) ?? (group[0] as ReadBlock);
  const { grid } = main.block;
  const isTable = tableRows(grid, blocks, header);
  const rows = group.map(({ range }) => range);
  const last = Math.max(...rows.map(({ lastRow }) => lastRow));
  const around = textCells(grid, 0, endRow(grid), isTable);
  const below = around.filter(({ at }) => at.row > last);
  const previousYear =
    main.previousYear === null || main.previousColumn === null ? null : { value: main.previousYear, at: main.previousColumn.at };
  return {
    range: {
      sheet: grid.sheet,
      firstRow: Math.min(...rows.map(({ firstRow }) => firstRow)),
      lastRow: last,
      firstColumn: Math.min(...rows.map(({ firstColumn }) => firstColumn)),
      lastColumn: Math.max(...rows.map(({ lastColumn }) => lastColumn)),
    },
    headerRow: main.range.firstRow,
    transposed: main.block.transposed,
    scoreColumn: main.scoreColumn,
    previousColumn: main.previousColumn,
    instruments: group.flatMap(({ instruments }) => instruments),
    indicators: group.flatMap(({ indicators }) => indicators),
    stated: readStatements(
      around.filter(({ text, at }) => at.row < last || isStatement(text) || text.length < 200),
      group.find(({ totalCell }) => totalCell !== null)?.totalCell ?? null,
      group.find(({ levelCell }) => levelCell !== null)?.levelCell ?? null,
    ),
    remarks: readRemarks(below),
    fiscalYear: year,
    previousFiscalYear: previousYear,
  };
}

/** Tells the rows of a sheet that belong to the measures or to any score table. */
function tableRows(grid: Grid, blocks: readonly ScoreBlock[], header: FoundHeader | null): (row: number) => boolean {
  const own = blocks.filter((block) => block.grid === grid);
  const inMeasures = measuresRows(grid, header);
  return (row) => own.some(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow) || inMeasures(row);
}

function textCells(grid: Grid, from: number, to: number, skip: (row: number) => boolean): Cell[] {
  return linesBetween(grid, from, to, skip).flatMap(({ cells }, index, all) =>
    cells[0] === all[index - 1]?.cells[0] ? [] : cells.filter(({ kind }) => kind === 'text'),
  );
}

/** The scores of the year: the sheet chosen by hand, else the wanted year's, else the latest year's, instruments first. */
function pickScores(tables: readonly ReadTable[], wanted: number | null, settings: Settings): ScoresTable | null {
  const chosen = tables.filter(({ grid }) => grid.sheet === settings.scoresTable?.sheet);
  const pool = chosen.length > 0 ? chosen : tables;
  const weight = ({ table }: ReadTable): number => {
    const year = table.fiscalYear?.value ?? null;
    const byYear = year === null ? 1 : year === wanted ? 2 : wanted === null ? 1 + (year - 2000) / 10_000 : 0;
    return byYear * 10 + (table.instruments.length > 0 ? 5 : 0);
  };
  const best = [...pool].sort((one, other) => weight(other) - weight(one))[0];
  if (best === undefined) return null;
  if (best.table.indicators.length > 0) return best.table;
  const year = best.table.fiscalYear?.value ?? null;
  const indicators = pool.find(
    ({ table }) =>
      table !== best.table &&
      table.instruments.length === 0 &&
      (table.fiscalYear === null || year === null || table.fiscalYear.value === year),
  );
  return indicators === undefined ? best.table : { ...best.table, indicators: indicators.table.indicators };
}

/** A table of an earlier year, the nearest one. */
function pickPrevious(tables: readonly ReadTable[], scores: ScoresTable | null, wanted: number | null): ScoresTable | null {
  const year = scores?.fiscalYear?.value ?? wanted;
  if (scores === null || year === null) return null;
  const earlier = tables.map(({ table }) => table).filter(({ fiscalYear }) => fiscalYear !== null && fiscalYear.value < year);
  return earlier.sort((one, other) => (other.fiscalYear?.value ?? 0) - (one.fiscalYear?.value ?? 0))[0] ?? null;
}

/** Lines around the score table on its sheet, outside every table. */
function surroundings(sheet: string, grids: readonly Grid[], blocks: readonly ScoreBlock[], header: FoundHeader | null): TextLine[] {
  const grid = grids.find((one) => one.sheet === sheet);
  if (grid === undefined) return [];
  const own = blocks.filter((block) => block.grid === grid);
  const first = Math.min(...own.map(({ firstRow }) => firstRow));
  if (grid !== header?.grid) return linesBetween(grid, grid.firstRow, first, tableRows(grid, blocks, header));
  const from = first > header.headerRow ? header.headerRow + 1 : grid.firstRow;
  return linesBetween(grid, from, first, tableRows(grid, blocks, header));
}

/** First lines of a sheet without tables, such as a cover. */
function coverLines(grid: Grid): TextLine[] {
  return linesBetween(grid, grid.firstRow, Math.min(endRow(grid), grid.firstRow + 40), NOWHERE);
}

/** A year from sheet names or a cover sheet, where no title names one. */
function yearElsewhere(grids: readonly Grid[], header: FoundHeader | null): Sourced<number> | null {
  const ordered = [...grids].sort((one, other) => Number(other === header?.grid) - Number(one === header?.grid));
  for (const grid of ordered) {
    const named = yearOfSheetName(grid);
    if (named !== null) return named;
  }
  const covers = ordered.filter((grid) => grid !== header?.grid).flatMap((grid) => yearsOf(coverLines(grid), 'other'));
  return sourcedYear(covers.find(({ fiscal }) => fiscal));
}
