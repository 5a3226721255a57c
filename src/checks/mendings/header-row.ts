import type { Cell, CellAt } from '../../plan/grid';
import type { RecognisedWorkbook } from '../../plan/types';
import type { CellWrite, Mending } from '../types';

const emptied = (cell: Cell): CellWrite => ({ at: cell.at, before: String(cell.raw), after: '' });

/**
 * Empties the cells of a repeated header row between the table's edges. The row itself stays: deleting it would move cells
 * that other sheets may refer to. `null` if the row holds anything else than text.
 */
export function emptyRow(workbook: RecognisedWorkbook, at: CellAt): Mending | null {
  const grid = workbook.grids.find(({ sheet }) => sheet === at.sheet);
  const table = workbook.measures;
  if (!grid || !table) return null;
  const row = (grid.rows[at.row - grid.firstRow] ?? []).filter(
    ({ at: { column }, kind }) => column >= table.range.firstColumn && column <= table.range.lastColumn && kind !== 'empty',
  );
  const [own, ...also] = row.map(emptied);
  if (own === undefined || row.some(({ kind }) => kind !== 'text')) return null;
  return also.length === 0 ? own : { ...own, also };
}
