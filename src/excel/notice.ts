/** A sheet that says one thing: that nothing was found, or why something could not be done. Takes the findings sheet's place. */
import { FINDINGS_SHEET } from '../report/findings-sheet';
import { LIST_STYLES, listPage, planOf } from '../report/layout/plain-sheet';
import { block, fitted, SheetBuilder, text } from '../report/layout/sheet-builder';
import type { SheetPlan } from '../report/sheet-plan';
import type { Settings } from '../settings/types';

const WIDTH = 690;

export function noticeSheet(title: string, lines: readonly string[], settings: Settings): SheetPlan {
  const sheet = new SheetBuilder(1);
  const first = sheet.row('notice-title', fitted(36, 6), [text(title)]);
  for (const line of lines) sheet.row('notice', fitted(27, 3), [text(line)]);
  sheet.style('list-title', block(first, first, 0));
  if (lines.length > 0) sheet.style('hint', block(first + 1, sheet.next - 1, 0));
  return planOf(sheet, settings, {
    kind: 'findings',
    sheetName: FINDINGS_SHEET,
    columnWidths: [WIDTH],
    styles: { ...LIST_STYLES, 'list-title': { ...LIST_STYLES['list-title'], wrap: true } },
    page: listPage(settings, settings.agency ?? '', null),
    freezeRows: 0,
  });
}
