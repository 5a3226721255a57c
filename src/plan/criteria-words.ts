/**
 * The words of the sheet `เกณฑ์ ITA`: what its builder writes and its reader looks for. An officer may add and delete rows, move
 * columns and correct any value; headings of sections and tables are what the sheet is read by.
 */

/** Between several other names in one cell. */
export const NAME_SEPARATOR = ';';

export interface CriteriaSection<C extends string> {
  readonly heading: string;
  /** Header text of each column. */
  readonly columns: Readonly<Record<C, string>>;
}

const section = <C extends string>(heading: string, columns: Readonly<Record<C, string>>): CriteriaSection<C> => ({ heading, columns });

const ALIASES = 'ชื่ออื่นที่ใช้เรียก';

export const CRITERIA_SECTIONS = {
  general: section('1. ข้อมูลทั่วไป', { label: 'รายการ', value: 'ค่าที่ใช้' }),
  instruments: section('2. เครื่องมือการประเมินและน้ำหนัก', {
    code: 'รหัส',
    name: 'ชื่อเครื่องมือ',
    weight: 'น้ำหนัก (ร้อยละ)',
    aliases: ALIASES,
  }),
  levels: section('3. ระดับผลการประเมิน', {
    number: 'ที่',
    name: 'ชื่อระดับ',
    total: 'คะแนนภาพรวมตั้งแต่',
    each: 'ทุกเครื่องมือตั้งแต่',
  }),
  indicators: section('4. ตัวชี้วัด', { number: 'ที่', name: 'ชื่อตัวชี้วัด', instrument: 'เครื่องมือ', aliases: ALIASES }),
  issues: section('5. ประเด็นการวิเคราะห์', { number: 'ที่', name: 'ชื่อประเด็น' }),
  items: section('6. ข้อ OIT', { code: 'รหัส', name: 'ชื่อข้อ', aliases: ALIASES }),
} as const;

export type CriteriaSectionId = keyof typeof CRITERIA_SECTIONS;

export const GENERAL_LABELS = {
  fiscalYear: 'ปีงบประมาณ (พ.ศ.)',
  target: 'ค่าเป้าหมายของคะแนนภาพรวม',
  floor: 'เกณฑ์ที่ใช้เทียบคะแนนเครื่องมือและตัวชี้วัด',
  levelScheme: 'รูปแบบของระดับ',
  measureItem: 'ข้อ OIT ที่เผยแพร่มาตรการ',
  reportItem: 'ข้อ OIT ที่เผยแพร่รายงานผล',
  covers: 'รายงานผลใช้ผลการดำเนินการของปีใด',
  complete: 'รายการข้อ OIT ในแผ่นงานนี้',
} as const;

export type GeneralLabel = keyof typeof GENERAL_LABELS;

/** What may stand in the cells that offer a list. */
export const CRITERIA_CHOICES = {
  levelScheme: { named: 'ชื่อระดับ', letter: 'ตัวอักษร' },
  covers: { previous: 'ปีงบประมาณก่อนหน้า', same: 'ปีงบประมาณเดียวกัน', unknown: 'ไม่ทราบ' },
  complete: { complete: 'ครบทุกข้อ', incomplete: 'ไม่ครบทุกข้อ' },
} as const;

/** First cell of the row below the weights. */
export const SUM_LABEL = 'รวม';
