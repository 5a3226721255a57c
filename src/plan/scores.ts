/**
 * From the blocks of labelled scores to the scores table of the year, and that of the year before.
 */
import type { TableChoice } from '../settings/types';
import type { Cell } from './grid';
import { columnIndex } from './grid-access';
import type { LabelledLine, ScoreBlock, ScoreColumn } from './score-blocks';
import { compareDecimals, FULL_POINTS, readScore } from './score-reading';
import { readNumber } from '../thai/numbers';
import { toArabicDigits } from '../thai/digits';
import type { ColumnMatch, IndicatorRow, InstrumentCode, InstrumentRow, ScoreReading, TableRange } from './types';

/** A block with its scores read. */
export interface ReadBlock {
  readonly block: ScoreBlock;
  readonly range: TableRange;
  readonly scoreColumn: ColumnMatch<'score'> | null;
  readonly previousColumn: ColumnMatch<'previous'> | null;
  readonly instruments: readonly InstrumentRow[];
  readonly indicators: readonly IndicatorRow[];
  /** Cells of a total row and a level row. */
  readonly totalCell: Cell | null;
  readonly levelCell: Cell | null;
  /** Years that the headers of the two columns name. */
  readonly year: number | null;
  readonly previousYear: number | null;
}

/** Reads a block. `wanted`: the fiscal year whose column is the score where headers name several years. */
export function readScoreBlock(block: ScoreBlock, wanted: number | null, choice: TableChoice | null): ReadBlock {
  const score = chosenColumn(block, choice, 'score') ?? pickScoreColumn(block, wanted);
  const previous = chosenColumn(block, choice, 'previous') ?? pickPreviousColumn(block, score, wanted);
  const full = block.columns.find(({ kind, numbers }) => kind === 'full' && numbers > 0) ?? null;
  const read = (line: LabelledLine, column: ScoreColumn | null, code: InstrumentCode | null): ScoreReading | null => {
    const cell = column === null ? undefined : line.cells[column.index];
    return cell === undefined ? null : readScore(cell, column === null ? null : fullMarks(line, column, full, code));
  };
  const instruments: InstrumentRow[] = [];
  const indicators: IndicatorRow[] = [];
  for (const line of block.lines) {
    const { label, labelCell } = line;
    const code = label.kind === 'instrument' ? label.code : null;
    const reading = read(line, score, code) ?? missingScore(labelCell);
    const before = read(line, previous, code);
    const row = {
      label: { value: labelCell.text, at: labelCell.at },
      score: reading,
      previous: before?.cell.kind === 'empty' ? null : before,
    };
    if (label.kind === 'instrument') instruments.push({ code: label.code, ...row });
    if (label.kind === 'indicator') indicators.push({ number: label.number, ...row });
  }
  const own = withoutHeading(instruments);
  return {
    block,
    range: {
      sheet: block.grid.sheet,
      firstRow: block.headerRow,
      lastRow: block.lastRow,
      firstColumn: block.firstColumn,
      lastColumn: block.lastColumn,
    },
    scoreColumn: score === null ? null : toMatch(block, score, 'score', choice),
    previousColumn: previous === null ? null : toMatch(block, previous, 'previous', choice),
    instruments:
      !namesFullMarks(block, score, full) && looksWeighted(own)
        ? own.map((row) => ({ ...row, score: { ...row.score, ambiguous: true } }))
        : own,
    indicators,
    totalCell: resultCell(block, 'total', ['weighted', null], score),
    levelCell: resultCell(block, 'level', [null, 'level'], score) ?? resultCell(block, 'total', ['level'], null),
    year: score?.year ?? null,
    previousYear: previous?.year ?? null,
  };
}

/** The cell of a total or level line: in the score column, else in the first filled column of the kinds given. */
function resultCell(
  block: ScoreBlock,
  line: 'total' | 'level',
  kinds: readonly ScoreColumn['kind'][],
  score: ScoreColumn | null,
): Cell | null {
  const found = block.lines.find(({ label }) => label.kind === line);
  const columns = [score, ...kinds.map((kind) => block.columns.find((column) => column.kind === kind) ?? null)];
  for (const column of columns) {
    const cell = column === null ? undefined : found?.cells[column.index];
    if (cell !== undefined && cell.kind !== 'empty') return cell;
  }
  return null;
}

/** EIT in bold above its two parts, without a score of its own, is a heading. */
function withoutHeading(instruments: readonly InstrumentRow[]): InstrumentRow[] {
  const hasParts = instruments.some(({ code }) => code === 'EIT1' || code === 'EIT2');
  return instruments.filter(({ code, score }) => !(code === 'EIT' && hasParts && score.cell.kind === 'empty'));
}

/** Where a score would stand if its table had a column for it. */
function missingScore(label: Cell): ScoreReading {
  const cell: Cell = { at: label.at, raw: '', kind: 'empty', text: '', numberFormat: 'General', dirt: [] };
  return { at: label.at, cell, value: null, conversion: 'none', ambiguous: false };
}

/** All scores within the points that their instruments can give, and nobody says of how many: 26.92 of 30, or of 100? */
function looksWeighted(instruments: readonly InstrumentRow[]): boolean {
  const given = instruments.flatMap(({ code, score }) => (score.value === null ? [] : [{ code, score, value: score.value }]));
  return (
    given.length >= 2 &&
    given.every(
      ({ code, score, value }) =>
        score.conversion !== 'weighted-points' && !score.conversion.startsWith('percent') && compareDecimals(value, FULL_POINTS[code]) <= 0,
    ) &&
    given.some(({ value }) => !/^0(\.0*)?$/.test(value))
  );
}

/** Full marks of one score: a column of full marks, the header (`เต็ม ๓๐`, `ถ่วงน้ำหนัก`) or the label (`เต็ม ๓๐ คะแนน`). */
function fullMarks(line: LabelledLine, column: ScoreColumn, full: ScoreColumn | null, code: InstrumentCode | null): string | null {
  if (full !== null && column.kind !== 'weighted') {
    const cell = line.cells[full.index];
    const marks = cell === undefined ? null : readNumber(cell.text);
    if (marks !== null) return marks.value;
  }
  const named = FULL.exec(toArabicDigits(column.header)) ?? FULL.exec(toArabicDigits(line.labelCell.text));
  if (named !== null) return named[1] ?? named[2] ?? null;
  return column.kind === 'weighted' && code !== null ? FULL_POINTS[code] : null;
}

const FULL = /เต็ม *(?:คะแนน *)?(\d+(?:\.\d+)?)|\/ *(30|40|15|100)(?!\d)/;

function chosenColumn(block: ScoreBlock, choice: TableChoice | null, field: string): ScoreColumn | null {
  const letters = choice?.sheet === block.grid.sheet ? choice.columns[field] : undefined;
  const column = letters === undefined ? null : columnIndex(letters);
  if (column === null || block.transposed) return null;
  return block.columns.find(({ index }) => index + block.grid.firstColumn === column) ?? null;
}

function pickScoreColumn(block: ScoreBlock, wanted: number | null): ScoreColumn | null {
  const scores = block.columns.filter(({ kind }) => kind === 'score');
  const dated = scores.filter(({ year }) => year !== null);
  if (dated.length > 0) {
    const latest = Math.max(...dated.map(({ year }) => year ?? 0));
    // `คะแนนที่ได้รับ` beside `คะแนนปี ๒๕๖๗`: the one without a year is this year's, filled in or not.
    const undated = scores.filter(({ year }) => year === null);
    return (
      dated.find(({ year }) => year === wanted) ??
      undated.find(({ numbers }) => numbers > 0) ??
      undated[0] ??
      dated.find(({ year }) => year === latest) ??
      null
    );
  }
  const weighted = block.columns.filter(({ kind }) => kind === 'weighted');
  const named = [...scores, ...weighted];
  const counted = named.find(({ numbers }) => numbers > 0) ?? named[0];
  if (counted !== undefined) return counted;
  const plain = block.columns.filter(({ kind, numbers }) => kind === null && numbers >= 2 && numbers * 2 >= block.lines.length);
  return plain.find((column) => !holdsWeights(block, column)) ?? null;
}

/** A column of full marks or a header that names them leaves no doubt about what the scores are out of. */
function namesFullMarks(block: ScoreBlock, score: ScoreColumn | null, full: ScoreColumn | null): boolean {
  return score !== null && (full !== null || block.lines.some((line) => fullMarks(line, score, full, null) !== null));
}

/** A column without a header that holds 30, 15, 15, 40 holds the weights. */
function holdsWeights(block: ScoreBlock, column: ScoreColumn): boolean {
  return block.lines.every(({ label, cells }) => {
    const value = readNumber(cells[column.index]?.text ?? '')?.value ?? null;
    return label.kind !== 'instrument' || value === null || value === FULL_POINTS[label.code];
  });
}

/** The column called last year's, else the latest one that names a year before the score's own (`wanted`, if it names none). */
function pickPreviousColumn(block: ScoreBlock, score: ScoreColumn | null, wanted: number | null): ScoreColumn | null {
  const named = block.columns.find(({ kind }) => kind === 'previous');
  if (named !== undefined || score === null) return named ?? null;
  const year = score.year ?? wanted;
  const earlier = block.columns.filter(
    (column) => column !== score && column.kind === 'score' && column.year !== null && (year === null || column.year < year),
  );
  return earlier.sort((one, other) => (other.year ?? 0) - (one.year ?? 0))[0] ?? null;
}

function toMatch<F extends string>(block: ScoreBlock, column: ScoreColumn, field: F, choice: TableChoice | null): ColumnMatch<F> {
  const place = block.transposed ? block.firstColumn : block.grid.firstColumn + column.index;
  const at = column.headerCell?.at ?? { sheet: block.grid.sheet, row: block.headerRow, column: place };
  return { field, column: place, header: column.header, at, chosen: chosenColumn(block, choice, field) === column };
}
