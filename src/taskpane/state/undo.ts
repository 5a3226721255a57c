/** What can be put back, and for how long: until one of the mended cells is edited again. */
import type { CellWrite, Mending } from '../../checks/types';
import { cellAddress, type CellAt, type Grid, type RawValue } from '../../plan/grid';

/** The raw value of a cell in a reading; `''` outside every grid, as Excel gives for an empty cell. */
export function rawAt(grids: readonly Grid[], at: CellAt): RawValue {
  const grid = grids.find(({ sheet }) => sheet === at.sheet);
  return grid?.rows[at.row - grid.firstRow]?.[at.column - grid.firstColumn]?.raw ?? '';
}

/** Every cell that a mending writes: its own, and the rest of a row that goes with it. */
export function writesOf({ at, before, after, also = [] }: Mending): readonly CellWrite[] {
  return [{ at, before, after }, ...also];
}

/** What several mendings come down to, one entry a cell: mendings of one cell build on each other in their order. */
export function joined(mendings: readonly Mending[]): readonly CellWrite[] {
  const cells = new Map<string, CellWrite>();
  for (const { at, before, after } of mendings.flatMap(writesOf)) {
    const key = `${at.sheet}!${cellAddress(at)}`;
    const so = cells.get(key);
    cells.set(key, so === undefined ? { at, before, after } : { at, before: so.before, after });
  }
  return [...cells.values()];
}

/** The way back while every cell still holds what the pane wrote, else `null`: half a way back would be none. */
export function stillThere(undo: readonly Mending[], grids: readonly Grid[]): readonly Mending[] | null {
  return joined(undo).every(({ at, before }) => String(rawAt(grids, at)) === before) ? undo : null;
}

/** Whether two readings hold the same cells: then nothing the officer sees has changed. */
export function sameCells(one: readonly Grid[], other: readonly Grid[]): boolean {
  return one.length === other.length && one.every((grid, index) => sameGrid(grid, other[index]));
}

function sameGrid(one: Grid, other: Grid | undefined): boolean {
  return (
    other !== undefined &&
    one.sheet === other.sheet &&
    one.firstRow === other.firstRow &&
    one.firstColumn === other.firstColumn &&
    one.rows.length === other.rows.length &&
    one.rows.every(
      (row, index) =>
        row.length === other.rows[index]?.length &&
        row.every((cell, column) => {
          const twin = other.rows[index]?.[column];
          return cell.raw === twin?.raw && cell.numberFormat === twin.numberFormat;
        }),
    )
  );
}
