/** Which sheet of a workbook is printed. */
import { ownSheets } from '../../src/excel/markers';
import type { Listed } from './one-sheet';
import { Refusal } from './options';

/** Begins the names that the add-in gives its report sheets. */
const REPORT = 'รายงาน ITA';

/** The visible sheet that was asked for by name; else the newest report. Throws a `Refusal` that names the sheets there are. */
export function sheetToPrint(workbook: Listed, wanted: string | null): string {
  const names = workbook.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);
  const found = wanted === null ? newestReport(workbook, names) : names.find((name) => name === wanted);
  if (found !== undefined) return found;
  const lacking =
    wanted === null
      ? 'ไฟล์นี้ยังไม่มีแผ่นงานรายงาน โปรดสร้างรายงานก่อน หรือเลือกแผ่นงานด้วย --sheet / There is no report sheet in this file.'
      : `ไม่พบแผ่นงาน “${wanted}” / There is no such sheet.`;
  throw new Refusal(`${lacking}\nแผ่นงานที่มี / sheets: ${names.join(', ')}`);
}

/** By the add-in's own marks, which go along when a sheet is renamed; by name where there is none, as on a copy in another file. */
function newestReport(workbook: Listed, visible: readonly string[]): string | undefined {
  const marked = ownSheets(workbook)
    .filter(({ kind, sheet }) => kind === 'report' && visible.includes(sheet))
    .sort((one, other) => (one.fiscalYear ?? 0) - (other.fiscalYear ?? 0))
    .map(({ sheet }) => sheet);
  const named = visible.filter((name) => name.startsWith(REPORT)).sort();
  return marked.pop() ?? named.pop();
}
