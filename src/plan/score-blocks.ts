/**
 * Finding score tables: rows (or, transposed, columns) whose labels name instruments or indicators, and the columns that hold
 * their scores. A block is one such table; a sheet may hold several.
 */
import { findYears } from '../thai/fiscal-year';
import type { Cell, Grid } from './grid';
import { endRow, filledCells, rowAt } from './grid-access';
import { readNumber } from '../thai/numbers';
import { REMARK_HEADING } from './statements';
import { readScoreHeader, readScoreLabel, type ScoreColumnKind, type ScoreLabel } from './score-labels';

export interface LabelledLine {
  readonly line: number;
  readonly label: ScoreLabel;
  readonly labelCell: Cell;
  readonly cells: readonly Cell[];
}

export interface ScoreColumn {
  /** Index in the cells of a line: a place in the row, or, transposed, in the column. */
  readonly index: number;
  readonly kind: ScoreColumnKind | null;
  readonly header: string;
  readonly headerCell: Cell | null;
  /** Year that the header names. */
  readonly year: number | null;
  /** How many labelled lines hold a number here. */
  readonly numbers: number;
}

export interface ScoreBlock {
  readonly grid: Grid;
  readonly transposed: boolean;
  readonly lines: readonly LabelledLine[];
  readonly columns: readonly ScoreColumn[];
  /** Zero-based sheet positions, header included, last ones included. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly headerRow: number;
}

/** Every score table of a sheet. `isMeasures` tells the rows of the measures table, where labels are measures' own words. */
export function findScoreBlocks(grid: Grid, isMeasures: (row: number) => boolean): ScoreBlock[] {
  const blocks: ScoreBlock[] = [];
  let taken = grid.firstRow - 1;
  for (let row = grid.firstRow; row < endRow(grid); row += 1) {
    if (row <= taken || isMeasures(row)) continue;
    const labels = labelsOfLine(rowAt(grid, row));
    if (labels.length === 0) continue;
    if (isHeadOfTransposed(labels)) {
      const block = transposedBlock(grid, row, isMeasures);
      if (block === null) continue;
      blocks.push(block);
      taken = block.lastRow;
    } else {
      const lines = gatherLines(grid, row, isMeasures);
      const block = uprightBlock(grid, row, lines, isMeasures);
      if (block !== null) blocks.push(block);
      // Labels without scores are passed over together: each is looked at once.
      taken = lines[lines.length - 1]?.line ?? row;
    }
  }
  return blocks;
}

interface FoundLabel {
  readonly cell: Cell;
  readonly label: ScoreLabel;
}

function labelsOfLine(cells: readonly Cell[]): FoundLabel[] {
  return cells.flatMap((cell) => {
    const label = cell.kind === 'text' ? readScoreLabel(cell.text) : null;
    return label === null || label.kind === 'total' || label.kind === 'level' ? [] : [{ cell, label }];
  });
}

const identity = (label: ScoreLabel): string =>
  label.kind === 'indicator' ? `#${label.number}` : label.kind === 'instrument' || label.kind === 'part' ? label.code : label.kind;

/** Several labels beside one another head columns, unless they are an instrument and its part or an indicator's own. */
function isHeadOfTransposed(labels: readonly FoundLabel[]): boolean {
  const instruments = new Set(labels.flatMap(({ label }) => (label.kind === 'instrument' ? [label.code.slice(0, 3)] : [])));
  const indicators = new Set(labels.flatMap(({ label }) => (label.kind === 'indicator' ? [identity(label)] : [])));
  return instruments.size >= 2 || indicators.size >= 3;
}

/** The label of one line: the first, made more precise by a part that stands in a cell of its own. */
function lineLabel(cells: readonly Cell[], before: ScoreLabel | null): FoundLabel | null {
  const labels = labelsOfLine(cells);
  const indicator = labels.find(({ label }) => label.kind === 'indicator');
  if (indicator !== undefined) return indicator;
  const first = labels[0];
  const part = labels.find(({ label }) => label.kind === 'part');
  if (part !== undefined && part.label.kind === 'part') {
    const eit = labels.some(({ label }) => label.kind === 'instrument' && label.code === 'EIT');
    const afterEit = before?.kind === 'instrument' && before.code.startsWith('EIT');
    return eit || afterEit ? { cell: part.cell, label: { kind: 'instrument', code: part.label.code } } : null;
  }
  if (first !== undefined) return first;
  const other = cells.flatMap((cell) => {
    const label = cell.kind === 'text' ? readScoreLabel(cell.text) : null;
    return label === null ? [] : [{ cell, label }];
  })[0];
  return other ?? null;
}

/** Lines without a label that a table may hold between labelled ones. */
const LARGEST_GAP = 2;

function uprightBlock(
  grid: Grid,
  firstLabelRow: number,
  lines: readonly LabelledLine[],
  isMeasures: (row: number) => boolean,
): ScoreBlock | null {
  const header = headerLines(grid, firstLabelRow, isMeasures);
  const columns = describeColumns(
    lines,
    header.map((row) => rowAt(grid, row)),
  );
  if (!isScoreTable(lines, columns)) return null;
  const last = lines[lines.length - 1]?.line ?? firstLabelRow;
  const touched = usedColumns([...lines.map(({ cells }) => cells), ...header.map((row) => rowAt(grid, row))]);
  return {
    grid,
    transposed: false,
    lines,
    columns,
    firstRow: header[0] ?? firstLabelRow,
    lastRow: last,
    ...touched,
    headerRow: header[header.length - 1] ?? firstLabelRow,
  };
}

/** The first and last column in which any of the rows holds something. */
function usedColumns(rows: readonly (readonly Cell[])[]): { firstColumn: number; lastColumn: number } {
  let [firstColumn, lastColumn] = [Infinity, 0];
  for (const cells of rows) {
    for (const { kind, at } of cells) {
      if (kind === 'empty') continue;
      firstColumn = Math.min(firstColumn, at.column);
      lastColumn = Math.max(lastColumn, at.column);
    }
  }
  return { firstColumn: Math.min(firstColumn, lastColumn), lastColumn };
}

/** Labelled rows from one on, up to a header, a gap or the measures. */
function gatherLines(grid: Grid, from: number, isMeasures: (row: number) => boolean): LabelledLine[] {
  const lines: LabelledLine[] = [];
  let gap = 0;
  let before: ScoreLabel | null = null;
  for (let line = from; line < endRow(grid) && gap <= LARGEST_GAP && !isMeasures(line); line += 1) {
    const cells = rowAt(grid, line);
    // What follows the heading of the remarks speaks of indicators and is no row of theirs.
    if (lines.length > 0 && isRemarkHeading(cells)) break;
    const found = lineLabel(cells, before);
    if (found === null) {
      // A header row further down belongs to the next table, or repeats this one's.
      if (lines.length > 0 && isHeaderLine(cells)) break;
      gap += 1;
      continue;
    }
    gap = 0;
    before = found.label.kind === 'instrument' ? found.label : before;
    lines.push({ line, label: found.label, labelCell: found.cell, cells });
  }
  return lines;
}

function isRemarkHeading(cells: readonly Cell[]): boolean {
  const [only, ...more] = filledCells(cells);
  return only !== undefined && more.length === 0 && REMARK_HEADING.test(only.text);
}

function isHeaderLine(cells: readonly Cell[]): boolean {
  const kinds = cells.flatMap((cell) => (cell.kind === 'text' ? [readScoreHeader(cell.text)] : []));
  return kinds.some((kind) => kind === 'score' || kind === 'weighted' || kind === 'previous') && kinds.length >= 2;
}

/** Up to two header rows right above the first label, a blank row allowed; never a title line. */
function headerLines(grid: Grid, firstLabelRow: number, isMeasures: (row: number) => boolean): number[] {
  const rows: number[] = [];
  for (let row = firstLabelRow - 1; row >= Math.max(grid.firstRow, firstLabelRow - 3) && rows.length < 2; row -= 1) {
    if (isMeasures(row)) break;
    const filled = rowAt(grid, row).filter(({ kind }) => kind !== 'empty');
    if (filled.length === 0 && rows.length === 0) continue;
    const heads = filled.filter((cell) => cell.kind !== 'error' && readScoreHeader(cell.text) !== null).length;
    const lone = filled.length === 1 && (rows.length > 0 || isTitle(filled[0], grid, firstLabelRow));
    if (heads === 0 || lone || labelsOfLine(filled).length > 0) break;
    rows.unshift(row);
  }
  return rows;
}

/** A lone text over the labels that does not name them (`ผลคะแนน ITA ปี ๒๕๖๘`) is a title, not a header. */
function isTitle(cell: Cell | undefined, grid: Grid, firstLabelRow: number): boolean {
  if (cell === undefined || cell.text.length > 30) return true;
  const labelColumn = labelsOfLine(rowAt(grid, firstLabelRow))[0]?.cell.at.column;
  return cell.at.column === labelColumn && readScoreHeader(cell.text) !== 'label';
}

function describeColumns(lines: readonly LabelledLine[], header: readonly (readonly Cell[])[]): ScoreColumn[] {
  const width = [...lines.map(({ cells }) => cells), ...header].reduce((most, cells) => Math.max(most, cells.length), 0);
  const labelIndexes = new Set(lines.map(({ cells, labelCell }) => cells.indexOf(labelCell)));
  return Array.from({ length: width }, (_, index) => {
    const texts = header.map((cells, level) => headerText(cells, index, level < header.length - 1));
    const text = texts.filter((one) => one !== '').join(' ');
    const kind = labelIndexes.has(index)
      ? 'label'
      : (readScoreHeader(text) ?? texts.map(readScoreHeader).find((one) => one !== null) ?? null);
    const headerCell =
      [...header]
        .reverse()
        .flatMap((cells) => cells[index] ?? [])
        .find((cell) => cell.kind !== 'empty') ?? null;
    const year = findYears(text)[0]?.year ?? null;
    const numbers = lines.filter(({ cells }) => holdsNumber(cells[index])).length;
    return { index, kind, header: headerCell?.text ?? '', headerCell, year, numbers };
  });
}

/** An upper header merged over several columns stands in its first cell only. */
function headerText(cells: readonly Cell[], index: number, spreads: boolean): string {
  for (let place = index; place >= 0; place -= 1) {
    const text = cells[place]?.text ?? '';
    if (text !== '' || !spreads) return text;
  }
  return '';
}

function holdsNumber(cell: Cell | undefined): boolean {
  if (cell === undefined) return false;
  return cell.kind === 'number' || (cell.kind === 'text' && readNumber(cell.text) !== null);
}

/** Labels alone make no table: a column of scores is needed, by its header or by its numbers. */
function isScoreTable(lines: readonly LabelledLine[], columns: readonly ScoreColumn[]): boolean {
  const labelled = lines.filter(({ label }) => label.kind === 'instrument' || label.kind === 'indicator').length;
  const headed = columns.some(({ kind }) => kind === 'score' || kind === 'weighted');
  const counted = columns.some(({ numbers, kind }) => kind === null && numbers >= 2);
  return labelled > 0 && (labelled === 1 ? headed : headed || counted);
}

/** Rows below the labels of a transposed table that are looked at. */
const TALLEST_TRANSPOSED = 12;

function transposedBlock(grid: Grid, labelRow: number, isMeasures: (row: number) => boolean): ScoreBlock | null {
  const rows: number[] = [labelRow];
  for (let row = labelRow + 1; row < Math.min(endRow(grid), labelRow + TALLEST_TRANSPOSED) && !isMeasures(row); row += 1) {
    const cells = rowAt(grid, row);
    const filled = cells.filter(({ kind }) => kind !== 'empty');
    if (filled.length < 2 || labelsOfLine(cells).some(({ label }) => label.kind !== 'part')) {
      if (rows.length > 1 || filled.length > 0) break;
      continue;
    }
    rows.push(row);
  }
  // A second row of labels (ส่วนที่ ๑, ส่วนที่ ๒ below EIT) belongs to the labels.
  const column = (index: number): Cell[] => rows.flatMap((row) => rowAt(grid, row)[index] ?? []);
  const width = rowAt(grid, labelRow).length;
  const lines: LabelledLine[] = [];
  let before: ScoreLabel | null = null;
  for (let index = 0; index < width; index += 1) {
    const cells = column(index);
    const found = lineLabel(cells.slice(0, 2), before);
    if (found === null) continue;
    before = found.label.kind === 'instrument' ? found.label : before;
    lines.push({ line: index + grid.firstColumn, label: found.label, labelCell: found.cell, cells });
  }
  const firstLine = (lines[0]?.line ?? grid.firstColumn) - grid.firstColumn;
  const columns = describeColumns(lines, firstLine > 0 ? [column(firstLine - 1)] : []);
  if (!isScoreTable(lines, columns)) return null;
  return {
    grid,
    transposed: true,
    lines,
    columns,
    firstRow: labelRow,
    lastRow: rows[rows.length - 1] ?? labelRow,
    firstColumn: grid.firstColumn + Math.max(0, firstLine - 1),
    lastColumn: lines[lines.length - 1]?.line ?? grid.firstColumn,
    headerRow: labelRow,
  };
}
