/** Workbooks of a municipality that does not exist, small enough to read in a test. */
import { cellFromValue } from '../../../src/plan/cell';
import type { Grid, RawValue } from '../../../src/plan/grid';
import { prepare, type Prepared } from '../../../src/report/pipeline';
import { DEFAULT_SETTINGS, type RunOptions, type Settings } from '../../../src/settings/types';

export type SheetRows = readonly (readonly RawValue[])[];
export type Sheets = Readonly<Record<string, SheetRows>>;

export const AGENCY = 'เทศบาลตำบลสายธารทอง';

const HEADER = ['มาตรการ/แนวทาง', 'ขั้นตอนหรือวิธีการปฏิบัติ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'สรุปผลการดำเนินการ', 'ผลลัพธ์หรือความสำเร็จ'];

const measure = (
  number: number,
  title: string,
  responsible: string,
  extra: Partial<Record<'period' | 'done', string>> = {},
): RawValue[] => [
  `${number}. ${title}`,
  '- ทบทวนคู่มือปฏิบัติงานให้ครบทุกกอง\n- ชี้แจงบุคลากรให้ทราบทั่วกัน',
  responsible,
  extra.period ?? 'ตุลาคม 2567 - กันยายน 2568',
  extra.done ?? '- ดำเนินการแล้วเสร็จตามแผนทุกขั้นตอน',
  `ผู้รับบริการพึงพอใจเพิ่มขึ้น เรื่องที่ ${number} เป็นที่ประจักษ์`,
];

const TITLES: SheetRows = [
  ['รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน'],
  ['ประจำปีงบประมาณ พ.ศ. 2568'],
  [`${AGENCY} อำเภอบ้านไผ่ จังหวัดขอนแก่น`],
  [],
  [],
];

const MEASURES: SheetRows = [
  measure(1, 'มาตรการพัฒนาระบบการให้บริการประชาชน', 'สำนักปลัด'),
  measure(2, 'มาตรการเปิดเผยข้อมูลการใช้จ่ายงบประมาณ', 'กองคลัง'),
  measure(3, 'มาตรการใช้ทรัพย์สินของราชการอย่างถูกต้อง', 'กองช่าง'),
  measure(4, 'มาตรการป้องกันการรับสินบนและผลประโยชน์ทับซ้อน', 'หน่วยตรวจสอบภายใน'),
  measure(5, 'มาตรการควบคุม ตรวจสอบการใช้อำนาจ และการบริหารงานบุคคล', 'สำนักปลัด'),
];

export function scoresSheet(scores: readonly RawValue[], heading = 'ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568'): SheetRows {
  const [iit, eit1, eit2, oit] = scores;
  return [
    [heading],
    [],
    ['เครื่องมือ', 'คะแนนปี 2568', 'คะแนนปี 2567'],
    ['IIT', iit ?? '', 87.15],
    ['EIT ส่วนที่ 1', eit1 ?? '', 92.6],
    ['EIT ส่วนที่ 2', eit2 ?? '', 86.3],
    ['OIT', oit ?? '', 82.4],
  ];
}

/** Five measures and four scores, nothing wrong: total 89.30, level ผ่านดี. */
export const CLEAN: Sheets = {
  มาตรการ: [...TITLES, HEADER, ...MEASURES],
  'คะแนน ITA': scoresSheet([89.73, 99.25, 87.94, 85.75]),
};

/** The same with the ten indicators of both years below the instruments. */
export const WITH_INDICATORS: Sheets = {
  ...CLEAN,
  'คะแนน ITA': [
    ...scoresSheet([89.73, 99.25, 87.94, 85.75]),
    ['ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่', 91.2, 89.5],
    ['ตัวชี้วัดที่ 2 การใช้งบประมาณ', 88.1, 84.2],
    ['ตัวชี้วัดที่ 3 การใช้อำนาจ', 90.12, 88.4],
    ['ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ', 86.45, 83.6],
    ['ตัวชี้วัดที่ 5 การแก้ไขปัญหาการทุจริต', 92.78, 90.05],
    ['ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน', 95.3, 91.4],
    ['ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร', 92.4, 88.15],
    ['ตัวชี้วัดที่ 8 การปรับปรุงระบบการทำงาน', 93.1, 88.8],
    ['ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล', 87.5, 84.8],
    ['ตัวชี้วัดที่ 10 การป้องกันการทุจริต', 84, 80],
  ],
};

/** The same with faults: a responsible missing, a stated level that differs, markup in cells, a repeated header, a late period. */
export const FAULTY: Sheets = {
  มาตรการ: [
    ...TITLES,
    HEADER,
    MEASURES[0] ?? [],
    HEADER,
    measure(2, 'มาตรการเปิดเผยข้อมูลการใช้จ่ายงบประมาณ', '<p>สำนักปลัด</p><p>กองคลัง</p>'),
    measure(3, 'มาตรการใช้ทรัพย์สินของราชการอย่างถูกต้อง', 'กองช่าง', { done: '<p>จัดทำทะเบียนครบถ้วน</p>' }),
    measure(4, 'มาตรการป้องกันการรับสินบนและผลประโยชน์ทับซ้อน', ''),
    HEADER,
    measure(5, 'มาตรการควบคุม ตรวจสอบการใช้อำนาจ และการบริหารงานบุคคล', '<p>สำนักปลัด</p>', { period: 'ตุลาคม 2567 - ธันวาคม 2568' }),
  ],
  'คะแนน ITA': scoresSheet([89.73, 99.25, 87.94, 85.75], 'ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568 ได้คะแนน 89.30 อยู่ในระดับ “ผ่าน”'),
};

/** A workbook of something else. */
export const FOREIGN: Sheets = { Sheet1: [['งบทดลอง'], ['รายการ', 'เดบิต', 'เครดิต']] };

export function gridsOf(sheets: Sheets): readonly Grid[] {
  return Object.entries(sheets).map(([sheet, rows]) => {
    const width = Math.max(0, ...rows.map((row) => row.length));
    return {
      sheet,
      firstRow: 0,
      firstColumn: 0,
      rows: rows.map((row, r) =>
        Array.from({ length: width }, (_, c) => cellFromValue({ sheet, row: r, column: c }, row[c] ?? '', 'General')),
      ),
      tables: [],
    };
  });
}

/** The real rooms at work on small sheets. */
export function preparedOf(sheets: Sheets, settings: Settings = DEFAULT_SETTINGS, options: RunOptions = {}): Prepared {
  return prepare(gridsOf(sheets), settings, options);
}
