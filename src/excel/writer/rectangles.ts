/** Covers equally marked cells with few rectangles, so that a format travels once for all of them. */
import type { Area } from '../address';

/**
 * For every mark but `skip`, rectangles that cover exactly the cells that bear it: runs along a row, joined downwards where
 * the next row has the same run. Row by row, so the work is in proportion to the cells.
 */
export function rectanglesByMark(marks: readonly (readonly number[])[], skip: number): Map<number, Area[]> {
  const found = new Map<number, Area[]>();
  let open = new Map<string, Area & { mark: number }>();
  const close = (area: Area & { mark: number }): void => {
    const { mark, ...rectangle } = area;
    const list = found.get(mark);
    if (list === undefined) found.set(mark, [rectangle]);
    else list.push(rectangle);
  };
  marks.forEach((row, rowIndex) => {
    const next = new Map<string, Area & { mark: number }>();
    for (const run of runsOf(row, skip)) {
      const key = `${run.mark}:${run.first}:${run.last}`;
      const above = open.get(key);
      open.delete(key);
      next.set(
        key,
        above === undefined
          ? { mark: run.mark, firstRow: rowIndex, lastRow: rowIndex, firstColumn: run.first, lastColumn: run.last }
          : { ...above, lastRow: rowIndex },
      );
    }
    open.forEach(close);
    open = next;
  });
  open.forEach(close);
  return found;
}

interface Run {
  readonly mark: number;
  readonly first: number;
  readonly last: number;
}

function runsOf(row: readonly number[], skip: number): Run[] {
  const runs: Run[] = [];
  let first = 0;
  row.forEach((mark, column) => {
    if (row[column + 1] === mark) return;
    if (mark !== skip) runs.push({ mark, first, last: column });
    first = column + 1;
  });
  return runs;
}

/** Neighbouring numbers joined: 3, 4, 5, 9 → [3, 5], [9, 9]. The numbers come in ascending order. */
export function joinRuns(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
