/** Workbooks of the invented municipality as the reader hands them over. */
import { cellFromValue } from '../../../src/plan/cell';
import type { Grid, RawValue } from '../../../src/plan/grid';
import { DEFAULT_SETTINGS, type RunOptions, type Settings } from '../../../src/settings/types';
import { prepare, type Prepared } from '../../../src/report/pipeline';

export function grid(sheet: string, rows: readonly (readonly RawValue[])[]): Grid {
  const width = Math.max(...rows.map((row) => row.length));
  return {
    sheet,
    firstRow: 0,
    firstColumn: 0,
    tables: [],
    rows: rows.map((row, index) =>
      Array.from({ length: width }, (_, column) => cellFromValue({ sheet, row: index, column }, row[column] ?? '', 'General')),
    ),
  };
}

export const TITLES: readonly (readonly string[])[] = [
  ['รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน'],
  ['ประจำปีงบประมาณ พ.ศ. ๒๕๖๘'],
  ['เทศบาลตำบลทุ่งแสงธรรม อำเภอธารทอง จังหวัดแสงสุวรรณ'],
];

export const HEADER: readonly string[] = [
  'มาตรการ/แนวทาง',
  'ขั้นตอนหรือวิธีการปฏิบัติ',
  'ผู้รับผิดชอบ',
  'ระยะเวลา',
  'สรุปผลการดำเนินการตามมาตรการ/กิจกรรม',
  'ผลลัพธ์หรือความสำเร็จของการดำเนินการ',
];

export const MEASURES: readonly (readonly string[])[] = [
  [
    '๑. มาตรการลดขั้นตอนการให้บริการประชาชน',
    '๑. สำรวจงานบริการที่ประชาชนใช้มากที่สุด ๒. ประกาศระยะเวลาแล้วเสร็จใหม่ (อ้างอิงข้อ ๐๙)',
    'สำนักปลัดเทศบาล',
    'ตุลาคม พ.ศ. ๒๕๖๗ - กันยายน พ.ศ. ๒๕๖๘',
    'ปรับลดขั้นตอนแล้ว ๘ งานจาก ๑๐ งาน',
    '- ประชาชนทราบเวลาแล้วเสร็จก่อนยื่นคำขอ - ความพึงพอใจอยู่ที่ร้อยละ ๙๒',
  ],
  [
    '๒. นโยบายไม่รับของขวัญ (No Gift Policy)',
    'ประกาศเจตนารมณ์ต่อหน้าบุคลากร (O21)',
    'สำนักปลัดเทศบาล',
    'ปีงบประมาณ พ.ศ. ๒๕๖๘',
    'ประกาศนโยบายเมื่อเดือนมกราคม',
    'บุคลากรทุกคนลงนามรับทราบ',
  ],
];

export const SCORE_ROWS: readonly (readonly RawValue[])[] = [
  ['เครื่องมือการประเมิน', 'คะแนนที่ได้รับ'],
  ['แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)', '๘๙.๑๒'],
  ['แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT) ส่วนที่ ๑', '๙๔.๕๐'],
  ['แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT) ส่วนที่ ๒', '๘๘.๒๐'],
  ['แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)', '๙๕.๐๐'],
];

export interface WorkbookParts {
  readonly titles?: readonly (readonly string[])[];
  readonly measures?: readonly (readonly string[])[];
  readonly scores?: readonly (readonly RawValue[])[];
}

export function workbook({ titles = TITLES, measures = MEASURES, scores = SCORE_ROWS }: WorkbookParts = {}): readonly Grid[] {
  return [
    grid('มาตรการ', [...titles, [''], HEADER, ...measures]),
    grid('คะแนน ITA', [['สรุปผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘'], ...scores]),
  ];
}

export function prepared(parts: WorkbookParts = {}, changes: Partial<Settings> = {}, options: RunOptions = {}): Prepared {
  return prepare(workbook(parts), { ...DEFAULT_SETTINGS, ...changes }, options);
}
