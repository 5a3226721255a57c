/** The findings on a sheet of their own: how many of which kind, then each with the way to its cell and what to do. */
import type { Finding, Severity } from '../checks/types';
import { cellAddress } from '../plan/grid';
import { thaiFinding, thaiRuleTexts } from '../strings/findings/thai';
import { inDigits } from './layout/digits';
import { frameList, LIST_STYLES, listPage, planOf } from './layout/plain-sheet';
import { fitted, fixed, SheetBuilder, text, wide, type RowContents } from './layout/sheet-builder';
import type { Prepared } from './pipeline';
import type { Content, SheetPlan } from './sheet-plan';

export const FINDINGS_SHEET = 'ข้อที่ตรวจพบ ITA';

/** The kinds of findings as officers call them. */
const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: 'ต้องแก้', warning: 'ควรดู', info: 'ข้อสังเกต' };

/** Findings listed on the sheet; a workbook that has more has one cause for most of them. */
const MOST_LISTED = 2000;

const COLUMN_WIDTHS = [30, 63, 117, 93, 48, 207, 138];
const LAST = COLUMN_WIDTHS.length - 1;
const HEADERS = ['ที่', 'ประเภท', 'เรื่องที่ตรวจ', 'แผ่นงาน', 'เซลล์', 'ข้อที่พบ', 'สิ่งที่ควรทำ'];
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** `null` if there is nothing to say: then an older findings sheet is to be removed. */
export function findingsSheet(prepared: Prepared): SheetPlan | null {
  const { findings, settings, workbook, fiscalYear } = prepared;
  if (findings.length === 0) return null;
  const agency = settings.agency ?? workbook.agency?.name.value ?? '';
  const sheet = new SheetBuilder(COLUMN_WIDTHS.length);
  const say = (value: string): string => inDigits(value, settings.digits);
  layLead(sheet, prepared, [agency, fiscalYear === null ? '' : `ปีงบประมาณ พ.ศ. ${fiscalYear}`].filter(Boolean).join(' '));
  const header = sheet.row('list-header', fitted(30, 6), HEADERS.map(text));
  const listed = findings.slice(0, MOST_LISTED);
  listed.forEach((finding, index) => {
    sheet.row('finding', fitted(27, 3), findingCells(finding, index, say));
  });
  const last = sheet.next - 1;
  sheet.style('list-cell', sheet.across(header + 1, last));
  for (const column of [0, 1, 4]) sheet.style('centred', { firstRow: header + 1, lastRow: last, firstColumn: column, lastColumn: column });
  const errors = listed.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) sheet.style('strong', { firstRow: header + 1, lastRow: header + errors, firstColumn: 1, lastColumn: 1 });
  frameList(sheet, sheet.across(header, last));
  if (findings.length > listed.length) {
    const more = sheet.row('more', fitted(27, 3), [text(say(`และอีก ${findings.length - listed.length} ข้อ`))]);
    sheet.style('list-lead', sheet.across(more));
  }
  return planOf(sheet, settings, {
    kind: 'findings',
    sheetName: FINDINGS_SHEET,
    columnWidths: COLUMN_WIDTHS,
    styles: LIST_STYLES,
    page: listPage(settings, say(agency), [header, header]),
    freezeRows: header + 1,
  });
}

function layLead(sheet: SheetBuilder, { findings, settings, blocked }: Prepared, subject: string): void {
  const say = (value: string): string => inDigits(value, settings.digits);
  const title = sheet.row('list-title', fitted(33, 3), [text('ข้อที่ตรวจพบก่อนสร้างรายงาน ITA')]);
  sheet.style('list-title', sheet.across(title));
  const counts = SEVERITIES.map(
    (severity) => [SEVERITY_WORDS[severity], findings.filter((finding) => finding.severity === severity).length] as const,
  )
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count} ข้อ`)
    .join('   ');
  const advice = blocked
    ? 'ยังไม่ได้สร้างรายงาน โปรดแก้ข้อที่ต้องแก้ให้ครบ แล้วสั่งสร้างรายงานอีกครั้ง คลิกที่เซลล์ในตารางเพื่อไปยังจุดที่พบ'
    : 'สร้างรายงานได้ โปรดพิจารณาข้อต่อไปนี้ก่อนเผยแพร่ คลิกที่เซลล์ในตารางเพื่อไปยังจุดที่พบ';
  const first = sheet.next;
  for (const line of [subject, counts]) if (line !== '') sheet.row('list-lead', fitted(24, 0), [text(say(line))]);
  sheet.style('list-lead', sheet.across(first, sheet.next - 1));
  sheet.style('strong', sheet.across(sheet.next - 1));
  const hint = sheet.row('hint', wide(27, 6), [text(advice)], { merges: [[0, LAST]] });
  sheet.style('hint', sheet.across(hint));
  sheet.row('gap', fixed(6), []);
}

function findingCells(finding: Finding, index: number, say: (value: string) => string): RowContents {
  const { message, todo } = thaiFinding(finding);
  return [
    text(say(String(index + 1))),
    text(SEVERITY_WORDS[finding.severity]),
    text(say(thaiRuleTexts(finding.rule).name)),
    text(finding.sheet ?? ''),
    cellLink(finding),
    text(say(message)),
    text(say(todo)),
  ];
}

/** A link that jumps to the cell. Addresses keep their Arabic digits: that is how Excel shows them. */
function cellLink({ at }: Finding): Content | null {
  if (at === null) return null;
  const cell = cellAddress(at);
  return { link: { text: cell, sheet: at.sheet, cell } };
}
