/** Reading cells of the criteria sheet: sections by their headings, columns by their headers, values with their complaints. */
import { exact, toFixedHalfUp, endsWithin, type Exact } from '../assessment/exact';
import { toArabicDigits } from '../thai/digits';
import { plainDecimal, readNumber, shiftDecimal } from '../thai/numbers';
import { isPercentFormat } from './cell';
import { CRITERIA_SECTIONS, NAME_SEPARATOR, type CriteriaSectionId } from './criteria-words';
import type { Cell, CellAt, Grid } from './grid';
import { cellAt, endRow, filledCells, placeAt, rowAt } from './grid-access';

/** Every complaint about a criteria sheet, in the order in which they are found. */
export const CRITERIA_PROBLEM_KINDS = [
  'section-missing',
  'column-missing',
  'row-missing',
  'fiscal-year-unreadable',
  'fiscal-year-differs',
  'choice-unknown',
  'score-not-a-number',
  'score-out-of-range',
  'unknown-instrument',
  'instrument-duplicate',
  'instrument-missing',
  'weight-not-a-number',
  'weight-out-of-range',
  'weights-sum',
  'part-missing',
  'part-weights-sum',
  'name-missing',
  'levels-missing',
  'level-not-a-number',
  'level-out-of-range',
  'levels-overlap',
  'levels-incomplete',
  'indicators-missing',
  'indicator-number-unreadable',
  'indicator-duplicate',
  'item-code-unreadable',
  'item-duplicate',
  'item-unknown',
] as const;

export type CriteriaProblemKind = (typeof CRITERIA_PROBLEM_KINDS)[number];

export interface CriteriaProblem {
  readonly at: CellAt;
  readonly kind: CriteriaProblemKind;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Gathers complaints. */
export class Complaints {
  readonly problems: CriteriaProblem[] = [];

  add(kind: CriteriaProblemKind, at: CellAt, params: CriteriaProblem['params'] = {}): void {
    this.problems.push({ kind, at, params });
  }
}

const squeezed = (text: string): string => toArabicDigits(text).replace(/\s+/g, '').toLowerCase();

/** A row of a section: its cells by column name. Cells outside the used range are empty cells at their place. */
export interface SectionRow<C extends string> {
  readonly at: CellAt;
  readonly cells: Readonly<Record<C, Cell>>;
}

export interface FoundSection<C extends string> {
  /** Cell of the heading. */
  readonly at: CellAt;
  /** Something stands between heading and header: in a sheet of ours, the word that the section is not confirmed. */
  readonly hasNote: boolean;
  readonly rows: readonly SectionRow<C>[];
}

function cellOrEmpty(grid: Grid, row: number, column: number): Cell {
  return (
    cellAt(grid, row, column) ?? { at: placeAt(grid, row, column), raw: '', kind: 'empty', text: '', numberFormat: 'General', dirt: [] }
  );
}

const HEADINGS: ReadonlySet<string> = new Set(Object.values(CRITERIA_SECTIONS).map(({ heading }) => squeezed(heading)));

const headingOf = (grid: Grid, row: number): Cell | undefined =>
  filledCells(rowAt(grid, row)).find(({ text }) => HEADINGS.has(squeezed(text)));

/** The section's rows between its header row and the next heading; `null`, with a complaint, if heading or columns are not there. */
export function findSection<C extends string>(
  grid: Grid,
  id: CriteriaSectionId,
  columns: Readonly<Record<C, string>>,
  complaints: Complaints,
): FoundSection<C> | null {
  const { heading } = CRITERIA_SECTIONS[id];
  const all = Array.from({ length: grid.rows.length }, (_, index) => grid.firstRow + index);
  const start = all.find((row) => filledCells(rowAt(grid, row)).some(({ text }) => squeezed(text) === squeezed(heading)));
  if (start === undefined) {
    complaints.add('section-missing', placeAt(grid, grid.firstRow, grid.firstColumn), { section: heading });
    return null;
  }
  const at = headingOf(grid, start)?.at ?? placeAt(grid, start, grid.firstColumn);
  const end = all.find((row) => row > start && headingOf(grid, row) !== undefined) ?? endRow(grid);
  const names = Object.keys(columns) as C[];
  const counted = all
    .filter((row) => row > start && row < end)
    .map((row) => ({ row, found: names.filter((name) => columnOf(grid, row, columns[name]) !== null).length }));
  const header = counted.reduce<(typeof counted)[number] | null>((best, entry) => (entry.found > (best?.found ?? 0) ? entry : best), null);
  const missing = names.filter((name) => header === null || columnOf(grid, header.row, columns[name]) === null);
  for (const name of missing)
    complaints.add('column-missing', header ? placeAt(grid, header.row, at.column) : at, { section: heading, column: columns[name] });
  if (header === null || missing.length > 0) return null;
  const rows = all
    .filter((row) => row > header.row && row < end && filledCells(rowAt(grid, row)).length > 0)
    .map((row): SectionRow<C> => {
      const entries = names.map((name) => [name, cellOrEmpty(grid, row, columnOf(grid, header.row, columns[name]) ?? 0)]);
      return { at: placeAt(grid, row, at.column), cells: Object.fromEntries(entries) as Record<C, Cell> };
    });
  const hasNote = all.some((row) => row > start && row < header.row && filledCells(rowAt(grid, row)).length > 0);
  return { at, hasNote, rows: rows.filter(({ cells }) => names.some((name) => cells[name].kind !== 'empty')) };
}

function columnOf(grid: Grid, row: number, header: string): number | null {
  return rowAt(grid, row).find(({ text }) => squeezed(text) === squeezed(header))?.at.column ?? null;
}

/** A cell's text on one line, with Arabic digits, as the frameworks keep theirs. */
export const plainText = (cell: Cell): string =>
  cell.kind === 'error'
    ? ''
    : toArabicDigits(cell.text)
        .replace(/\s*\n\s*/g, ' ')
        .trim();

/** Empty, or a dash for nothing. */
export const isBlank = (cell: Cell): boolean => /^[-–—]?$/.test(cell.text.trim());

/** Other names in one cell, each once. */
export function namesIn(cell: Cell): readonly string[] {
  const names = plainText(cell)
    .split(NAME_SEPARATOR)
    .map((name) => name.trim());
  return [...new Set(names)].filter((name) => name !== '' && !/^[-–—]$/.test(name));
}

/** The number in a cell as a plain decimal: typed, shown as a percentage, or written in words that `readNumber` knows; else `null`. */
export function decimalIn(cell: Cell): string | null {
  if (typeof cell.raw === 'number') {
    const plain = plainDecimal(cell.raw);
    return isPercentFormat(cell.numberFormat) ? shiftDecimal(plain, 2) : plain;
  }
  return readNumber(cell.text)?.value ?? null;
}

/** Scores are kept with two places, as published; what has more keeps them. */
export function asScore(decimal: string): string {
  const value = exact(decimal);
  return endsWithin(value, 2) ? toFixedHalfUp(value, 2) : decimal;
}

/** A weight without zeros at its end: `15`, `12.5`. */
export const asWeight = (decimal: string): string => (decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal);

const HUNDRED = exact('100');

export const inRange = (value: Exact): boolean => value.gte(0n) && value.lte(HUNDRED);

/** A score from 0 to 100; `null`, with a complaint, if it is none. */
export function scoreIn(
  cell: Cell,
  complaints: Complaints,
  kinds: { readonly unreadable: CriteriaProblemKind; readonly outside: CriteriaProblemKind },
  params: CriteriaProblem['params'] = {},
): string | null {
  const decimal = decimalIn(cell);
  if (decimal === null) {
    complaints.add(kinds.unreadable, cell.at, { ...params, found: plainText(cell) });
    return null;
  }
  if (!inRange(exact(decimal))) complaints.add(kinds.outside, cell.at, { ...params, found: decimal });
  return asScore(decimal);
}

/** Whether two texts say the same, blanks, letter case and digits aside. */
export const saysSame = (left: string, right: string): boolean => squeezed(left) === squeezed(right);
