/** Mends cells: looks whether they still hold what was complained about, then changes only those. */
import type { CellWrite, Mending } from '../checks/types';
import type { CellAt } from '../plan/grid';
import type { Area } from './address';
import { asText } from './writer/text';

export interface Mended {
  readonly applied: readonly Mending[];
  readonly skipped: readonly Mending[];
  readonly undo: readonly Mending[];
}

/** Cells of one sheet are read and written as one block; `null` in a block leaves a cell alone. A larger block is cut by columns. */
const LARGEST_BLOCK = 50_000;

/** Two trips: one that looks, one that writes. A mending of several cells is done whole or not at all. */
export async function mendCells(mendings: readonly Mending[]): Promise<Mended> {
  if (mendings.length === 0) return { applied: [], skipped: [], undo: [] };
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const blocks = blocksOf(mendings.flatMap(writesOf));
    const ranges = blocks.map(({ sheet, area }) => {
      const range = context.workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(area.firstRow, area.firstColumn, area.lastRow - area.firstRow + 1, area.lastColumn - area.firstColumn + 1);
      range.load('formulas');
      return range;
    });
    await context.sync();
    const now = new Map<string, unknown>();
    blocks.forEach(({ sheet, area }, index) => {
      (ranges[index]?.formulas as unknown[][]).forEach((row, down) => {
        row.forEach((value, right) => now.set(key({ sheet, row: area.firstRow + down, column: area.firstColumn + right }), value));
      });
    });
    const { applied, skipped } = sift(mendings, now);
    const after = new Map(applied.flatMap(writesOf).map((write) => [key(write.at), write.after]));
    blocks.forEach(({ sheet, area }, index) => {
      const values = blockValues(sheet, area, after);
      const range = ranges[index];
      if (values !== null && range !== undefined) range.formulas = values;
    });
    if (applied.length > 0) await context.sync();
    return { applied, skipped, undo: [...applied].reverse().map(reversed) };
  });
}

function writesOf(mending: Mending): CellWrite[] {
  return [{ at: mending.at, before: mending.before, after: mending.after }, ...(mending.also ?? [])];
}

function reversed(mending: Mending): Mending {
  const swap = ({ at, before, after }: CellWrite): CellWrite => ({ at, before: after, after: before });
  const undone = swap(mending);
  return mending.also === undefined ? undone : { ...undone, also: mending.also.map(swap) };
}

/** Mendings in order, each seeing what the ones before it make of the cell. */
function sift(mendings: readonly Mending[], now: Map<string, unknown>): Pick<Mended, 'applied' | 'skipped'> {
  const applied: Mending[] = [];
  const skipped: Mending[] = [];
  for (const mending of mendings) {
    const writes = writesOf(mending);
    if (writes.every(({ at, before }) => String(now.get(key(at)) ?? '') === before)) {
      for (const { at, after } of writes) now.set(key(at), after);
      applied.push(mending);
    } else {
      skipped.push(mending);
    }
  }
  return { applied, skipped };
}

interface Block {
  readonly sheet: string;
  readonly area: Area;
}

function blocksOf(writes: readonly CellWrite[]): Block[] {
  const bySheet = new Map<string, CellAt[]>();
  for (const { at } of writes) bySheet.set(at.sheet, [...(bySheet.get(at.sheet) ?? []), at]);
  return [...bySheet].flatMap(([sheet, cells]) => {
    const whole = around(cells);
    if ((whole.lastRow - whole.firstRow + 1) * (whole.lastColumn - whole.firstColumn + 1) <= LARGEST_BLOCK) return [{ sheet, area: whole }];
    const columns = new Map<number, CellAt[]>();
    for (const cell of cells) columns.set(cell.column, [...(columns.get(cell.column) ?? []), cell]);
    return [...columns.values()].map((column) => ({ sheet, area: around(column) }));
  });
}

function around(cells: readonly CellAt[]): Area {
  const extent = (positions: readonly number[]): [number, number] =>
    positions.reduce<[number, number]>(([least, most], at) => [Math.min(least, at), Math.max(most, at)], [Infinity, -1]);
  const [firstRow, lastRow] = extent(cells.map((cell) => cell.row));
  const [firstColumn, lastColumn] = extent(cells.map((cell) => cell.column));
  return { firstRow, lastRow, firstColumn, lastColumn };
}

function blockValues(sheet: string, area: Area, after: ReadonlyMap<string, string>): (string | null)[][] | null {
  let any = false;
  const rows: (string | null)[][] = [];
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    const line: (string | null)[] = [];
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      const text = after.get(key({ sheet, row, column }));
      any ||= text !== undefined;
      line.push(text === undefined ? null : asText(text));
    }
    rows.push(line);
  }
  return any ? rows : null;
}

function key({ sheet, row, column }: CellAt): string {
  return `${row} ${column} ${sheet}`;
}
