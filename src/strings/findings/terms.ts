import type { Language } from '../types';
import type { Terms } from './types';

type Words = Readonly<Record<string, string>>;

const THAI_MONTHS = [
  'มกราคม',
  'กุมภาพันธ์',
  'มีนาคม',
  'เมษายน',
  'พฤษภาคม',
  'มิถุนายน',
  'กรกฎาคม',
  'สิงหาคม',
  'กันยายน',
  'ตุลาคม',
  'พฤศจิกายน',
  'ธันวาคม',
];

const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const fieldsTh: Words = {
  title: 'มาตรการ/แนวทาง',
  steps: 'ขั้นตอนหรือวิธีการปฏิบัติ',
  responsible: 'ผู้รับผิดชอบ',
  period: 'ระยะเวลา',
  done: 'สรุปผลการดำเนินการ',
  outcomes: 'ผลลัพธ์หรือความสำเร็จ',
};

const fieldsEn: Words = {
  title: 'measure (มาตรการ/แนวทาง)',
  steps: 'steps (ขั้นตอนหรือวิธีการปฏิบัติ)',
  responsible: 'responsible (ผู้รับผิดชอบ)',
  period: 'period (ระยะเวลา)',
  done: 'what was done (สรุปผลการดำเนินการ)',
  outcomes: 'outcome (ผลลัพธ์หรือความสำเร็จ)',
};

const factsTh: Words = {
  instruments: 'น้ำหนักคะแนน',
  indicators: 'ตัวชี้วัด',
  levels: 'เกณฑ์ระดับ',
  oitItems: 'รายการข้อ OIT',
  reportItem: 'ข้อที่ใช้เผยแพร่รายงาน',
};

const factsEn: Words = {
  instruments: 'weights',
  indicators: 'indicators',
  levels: 'levels',
  oitItems: 'OIT items',
  reportItem: 'the item of the report',
};

/** `2567-10` → `ตุลาคม 2567`. */
const month = (names: readonly string[]) => (value: string) => {
  const [year = '', number = ''] = value.split('-');
  return `${names[Number(number) - 1] ?? number} ${year}`;
};

/** `EIT1` → `EIT ส่วนที่ 1`, `#3` → `ตัวชี้วัดที่ 3`. */
const row = (part: string, indicator: string) => (value: string) =>
  value.startsWith('#') ? `${indicator} ${value.slice(1)}` : value.replace(/^(EIT)([12])$/, `$1 ${part} $2`);

/** Words divided by blanks, as a list in a sentence. */
const list = (words: Words, comma: string, and: string) => (value: string) => {
  const items = value.split(' ').map((item) => words[item] ?? item);
  const last = items.pop() ?? '';
  return items.length === 0 ? last : `${items.join(comma)}${and}${last}`;
};

const either = (words: Words) => (value: string) => words[value] ?? value;
const count = (value: string): string => (/^\d{4,}$/.test(value) ? value.replace(/\B(?=(\d{3})+$)/g, ',') : value);

/** What a cell was found to hold; said in words if it holds nothing. */
const orEmpty = (empty: string) => (value: string) => (value.trim() === '' ? empty : value);

export const terms: Readonly<Record<Language, Terms>> = {
  th: {
    row: row('ส่วนที่', 'ตัวชี้วัดที่'),
    field: either(fieldsTh),
    facts: list(factsTh, ' ', ' และ'),
    elsewhere: list({}, ' ', ' และ'),
    fromMonth: month(THAI_MONTHS),
    toMonth: month(THAI_MONTHS),
    length: count,
    limit: count,
    found: orEmpty('(ว่าง)'),
  },
  en: {
    row: row('part', 'indicator'),
    field: either(fieldsEn),
    facts: list(factsEn, ', ', ' and '),
    elsewhere: list({}, ', ', ' and '),
    fromMonth: month(ENGLISH_MONTHS),
    toMonth: month(ENGLISH_MONTHS),
    length: count,
    limit: count,
    found: orEmpty('(empty)'),
  },
};
