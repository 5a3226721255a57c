import { count, either, list, month, orEmpty, row, type Words } from './term-forms';
import type { Terms } from './types';

const MONTHS = ['มกราคม', 'กุมภาพันธ์', 'มีนาคม', 'เมษายน', 'พฤษภาคม', 'มิถุนายน', 'กรกฎาคม', 'สิงหาคม', 'กันยายน', 'ตุลาคม', 'พฤศจิกายน', 'ธันวาคม'];

const fields: Words = {
  title: 'มาตรการ/แนวทาง',
  steps: 'ขั้นตอนหรือวิธีการปฏิบัติ',
  responsible: 'ผู้รับผิดชอบ',
  period: 'ระยะเวลา',
  done: 'สรุปผลการดำเนินการ',
  outcomes: 'ผลลัพธ์หรือความสำเร็จ',
};

const facts: Words = {
  instruments: 'น้ำหนักคะแนน',
  indicators: 'ตัวชี้วัด',
  levels: 'เกณฑ์ระดับ',
  oitItems: 'รายการข้อ OIT',
  reportItem: 'ข้อที่ใช้เผยแพร่รายงาน',
};

/** Parameters of findings in Thai words. */
export const termsTh: Terms = {
  row: row('ส่วนที่', 'ตัวชี้วัดที่'),
  field: either(fields),
  facts: list(facts, ' ', ' และ'),
  elsewhere: list({}, ' ', ' และ'),
  fromMonth: month(MONTHS),
  toMonth: month(MONTHS),
  length: count,
  limit: count,
  found: orEmpty('(ว่าง)'),
};
