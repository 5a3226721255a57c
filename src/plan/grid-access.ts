/** Small helpers to look into grids by sheet position. */
import { columnNumber, type Cell, type CellAt, type Grid } from './grid';

/** The cell at a zero-based sheet position, or `undefined` outside the used range. */
export function cellAt(grid: Grid, row: number, column: number): Cell | undefined {
  return grid.rows[row - grid.firstRow]?.[column - grid.firstColumn];
}

/** The row at a zero-based sheet position; empty outside the used range. */
export function rowAt(grid: Grid, row: number): readonly Cell[] {
  return grid.rows[row - grid.firstRow] ?? [];
}

/** One past the last used row of the sheet. */
export function endRow(grid: Grid): number {
  return grid.firstRow + grid.rows.length;
}

/** The cells of a row that hold anything. */
export function filledCells(row: readonly Cell[]): Cell[] {
  return row.filter((cell) => cell.kind !== 'empty');
}

export function placeAt(grid: Grid, row: number, column: number): CellAt {
  return { sheet: grid.sheet, row, column };
}

/** `A` → 0, `AA` → 26; `null` for anything that is no column. */
export function columnIndex(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
  return columnNumber(letters.toUpperCase());
}
