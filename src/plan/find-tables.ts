/**
 * Finding the measures table: the row whose cells say what the columns of the official form say, on any sheet, at any place.
 */
import type { TableChoice } from '../settings/types';
import type { Cell, Grid } from './grid';
import { columnIndex, endRow, filledCells, placeAt, rowAt } from './grid-access';
import {
  guessFields,
  isMeasuresHeader,
  matchHeaderCells,
  matchHeaderRow,
  MEASURE_FIELDS,
  type HeaderMatch,
  type TableField,
} from './headers';
import type { ColumnMatch, ExtraField } from './types';

export interface FoundHeader {
  readonly grid: Grid;
  readonly headerRow: number;
  /** 2 where a group header stands above its parts. */
  readonly headerRows: number;
  readonly columns: readonly ColumnMatch<TableField>[];
  /** How many of the six fields have a column. */
  readonly required: number;
}

/** The header of each sheet that holds a measures table, in sheet order. A choice from the settings wins over what headers say. */
export function findMeasuresHeaders(grids: readonly Grid[], choice: TableChoice | null): readonly FoundHeader[] {
  return grids.flatMap((grid) => {
    const found = headerInGrid(grid);
    return (choice?.sheet === grid.sheet ? withChosenColumns(grid, found, choice) : found) ?? [];
  });
}

function headerInGrid(grid: Grid): FoundHeader | null {
  let best: FoundHeader | null = null;
  for (let row = grid.firstRow; row < endRow(grid); row += 1) {
    const single = matchHeaderRow(rowAt(grid, row));
    const double = single.columns.length > 0 ? twoRowHeader(grid, row, single) : null;
    const match = double ?? single;
    if (!isMeasuresHeader(match) || match.required <= (best?.required ?? 0)) continue;
    best = { grid, headerRow: row, headerRows: double === null ? 1 : 2, columns: toColumns(match), required: match.required };
    if (match.required === MEASURE_FIELDS.length) break;
  }
  return best;
}

/** A header of two rows: the lower one names parts of a group above it, and the two say more than either alone. */
function twoRowHeader(grid: Grid, row: number, upper: HeaderMatch): HeaderMatch | null {
  const lowerCells = rowAt(grid, row + 1);
  const filled = filledCells(lowerCells);
  if (filled.length === 0 || filled.some((cell) => cell.kind !== 'text' || guessFields(cell.text).length === 0)) return null;
  const lower = matchHeaderRow(lowerCells);
  const cells = rowAt(grid, row).flatMap((top, index) => {
    const bottom = lowerCells[index];
    const own = bottom !== undefined && bottom.kind === 'text' ? bottom : top;
    if (own.kind !== 'text') return [];
    const texts = own === top ? [top.text] : [own.text, top.kind === 'text' ? `${top.text} ${own.text}` : own.text, top.text];
    return [{ cell: own, texts }];
  });
  const both = matchHeaderCells(cells);
  return both.required > upper.required && both.required > lower.required ? both : null;
}

function toColumns(match: HeaderMatch): ColumnMatch<TableField>[] {
  return match.columns.map(({ field, cell }) => ({ field, column: cell.at.column, header: cell.text, at: cell.at, chosen: false }));
}

const EXTRA_FIELDS: readonly ExtraField[] = [
  'number',
  'indicator',
  'issue',
  'oit',
  'previousScore',
  'budget',
  'status',
  'problems',
  'notes',
  'evidence',
];
const ALL_FIELDS: readonly TableField[] = [...MEASURE_FIELDS, ...EXTRA_FIELDS];

/** Columns pointed to by hand replace those that the headers gave; the rest stay as found. */
function withChosenColumns(grid: Grid, found: FoundHeader | null, choice: TableChoice): FoundHeader | null {
  const wanted = Object.entries(choice.columns).flatMap(([name, letters]) => {
    const field = ALL_FIELDS.find((known) => known === name);
    const column = columnIndex(letters);
    return field === undefined || column === null ? [] : [{ field, column }];
  });
  if (wanted.length === 0) return found;
  const headerRow =
    found?.headerRow ??
    firstRowWith(
      grid,
      wanted.map(({ column }) => column),
    );
  if (headerRow === null) return null;
  const chosen = wanted.map(({ field, column }) => {
    const cell = rowAt(grid, headerRow)[column - grid.firstColumn];
    return { field, column, header: cell?.text ?? '', at: placeAt(grid, headerRow, column), chosen: true };
  });
  const kept = (found?.columns ?? []).filter(({ field, column }) => !chosen.some((one) => one.field === field || one.column === column));
  const columns = [...chosen, ...kept].sort((one, other) => one.column - other.column);
  const required = columns.filter(({ field }) => MEASURE_FIELDS.some((name) => name === field)).length;
  return { grid, headerRow, headerRows: found?.headerRows ?? 1, columns, required };
}

/** The first row in which at least half of the columns, two or more, are filled. */
function firstRowWith(grid: Grid, columns: readonly number[]): number | null {
  for (let row = grid.firstRow; row < endRow(grid); row += 1) {
    const cells = rowAt(grid, row);
    const filled = columns.filter((column) => (cells[column - grid.firstColumn]?.kind ?? 'empty') !== 'empty').length;
    if (filled >= Math.max(Math.min(2, columns.length), columns.length / 2)) return row;
  }
  return null;
}

/** Whether a row repeats the header: where it is filled, most columns say the same as the header or mean the same field. */
export function repeatsHeader(
  cells: readonly Cell[],
  header: ReadonlyMap<number, ColumnMatch<TableField>>,
  same: (one: string, other: string) => boolean,
): boolean {
  let alike = 0;
  let filled = 0;
  for (const cell of cells) {
    const column = header.get(cell.at.column);
    if (column === undefined || cell.kind === 'empty') continue;
    filled += 1;
    if (meansTheSame(cell.text, column, same)) alike += 1;
    // Data rows are many: stop once too many cells differ.
    else if ((filled - alike) * 3 > cells.length) return false;
  }
  return alike >= 2 && alike * 3 >= filled * 2;
}

function meansTheSame(text: string, column: ColumnMatch<TableField>, same: (one: string, other: string) => boolean): boolean {
  if (text.length > 2 * column.header.length + 40) return false;
  return same(text, column.header) || guessFields(text).some((guess) => guess.field === column.field && guess.score >= 500);
}
