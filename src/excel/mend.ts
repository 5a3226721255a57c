/** Mends cells: looks whether they still hold what was complained about, then changes only those. */
import type { CellWrite, Mending } from '../checks/types';
import type { CellAt } from '../plan/grid';
import type { Area } from './address';
import { Interrupted } from './failures';
import { asText } from './writer/text';

export interface Mended {
  readonly applied: readonly Mending[];
  readonly skipped: readonly Mending[];
  readonly undo: readonly Mending[];
}

/** Cells of one sheet are read and written as one block; `null` in a block leaves a cell alone. A larger block is cut by columns. */
const LARGEST_BLOCK = 50_000;

/**
 * Two trips: one that looks, one that writes. A mending of several cells is done whole or not at all; if Excel stops between the
 * sheets, those already mended are put back.
 *
 * @throws {Interrupted} if it cannot be said whether all cells are as they were
 */
export async function mendCells(mendings: readonly Mending[]): Promise<Mended> {
  if (mendings.length === 0) return { applied: [], skipped: [], undo: [] };
  const blocks = blocksOf(mendings.flatMap(writesOf));
  const before = await Excel.run({ delayForCellEdit: true }, (context) => contentsOf(context, blocks));
  const { applied, skipped } = sift(mendings, new Map(before));
  const mended: Mended = { applied, skipped, undo: [...applied].reverse().map(reversed) };
  const after = new Map(applied.flatMap(writesOf).map((write) => [key(write.at), write.after]));
  if (after.size === 0) return mended;
  try {
    await write(blocks, after);
  } catch (error) {
    const isDone = await putBack(blocks, before, after).catch(() => {
      throw new Interrupted(error, 'partly-mended');
    });
    if (!isDone) throw error;
  }
  return mended;
}

type Contents = ReadonlyMap<string, unknown>;

async function contentsOf(context: Excel.RequestContext, blocks: readonly Block[]): Promise<Contents> {
  const ranges = blocks.map((block) => rangeOf(context, block));
  for (const range of ranges) range.load('formulas');
  await context.sync();
  const contents = new Map<string, unknown>();
  blocks.forEach(({ sheet, area }, index) => {
    (ranges[index]?.formulas as unknown[][]).forEach((row, down) => {
      row.forEach((value, right) => contents.set(key({ sheet, row: area.firstRow + down, column: area.firstColumn + right }), value));
    });
  });
  return contents;
}

function rangeOf({ workbook }: Excel.RequestContext, { sheet, area }: Block): Excel.Range {
  const { firstRow, firstColumn, lastRow, lastColumn } = area;
  const rows = lastRow - firstRow + 1;
  const columns = lastColumn - firstColumn + 1;
  const range = workbook.worksheets.getItem(sheet).getRangeByIndexes(firstRow, firstColumn, rows, columns);
  range.untrack();
  return range;
}

async function write(blocks: readonly Block[], texts: Contents): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    for (const block of blocks) {
      const values = blockValues(block, texts);
      if (values !== null) rangeOf(context, block).formulas = values;
    }
    await context.sync();
  });
}

/** The write broke: true if all of it was done nevertheless, else the cells are as they were before. */
async function putBack(blocks: readonly Block[], before: Contents, after: ReadonlyMap<string, string>): Promise<boolean> {
  const now = await Excel.run({ delayForCellEdit: true }, (context) => contentsOf(context, blocks));
  const cells = [...after.keys()];
  if (cells.every((cell) => String(now.get(cell)) === after.get(cell))) return true;
  const changed = cells.filter((cell) => now.get(cell) !== before.get(cell));
  await write(blocks, new Map(changed.map((cell) => [cell, before.get(cell)])));
  return false;
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

/** What to write: texts as texts, numbers as the numbers they were, `null` for cells that stay. */
function blockValues({ sheet, area }: Block, contents: Contents): (string | number | boolean | null)[][] | null {
  let any = false;
  const rows: (string | number | boolean | null)[][] = [];
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    const line: (string | number | boolean | null)[] = [];
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      const cell = key({ sheet, row, column });
      any ||= contents.has(cell);
      line.push(contents.has(cell) ? written(contents.get(cell)) : null);
    }
    rows.push(line);
  }
  return any ? rows : null;
}

function written(content: unknown): string | number | boolean {
  return typeof content === 'number' || typeof content === 'boolean' ? content : asText(String(content ?? ''));
}

function key({ sheet, row, column }: CellAt): string {
  return `${row} ${column} ${sheet}`;
}
