/** Sheets for tests, written as rows of values. All municipalities are invented. */
import { cellFromValue } from '../../src/plan/cell';
import type { Grid, RawValue } from '../../src/plan/grid';
import { recognise } from '../../src/plan/recognise';
import type { RecognisedWorkbook } from '../../src/plan/types';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings/types';

export type Row = readonly RawValue[];

export interface SheetOptions {
  readonly firstRow?: number;
  readonly firstColumn?: number;
  /** Number format of every number cell. */
  readonly numberFormat?: string;
}

/** A sheet whose used range begins at A1 unless told otherwise; short rows are filled up. */
export function sheet(name: string, rows: readonly Row[], options: SheetOptions = {}): Grid {
  const { firstRow = 0, firstColumn = 0, numberFormat = 'General' } = options;
  const width = Math.max(0, ...rows.map((row) => row.length));
  return {
    sheet: name,
    firstRow,
    firstColumn,
    tables: [],
    rows: rows.map((row, r) =>
      Array.from({ length: width }, (_, c) => {
        const raw = row[c] ?? '';
        const format = typeof raw === 'number' ? numberFormat : 'General';
        return cellFromValue({ sheet: name, row: firstRow + r, column: firstColumn + c }, raw, format);
      }),
    ),
  };
}

export function read(grids: readonly Grid[], settings: Partial<Settings> = {}): RecognisedWorkbook {
  return recognise(grids, { ...DEFAULT_SETTINGS, ...settings });
}

export const HEADER: Row = [
  'มาตรการ/แนวทาง',
  'ขั้นตอนหรือวิธีการปฏิบัติ',
  'ผู้รับผิดชอบ',
  'ระยะเวลา',
  'สรุปผลการดำเนินการตามมาตรการ/กิจกรรม',
  'ผลลัพธ์หรือความสำเร็จของการดำเนินการ',
];

export const TITLES: readonly Row[] = [
  ['รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน'],
  ['ประจำปีงบประมาณ พ.ศ. ๒๕๖๘'],
  ['เทศบาลตำบลทุ่งสมมติ อำเภอเมือง จังหวัดพิจิตร'],
];

/** A complete measure; `cells` replaces single fields by their column. */
export function measure(title: string, cells: Readonly<Record<number, RawValue>> = {}): Row {
  const row: RawValue[] = [title, 'จัดทำประกาศ', 'สำนักปลัด', 'ปีงบประมาณ พ.ศ. ๒๕๖๘', 'จัดทำประกาศแล้ว', 'บุคลากรถือปฏิบัติ'];
  for (const [column, value] of Object.entries(cells)) row[Number(column)] = value;
  return row;
}

export const IIT = 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)';
export const EIT = 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)';
export const OIT = 'แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)';

export function scoreRows(
  iit: RawValue,
  eit1: RawValue,
  eit2: RawValue,
  oit: RawValue,
  header: Row = ['เครื่องมือการประเมิน', 'คะแนนที่ได้รับ'],
): Row[] {
  return [header, [IIT, iit], [`${EIT} ส่วนที่ ๑`, eit1], [`${EIT} ส่วนที่ ๒`, eit2], [OIT, oit]];
}

/** `IIT 89.73` for each instrument row. */
export function scoresOf(workbook: RecognisedWorkbook): string[] {
  return (workbook.scores?.instruments ?? []).map(({ code, score }) => `${code} ${score.value ?? '?'}`);
}
