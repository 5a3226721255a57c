/** From what was read to what the pure rooms understand. */
import { cellFromValue } from '../plan/cell';
import type { Grid } from '../plan/grid';
import type { SheetContent } from './workbook-facts';

/** One grid a sheet, in workbook order. Excel Tables are found by their header cells like any other table. */
export function gridsOf(contents: ReadonlyMap<string, SheetContent>): Grid[] {
  return [...contents].map(([sheet, { firstRow, firstColumn, values, formats }]) => ({
    sheet,
    firstRow,
    firstColumn,
    rows: values.map((row, down) =>
      row.map((raw, right) =>
        cellFromValue({ sheet, row: firstRow + down, column: firstColumn + right }, raw, formats[down]?.[right] ?? 'General'),
      ),
    ),
    tables: [],
  }));
}
