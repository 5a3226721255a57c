import { count, either, list, month, orEmpty, row, type Words } from './term-forms';
import type { Terms } from './types';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const fields: Words = {
  title: 'measure (มาตรการ/แนวทาง)',
  steps: 'steps (ขั้นตอนหรือวิธีการปฏิบัติ)',
  responsible: 'responsible (ผู้รับผิดชอบ)',
  period: 'period (ระยะเวลา)',
  done: 'what was done (สรุปผลการดำเนินการ)',
  outcomes: 'outcome (ผลลัพธ์หรือความสำเร็จ)',
};

const facts: Words = {
  instruments: 'weights',
  indicators: 'indicators',
  levels: 'levels',
  oitItems: 'OIT items',
  reportItem: 'the item of the report',
};

/** Parameters of findings in English words. */
export const termsEn: Terms = {
  row: row('part', 'indicator'),
  field: either(fields),
  facts: list(facts, ', ', ' and '),
  elsewhere: list({}, ', ', ' and '),
  fromMonth: month(MONTHS),
  toMonth: month(MONTHS),
  length: count,
  limit: count,
  found: orEmpty('(empty)'),
};
