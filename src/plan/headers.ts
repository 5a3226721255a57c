/**
 * What the header cells of a measures table say. Agencies word their headers freely, so each field knows the words that are
 * really used; a cell is a header if such words make up nearly all of it.
 */
import { matchKey } from '../thai/normalise';
import type { Cell } from './grid';
import type { ExtraField, MeasureField } from './types';

export type TableField = MeasureField | ExtraField;

export const MEASURE_FIELDS: readonly MeasureField[] = ['title', 'steps', 'responsible', 'period', 'done', 'outcomes'];

/** `ignored`: a column that looks like a field but is none (a plan's expected results are not results). */
const WORDS: Readonly<Record<TableField | 'ignored', readonly string[]>> = {
  title: [
    'มาตรการ/แนวทาง',
    'มาตรการ',
    'มาตรการ/กิจกรรม',
    'มาตรการ/โครงการ',
    'โครงการ/กิจกรรม/มาตรการ',
    'มาตรการ/โครงการ/กิจกรรม',
    'โครงการ/มาตรการ',
    'กิจกรรม/มาตรการ',
    'แนวทาง/มาตรการ',
    'มาตรการหรือแนวทาง',
    'มาตรการและแนวทาง',
    'ชื่อมาตรการ',
    'หัวข้อมาตรการ',
    'มาตรการส่งเสริมคุณธรรมและความโปร่งใส',
    'มาตรการที่กำหนด',
    'โครงการ/กิจกรรม',
    'กิจกรรม/โครงการ',
    'ชื่อโครงการ',
    'ชื่อกิจกรรม',
    'โครงการ',
    'กิจกรรม',
    'แนวทาง',
    'measure',
    'measures',
  ],
  steps: [
    'ขั้นตอนหรือวิธีการปฏิบัติ',
    'ขั้นตอน/วิธีการปฏิบัติ',
    'ขั้นตอน/วิธีการ',
    'ขั้นตอนและวิธีการปฏิบัติ',
    'ขั้นตอนการดำเนินการ',
    'ขั้นตอนการดำเนินงาน',
    'ขั้นตอนการปฏิบัติ',
    'ขั้นตอน',
    'วิธีการปฏิบัติ',
    'วิธีปฏิบัติ',
    'วิธีดำเนินการ',
    'วิธีการดำเนินการ',
    'วิธีดำเนินงาน',
    'วิธีการดำเนินงาน',
    'วิธีการ',
    'แนวทางการดำเนินงาน',
    'แนวทางการดำเนินการ',
    'แนวทางดำเนินการ',
    'แนวทางการปฏิบัติ',
    'แนวทางปฏิบัติ',
    'แนวทางการนำไปสู่การปฏิบัติ',
    'การนำไปสู่การปฏิบัติ',
    'การนำไปปฏิบัติ',
    'รายละเอียดการดำเนินการ',
    'รายละเอียดการดำเนินงาน',
    'กิจกรรมที่ดำเนินการ',
    'แนวทาง',
    'กิจกรรม',
    'โครงการ/กิจกรรม',
    'steps',
  ],
  responsible: [
    'ผู้รับผิดชอบ',
    'ผู้รับผิดชอบหลัก',
    'ผู้รับผิดชอบโครงการ',
    'ผู้รับผิดชอบดำเนินการ',
    'หน่วยงานที่รับผิดชอบ',
    'หน่วยงานผู้รับผิดชอบ',
    'หน่วยงานรับผิดชอบ',
    'ส่วนราชการที่รับผิดชอบ',
    'ส่วนราชการ',
    'ส่วนงานที่รับผิดชอบ',
    'ส่วนงาน',
    'ฝ่ายที่รับผิดชอบ',
    'งานที่รับผิดชอบ',
    'สำนัก/กอง',
    'กอง/สำนัก',
    'เจ้าภาพ',
    'หน่วยงาน',
    'หน่วยงานหลัก',
    'responsible',
  ],
  period: [
    'ระยะเวลา',
    'ระยะเวลาดำเนินการ',
    'ระยะเวลาในการดำเนินการ',
    'ระยะเวลาการดำเนินการ',
    'ระยะเวลาดำเนินงาน',
    'ระยะเวลาการดำเนินงาน',
    'ระยะเวลาที่ดำเนินการ',
    'ระยะเวลาแล้วเสร็จ',
    'กำหนดเวลา',
    'กำหนดระยะเวลา',
    'กำหนดแล้วเสร็จ',
    'กรอบเวลา',
    'กรอบระยะเวลา',
    'ห้วงเวลา',
    'ห้วงระยะเวลา',
    'ช่วงเวลา',
    'ช่วงเวลาดำเนินการ',
    'กำหนดการ',
    'วันเดือนปี',
    'วันเดือนปีที่ดำเนินการ',
    'ไตรมาส',
    'ไตรมาสที่ดำเนินการ',
    'เวลา',
    'period',
  ],
  done: [
    'สรุปผลการดำเนินการตามมาตรการ/กิจกรรม',
    'สรุปผลการดำเนินการ',
    'สรุปผลการดำเนินงาน',
    'สรุปผล',
    'ผลการดำเนินการ',
    'ผลการดำเนินงาน',
    'ผลดำเนินการ',
    'ผลดำเนินงาน',
    'ผลการปฏิบัติ',
    'ผลการปฏิบัติงาน',
    'ผลการดำเนินการตามมาตรการ',
    'รายงานผลการดำเนินการ',
    'รายงานผลการดำเนินงาน',
    'การดำเนินการ',
    'การดำเนินงาน',
    'การดำเนินการที่ผ่านมา',
    'สิ่งที่ได้ดำเนินการ',
    'ความก้าวหน้า',
    'ผลความก้าวหน้า',
  ],
  outcomes: [
    'ผลลัพธ์หรือความสำเร็จของการดำเนินการ',
    'ผลลัพธ์',
    'ผลลัพธ์/ความสำเร็จ',
    'ผลลัพธ์ความสำเร็จ',
    'ผลลัพธ์ที่ได้',
    'ผลลัพธ์ของการดำเนินการ',
    'ผลลัพธ์การดำเนินการ',
    'ผลผลิต/ผลลัพธ์',
    'ความสำเร็จ',
    'ความสำเร็จของการดำเนินการ',
    'ผลสัมฤทธิ์',
    'ผลสำเร็จ',
    'ผลสำเร็จของการดำเนินการ',
    'ผลที่ได้รับ',
    'ผลที่เกิดขึ้น',
    'ประโยชน์ที่ได้รับ',
    'outcome',
    'outcomes',
  ],
  number: ['ลำดับ', 'ลำดับที่', 'ที่', 'ข้อ', 'ข้อที่', 'เลขที่', 'มาตรการที่', 'no', '#'],
  indicator: ['ตัวชี้วัด', 'ตัวชี้วัดที่', 'ตัวชี้วัดita', 'ตัวชี้วัดการประเมิน', 'ประเด็น/ตัวชี้วัด', 'ตัวชี้วัด/ประเด็น', 'ตัวชี้วัดที่เกี่ยวข้อง'],
  issue: ['ประเด็น', 'ประเด็นการวิเคราะห์', 'ประเด็นการประเมิน', 'ประเด็นที่ต้องพัฒนา', 'ประเด็นที่ต้องแก้ไข', 'ประเด็นการพัฒนา', 'หัวข้อประเด็น'],
  oit: ['oit', 'ข้อoit', 'ตัวชี้วัดoit', 'อ้างอิงoit', 'ข้ออ้างอิง', 'ข้ออ้างอิงoit', 'oitที่เกี่ยวข้อง', 'รายการoit'],
  previousScore: ['คะแนนปีก่อน', 'คะแนนปีที่ผ่านมา', 'คะแนนปีที่แล้ว', 'ผลคะแนนปีก่อน', 'คะแนน', 'ผลคะแนน', 'คะแนนita', 'คะแนนที่ได้', 'คะแนนเดิม'],
  budget: ['งบประมาณ', 'งบประมาณที่ใช้', 'งบประมาณบาท', 'จำนวนงบประมาณ', 'งบประมาณที่ได้รับ', 'ค่าใช้จ่าย'],
  status: ['สถานะ', 'สถานะการดำเนินการ', 'สถานะการดำเนินงาน', 'ร้อยละความสำเร็จ', 'ร้อยละความก้าวหน้า', 'ร้อยละของความสำเร็จ', 'ความคืบหน้า'],
  problems: ['ปัญหาอุปสรรค', 'ปัญหาและอุปสรรค', 'ปัญหา/อุปสรรค', 'อุปสรรค', 'ปัญหาอุปสรรคในการดำเนินการ', 'ปัญหาอุปสรรคและข้อเสนอแนะ'],
  notes: ['หมายเหตุ', 'ข้อเสนอแนะ', 'ข้อคิดเห็น'],
  evidence: [
    'หลักฐาน',
    'เอกสารหลักฐาน',
    'ลิงก์หลักฐาน',
    'ลิงค์หลักฐาน',
    'ลิงก์',
    'ลิงค์',
    'เอกสารอ้างอิง',
    'หลักฐานเชิงประจักษ์',
    'เอกสารประกอบ',
    'url',
    'link',
  ],
  ignored: ['ผลที่คาดว่าจะได้รับ', 'ผลลัพธ์ที่คาดหวัง', 'ผลลัพธ์ที่คาดว่าจะได้รับ', 'ประโยชน์ที่คาดว่าจะได้รับ', 'เป้าหมาย', 'วัตถุประสงค์', 'ตัวชี้วัดความสำเร็จ'],
};

/** Words of which headers are made, besides the field's own. */
const FILLERS = [
  'ของ',
  'ตาม',
  'หรือ',
  'และ',
  'การ',
  'ที่',
  'ใน',
  'ดำเนินการ',
  'ดำเนินงาน',
  'มาตรการ',
  'กิจกรรม',
  'โครงการ',
  'แนวทาง',
  'หน่วยงาน',
  'คุณธรรม',
  'ความโปร่งใส',
  'ส่งเสริม',
  'ita',
  'oit',
  'พศ',
  'ปีงบประมาณ',
  'ประจำปี',
  'ปี',
  'รอบ',
  'เดือน',
  'ต่อ',
  'บาท',
  'หลัก',
  'ได้รับ',
  'ปฏิบัติ',
  'วิธี',
  'ความสำเร็จ',
  'ผล',
  'สรุป',
  'ระบุ',
  'เรื่อง',
  'ถ้ามี',
];

/** Remembers the last few thousand answers: tables repeat their words (`สำนักปลัด`) on every row. */
function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.value;
    if (known.size >= 2000) known.clear();
    const value = answer(text);
    known.set(text, { value });
    return value;
  };
}

/** PDF text loses the ring of sara am (`ดาเนินการ`), so headers are compared without it. */
const headerKey = remembered((text) => matchKey(text).replace(/ำ/g, 'า'));

/** Longer than any header is. */
const LONGEST_HEADER = 70;

interface Entry {
  readonly key: string;
  readonly field: TableField | 'ignored';
}

const ENTRIES: readonly Entry[] = Object.entries(WORDS).flatMap(([field, words]) =>
  words.map((word) => ({ key: headerKey(word), field: field as TableField | 'ignored' })),
);

const alternation = (keys: readonly string[]): string =>
  [...new Set(keys)]
    .sort((one, other) => other.length - one.length)
    .map((key) => key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');

const ANY_WORD = new RegExp(alternation(ENTRIES.map((entry) => entry.key).filter((key) => key.length > 1)));
const HEADER_WORDS = new RegExp(`${alternation([...ENTRIES.map((entry) => entry.key), ...FILLERS.map(headerKey)])}|[0-9]+`, 'g');

export interface FieldGuess {
  readonly field: TableField | 'ignored';
  /** Higher is surer: exact words over words at the start over words inside. */
  readonly score: number;
  readonly exact: boolean;
}

/** Every field that a header text may mean, each with its best score. Empty for a text that is no header. */
export function guessFields(text: string): readonly FieldGuess[] {
  return text === '' || text.length > LONGEST_HEADER * 2 ? [] : guessShort(text);
}

const guessShort = remembered((text): readonly FieldGuess[] => {
  const key = headerKey(text);
  if (key === '' || key.length > LONGEST_HEADER || (!ANY_WORD.test(key) && key !== '#')) return [];
  // What header words do not cover is the data's own: more than a third of it and the cell is no header.
  if (key.replace(HEADER_WORDS, '').length * 3 > key.length) return [];
  const best = new Map<TableField | 'ignored', FieldGuess>();
  for (const entry of ENTRIES) {
    const score = fit(key, entry.key);
    if (score > (best.get(entry.field)?.score ?? 0)) best.set(entry.field, { field: entry.field, score, exact: key === entry.key });
  }
  return [...best.values()];
});

function fit(key: string, word: string): number {
  if (key === word) return 1000 + word.length;
  if (word.length < 4) return 0;
  if (key.startsWith(word)) return 500 + word.length;
  return key.includes(word) ? 100 + word.length : 0;
}

export interface HeaderColumn {
  readonly field: TableField;
  readonly cell: Cell;
  readonly exact: boolean;
}

export interface HeaderMatch {
  readonly columns: readonly HeaderColumn[];
  /** How many of the six fields of the form were found. */
  readonly required: number;
  readonly exactRequired: number;
}

const NO_MATCH: HeaderMatch = { columns: [], required: 0, exactRequired: 0 };

/** Gives each field its surest column: the surest pair first, then left to right. Cells of one row, or of two joined. */
export function matchHeaderCells(cells: readonly { readonly cell: Cell; readonly texts: readonly string[] }[]): HeaderMatch {
  const guesses = cells.flatMap(({ cell, texts }, order) =>
    texts.flatMap((text, rank) => guessFields(text).map((guess) => ({ ...guess, cell, order, score: guess.score - rank }))),
  );
  if (guesses.length < 2) return NO_MATCH;
  guesses.sort((one, other) => other.score - one.score || one.order - other.order);
  const columns: HeaderColumn[] = [];
  const fields = new Set<string>();
  const taken = new Set<Cell>();
  for (const { field, cell, exact } of guesses) {
    if (taken.has(cell) || (field !== 'ignored' && fields.has(field))) continue;
    taken.add(cell);
    if (field === 'ignored') continue;
    fields.add(field);
    columns.push({ field, cell, exact });
  }
  columns.sort((one, other) => one.cell.at.column - other.cell.at.column);
  const required = columns.filter(({ field }) => MEASURE_FIELDS.some((name) => name === field));
  return { columns, required: required.length, exactRequired: required.filter(({ exact }) => exact).length };
}

/** Reads one row as headers. */
export function matchHeaderRow(row: readonly Cell[]): HeaderMatch {
  const cells = row.flatMap((cell) => (cell.kind === 'text' ? [{ cell, texts: [cell.text] }] : []));
  return cells.length < 2 ? NO_MATCH : matchHeaderCells(cells);
}

/** Whether a row can be the header of a measures table: three fields of the form, or two worded exactly. */
export function isMeasuresHeader(match: HeaderMatch): boolean {
  return match.required >= 3 || match.exactRequired >= 2;
}

/** Whether two header texts say the same, blanks and line breaks aside. */
export function sameHeader(one: string, other: string): boolean {
  return headerKey(one) === headerKey(other);
}
