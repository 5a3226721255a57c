/**
 * Chart, macro and dialog sheets. Nothing that can be loaded tells them apart; Excel refuses their cells with a code of its own, and
 * with them the whole batch. (https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling)
 */
import { errorCode, NO_CELLS } from './failures';
import type { Seen } from './memory';

/** The visible sheets without cells. One trip a sheet, since a refusal does not say of which sheet it speaks. */
export async function sheetsWithoutCells(context: Excel.RequestContext): Promise<NonNullable<Seen['cellless']>> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  await context.sync();
  const found: NonNullable<Seen['cellless']> = [];
  for (const { id, name, visibility } of worksheets.items) {
    if (visibility !== Excel.SheetVisibility.visible) continue;
    worksheets.getItem(id).getRange('A1').load('rowIndex');
    await context.sync().catch((error: unknown) => {
      if (errorCode(error) !== NO_CELLS) throw error;
      found.push({ id, name });
    });
  }
  return found;
}
