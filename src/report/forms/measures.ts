/**
 * The form for measures: title lines and an Excel Table to type into. Hints stand beside the table, where nothing is read, so
 * nothing of the form itself is ever taken for a title, an introduction or a measure.
 */
import type { Framework } from '../../assessment/types';
import type { Settings } from '../../settings/types';
import { frameList, LIST_STYLES, listPage, planOf } from '../layout/plain-sheet';
import { block, fitted, SheetBuilder, text } from '../layout/sheet-builder';
import type { SheetPlan } from '../sheet-plan';
import { periodChoices } from './periods';

const MEASURES_SHEET = 'มาตรการ';
const MEASURES_TABLE = 'ITA_MeasuresForm';

interface FormColumn {
  readonly header: string;
  readonly hint: string;
  /** What somebody might write; stands with the hint, beside the table, so that it can never be reported. Names no year. */
  readonly example?: string;
  readonly width: number;
}

const COLUMNS: readonly FormColumn[] = [
  {
    header: 'มาตรการ/แนวทาง',
    hint: 'พิมพ์ชื่อมาตรการ ไม่ต้องใส่เลขข้อ',
    example: 'มาตรการเผยแพร่ข้อมูลข่าวสารต่อสาธารณะ',
    width: 132,
  },
  {
    header: 'ขั้นตอนหรือวิธีการปฏิบัติ',
    hint: 'พิมพ์บรรทัดละข้อ ขึ้นบรรทัดใหม่ด้วย Alt+Enter',
    example: 'รวบรวมข้อมูลที่ต้องเผยแพร่\nเผยแพร่บนเว็บไซต์และปรับปรุงทุกเดือน',
    width: 189,
  },
  { header: 'ผู้รับผิดชอบ', hint: 'พิมพ์ชื่อกองหรือสำนัก', example: 'สำนักปลัด', width: 90 },
  { header: 'ระยะเวลา', hint: 'เลือกจากรายการ หรือพิมพ์เอง', width: 117 },
  {
    header: 'สรุปผลการดำเนินการตามมาตรการ/กิจกรรม',
    hint: 'บอกว่าทำอะไรแล้ว เมื่อใด เท่าใด',
    example: 'เผยแพร่ข้อมูลบนเว็บไซต์ครบ 12 รายการ',
    width: 150,
  },
  {
    header: 'ผลลัพธ์หรือความสำเร็จของการดำเนินการ',
    hint: 'บอกว่าเกิดผลอย่างไร วัดได้เท่าใด',
    example: 'ประชาชนค้นข้อมูลได้เอง คำขอข้อมูลที่สำนักงานลดลงร้อยละ 20',
    width: 150,
  },
  { header: 'ตัวชี้วัด', hint: 'เลือกตัวชี้วัดที่มาตรการนี้รองรับ (ไม่บังคับ)', width: 117 },
];

/** An empty column, then the hints. */
const MARGIN_WIDTHS = [15, 270];
const HINT_COLUMN = COLUMNS.length + 1;

const PERIOD_COLUMN = 3;
const INDICATOR_COLUMN = 6;
/** Empty rows to begin with; the table grows by itself. */
const EMPTY_ROWS = 12;
/** Four lines of 14 pt: room for the usual list of steps. */
const ROW_HEIGHT = 87;

const hintOf = ({ header, hint, example }: FormColumn): string =>
  `${header}: ${hint}${example === undefined ? '' : `\nตัวอย่าง: ${example}`}`;

export interface FormInput {
  readonly settings: Settings;
  readonly framework: Framework;
  /** `เทศบาลตำบล… อำเภอ… จังหวัด…`; `''` if not known yet. */
  readonly agencyLine: string;
}

export function measuresForm({ settings, framework, agencyLine }: FormInput): SheetPlan {
  const { fiscalYear } = framework;
  const table = { firstColumn: 0, lastColumn: COLUMNS.length - 1 };
  const sheet = new SheetBuilder(HINT_COLUMN + 1);
  const titles = [
    'รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
    `ประจำปีงบประมาณ พ.ศ. ${fiscalYear}`,
    agencyLine === '' ? 'พิมพ์ชื่อหน่วยงานแทนข้อความนี้' : agencyLine,
  ];
  titles.forEach((title, index) => {
    const row = sheet.row('title', fitted(30, 0), [text(title)]);
    sheet.style(index === 0 ? 'list-title' : 'list-lead', block(row, row, 0));
    if (index === 2 && agencyLine === '') sheet.style('hint-line', block(row, row, 0));
  });
  const header = sheet.row(
    'list-header',
    fitted(54, 6),
    COLUMNS.map((column) => text(column.header)),
  );
  const hints = ['วิธีกรอก', ...COLUMNS.map(hintOf)];
  for (let index = 0; index < EMPTY_ROWS; index += 1) {
    const row = sheet.row('form-row', fitted(ROW_HEIGHT, 0), []);
    const hint = hints[index];
    if (hint !== undefined) sheet.replace(row, HINT_COLUMN, text(hint));
  }
  const last = sheet.next - 1;
  sheet.style('list-cell', { ...table, firstRow: header + 1, lastRow: last });
  sheet.style('hint', block(header + 1, last, HINT_COLUMN));
  frameList(sheet, { ...table, firstRow: header, lastRow: last });
  const rows = { firstRow: header + 1, lastRow: last };
  return planOf(sheet, settings, {
    kind: 'measures-form',
    fiscalYear,
    sheetName: MEASURES_SHEET,
    columnWidths: [...COLUMNS.map(({ width }) => width), ...MARGIN_WIDTHS],
    styles: LIST_STYLES,
    page: listPage(settings, agencyLine, [header, header]),
    freezeRows: header + 1,
    showGridlines: true,
    lists: [
      { ...rows, column: PERIOD_COLUMN, values: periodChoices(fiscalYear), open: true },
      { ...rows, column: INDICATOR_COLUMN, values: framework.indicators.map(({ name }) => name), open: true },
    ],
    tables: [{ name: MEASURES_TABLE, firstRow: header, lastRow: last, ...table }],
  });
}
