import type { NamedRegion, SheetPlan } from '../../report/sheet-plan';
import { REGION } from '../../report/words';
import type { Area } from '../address';

/**
 * Rows of a plan that the name of a part reaches over. A part that ends the plan ends its name, since people's own rows are below;
 * and the signatures begin where they begin: the blank above them belongs to what stands there.
 */
export function reachOf({ rows }: SheetPlan, part: NamedRegion): Area {
  const { firstColumn, lastColumn } = part;
  let { firstRow, lastRow } = part;
  while (part.name !== REGION.signature && rows[firstRow - 1]?.role === 'gap') firstRow -= 1;
  while (rows[lastRow + 1]?.role === 'gap') lastRow += 1;
  return { firstRow, lastRow: lastRow + 1 < rows.length ? lastRow + 1 : part.lastRow, firstColumn, lastColumn };
}
