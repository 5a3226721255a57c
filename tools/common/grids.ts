/** Grids straight from a workbook's sheets, without Excel between: what the reader would hand over, for speed. */
import { cellFromValue } from '../../src/plan/cell';
import type { Cell, Grid } from '../../src/plan/grid';
import type { BookSheet } from '../../src/workbench/book/types';

export function gridOf(sheet: BookSheet): Grid {
  let height = 0;
  let width = 0;
  for (const [key, { value, error }] of sheet.cells) {
    if (value === '' && error === null) continue;
    height = Math.max(height, Math.floor(key / 16384) + 1);
    width = Math.max(width, (key % 16384) + 1);
  }
  const rows: Cell[][] = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => {
      const cell = sheet.cells.get(row * 16384 + column);
      return cellFromValue({ sheet: sheet.name, row, column }, cell?.error ?? cell?.value ?? '', cell?.style.numberFormat ?? 'General');
    }),
  );
  return { sheet: sheet.name, firstRow: 0, firstColumn: 0, tables: [], rows };
}
