/**
 * The form for measures: title lines, a line of hints, and an Excel Table to type into. The hints stand above the header, so
 * nothing of the form itself can ever be taken for a measure.
 */
import type { Framework } from '../../assessment/types';
import type { Settings } from '../../settings/types';
import { frameList, LIST_STYLES, listPage, planOf } from '../layout/plain-sheet';
import { fitted, SheetBuilder, text } from '../layout/sheet-builder';
import type { SheetPlan } from '../sheet-plan';
import { periodChoices } from './periods';

export const MEASURES_SHEET = 'มาตรการ';
export const MEASURES_TABLE = 'ITA_MeasuresForm';

interface FormColumn {
  readonly header: string;
  readonly hint: string;
  readonly width: number;
}

const COLUMNS: readonly FormColumn[] = [
  { header: 'มาตรการ/แนวทาง', hint: 'พิมพ์ชื่อมาตรการ ไม่ต้องใส่เลขข้อ', width: 132 },
  { header: 'ขั้นตอนหรือวิธีการปฏิบัติ', hint: 'พิมพ์บรรทัดละข้อ ขึ้นบรรทัดใหม่ด้วย Alt+Enter', width: 189 },
  { header: 'ผู้รับผิดชอบ', hint: 'พิมพ์ชื่อกองหรือสำนัก', width: 90 },
  { header: 'ระยะเวลา', hint: 'เลือกจากรายการ หรือพิมพ์เอง', width: 117 },
  { header: 'สรุปผลการดำเนินการตามมาตรการ/กิจกรรม', hint: 'บอกว่าทำอะไรแล้ว เมื่อใด เท่าใด', width: 150 },
  { header: 'ผลลัพธ์หรือความสำเร็จของการดำเนินการ', hint: 'บอกว่าเกิดผลอย่างไร วัดได้เท่าใด', width: 150 },
  { header: 'ตัวชี้วัด', hint: 'เลือกตัวชี้วัดที่มาตรการนี้รองรับ (ไม่บังคับ)', width: 117 },
];

const PERIOD_COLUMN = 3;
const INDICATOR_COLUMN = 6;
/** Empty rows to begin with; the table grows by itself. */
const EMPTY_ROWS = 12;

export interface FormInput {
  readonly settings: Settings;
  readonly framework: Framework;
  /** `เทศบาลตำบล… อำเภอ… จังหวัด…`; `''` if not known yet. */
  readonly agencyLine: string;
}

export function measuresForm({ settings, framework, agencyLine }: FormInput): SheetPlan {
  const { fiscalYear } = framework;
  const sheet = new SheetBuilder(COLUMNS.length);
  const titles = [
    'รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
    `ประจำปีงบประมาณ พ.ศ. ${fiscalYear}`,
    agencyLine === '' ? 'พิมพ์ชื่อหน่วยงานแทนข้อความนี้' : agencyLine,
  ];
  titles.forEach((title, index) => {
    const row = sheet.row('title', fitted(30, 0), [text(title)]);
    sheet.style(index === 0 ? 'list-title' : 'list-lead', sheet.across(row));
    if (index === 2 && agencyLine === '') sheet.style('hint', sheet.across(row));
  });
  const hints = sheet.row(
    'hint',
    fitted(24, 3),
    COLUMNS.map(({ hint }) => text(hint)),
  );
  sheet.style('hint', sheet.across(hints));
  const header = sheet.row(
    'list-header',
    fitted(54, 6),
    COLUMNS.map((column) => text(column.header)),
  );
  for (let row = 0; row < EMPTY_ROWS; row += 1) sheet.row('form-row', fitted(48, 0), []);
  const last = sheet.next - 1;
  sheet.style('list-cell', sheet.across(header + 1, last));
  frameList(sheet, sheet.across(header, last));
  const rows = { firstRow: header + 1, lastRow: last };
  return planOf(sheet, settings, {
    kind: 'measures-form',
    fiscalYear,
    sheetName: MEASURES_SHEET,
    columnWidths: COLUMNS.map(({ width }) => width),
    styles: LIST_STYLES,
    page: listPage(settings, agencyLine, [header, header]),
    freezeRows: header + 1,
    showGridlines: true,
    lists: [
      { ...rows, column: PERIOD_COLUMN, values: periodChoices(fiscalYear), open: true },
      { ...rows, column: INDICATOR_COLUMN, values: framework.indicators.map(({ name }) => name), open: true },
    ],
    tables: [{ name: MEASURES_TABLE, firstRow: header, lastRow: last, firstColumn: 0, lastColumn: COLUMNS.length - 1 }],
  });
}
