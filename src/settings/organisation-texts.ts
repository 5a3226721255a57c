/** What is wrong with an organisation's settings file, in words for whoever wrote it. */
import type { OrganisationFault, OrganisationFaultKind } from './organisation-types';

type Template = (fault: OrganisationFault) => string;

const WHAT_IS_RIGHT: Readonly<Record<string, readonly [th: string, en: string]>> = {
  agency: ['ชื่อหน่วยงานเป็นข้อความ ไม่เกิน 250 ตัวอักษร', 'the agency’s name as text of up to 250 characters'],
  fiscalYear: ['ปี พ.ศ. เป็นตัวเลข เช่น 2568', 'a Buddhist year as a number, as in 2568'],
  digits: ['"thai" หรือ "arabic"', '"thai" or "arabic"'],
  font: ['ชื่อแบบอักษร เช่น "TH SarabunPSK"', 'the name of a font, as in "TH SarabunPSK"'],
  orientation: ['"landscape" หรือ "portrait"', '"landscape" or "portrait"'],
  round: ['6 หรือ 12', '6 or 12'],
  signatories: ['ชื่อ (name) และตำแหน่ง (position) หรือ null เมื่อไม่ใช้', '"name" and "position", or null for none'],
  rulesOff: ['รายการรหัสเรื่องที่ปิด ตาม docs/rules.md', 'a list of rule ids from docs/rules.md'],
  floorsApplyTo: ['"whole" หรือ "parts"', '"whole" or "parts"'],
  openData: ['true หรือ false', 'true or false'],
  locked: ['รายการชื่อค่าที่ล็อก เช่น ["font", "signatories.approver"]', 'a list of settings, as in ["font", "signatories.approver"]'],
  criteria: ['ตามตัวอย่างในคู่มือผู้ดูแลระบบ', 'as in the administrator’s guide'],
  'criteria.fiscalYear': ['ปี พ.ศ. เป็นตัวเลข เช่น 2569', 'a Buddhist year as a number, as in 2569'],
  'criteria.target': ['คะแนน 0 ถึง 100 ในเครื่องหมายคำพูด เช่น "85.00"', 'a score of 0 to 100 in quotes, as in "85.00"'],
  'criteria.floor': ['คะแนน 0 ถึง 100 ในเครื่องหมายคำพูด เช่น "85.00"', 'a score of 0 to 100 in quotes, as in "85.00"'],
  'criteria.weights': ['รายการ { "code": "IIT", "weight": "30" }', 'a list of { "code": "IIT", "weight": "30" }'],
  'criteria.levels': [
    'รายการ { "name": "ผ่านดี", "totalMin": "85.00", "instrumentMin": null }',
    'a list of { "name": "ผ่านดี", "totalMin": "85.00", "instrumentMin": null }',
  ],
};

function right(path: string, language: 0 | 1): string {
  const known = WHAT_IS_RIGHT[path] ?? WHAT_IS_RIGHT[path.split('.')[0] ?? ''];
  return known?.[language] ?? '';
}

/** Thai words follow one another; before a figure or a quotation mark stands a blank. */
const spaced = (words: string): string => (/^[ก-๙]/.test(words) ? words : ` ${words}`);

const TH: Readonly<Record<OrganisationFaultKind, Template>> = {
  'not-json': () => 'ไฟล์ organisation.json อ่านไม่ได้ มักขาดเครื่องหมายคำพูดหรือจุลภาค หรือมีเกินมา จึงยังไม่ใช้ค่าใดในไฟล์นี้',
  'not-an-object': () => 'ไฟล์ organisation.json ต้องเริ่มด้วย { และจบด้วย } จึงยังไม่ใช้ค่าใดในไฟล์นี้',
  'unknown-key': ({ path }) => `ไม่รู้จัก “${path}” จึงข้ามไป ตรวจตัวสะกดกับคู่มือผู้ดูแลระบบ`,
  'wrong-value': ({ path, found }) => `“${path}” ${found === '' ? 'ยังไม่ได้ระบุ' : `เป็น ${found} ซึ่งใช้ไม่ได้`} ต้องเป็น${spaced(right(path, 0))}`,
  'unknown-lock': ({ found }) => `ล็อก ${found} ไม่ได้ เพราะไม่มีค่าชื่อนี้`,
  'lock-without-value': ({ path }) => `สั่งล็อก “${path}” ไว้ แต่ไม่ได้กำหนดค่า จึงไม่ล็อก`,
  'weights-sum': ({ found }) => `น้ำหนักของ IIT EIT และ OIT รวมกันได้ ${found} ต้องได้ 100 จึงใช้น้ำหนักเดิมของปีนั้น`,
  'weights-incomplete': ({ found }) =>
    `น้ำหนักต้องมี IIT EIT และ OIT อย่างละหนึ่งค่า หากแยก EIT1 ต้องมี EIT2 ด้วย แต่ในไฟล์มี ${found} จึงใช้น้ำหนักเดิมของปีนั้น`,
  'part-weights-sum': ({ found }) => `น้ำหนัก EIT1 กับ EIT2 รวมกันได้ ${found} ไม่เท่ากับ EIT จึงใช้น้ำหนักเดิมของปีนั้น`,
  'levels-order': ({ found }) => `ระดับ “${found}” ต้องต่ำกว่าระดับที่อยู่ก่อนหน้า จึงใช้ระดับเดิมของปีนั้น`,
  'levels-incomplete': ({ found }) => `ระดับสุดท้าย “${found}” ต้องเริ่มที่คะแนน 0 และไม่มีเกณฑ์รายเครื่องมือ จึงใช้ระดับเดิมของปีนั้น`,
};

const EN: Readonly<Record<OrganisationFaultKind, Template>> = {
  'not-json': () =>
    'organisation.json cannot be read, often for want of a quotation mark or a comma, or for one too many; nothing of it is used.',
  'not-an-object': () => 'organisation.json must begin with { and end with }; nothing of it is used.',
  'unknown-key': ({ path }) => `“${path}” is no setting and is skipped: compare its spelling with the administrator’s guide.`,
  'wrong-value': ({ path, found }) => `“${path}” is ${found === '' ? 'missing' : found}; it must be ${right(path, 1)}.`,
  'unknown-lock': ({ found }) => `${found} cannot be locked: there is no such setting.`,
  'lock-without-value': ({ path }) => `“${path}” is locked but given no value, so it is not locked.`,
  'weights-sum': ({ found }) => `The weights of IIT, EIT and OIT add up to ${found}, not to 100; the year’s own are used.`,
  'weights-incomplete': ({ found }) =>
    `Weights must name IIT, EIT and OIT once each, and with EIT1 also EIT2; the file has ${found}. The year’s own are used.`,
  'part-weights-sum': ({ found }) => `The weights of EIT1 and EIT2 add up to ${found}, not to that of EIT; the year’s own are used.`,
  'levels-order': ({ found }) => `The level “${found}” must lie below the one before it; the year’s own levels are used.`,
  'levels-incomplete': ({ found }) =>
    `The last level, “${found}”, must begin at 0 and ask nothing of single instruments; the year’s own levels are used.`,
};

export function faultSentence(fault: OrganisationFault, language: 'th' | 'en'): string {
  return (language === 'th' ? TH : EN)[fault.kind](fault);
}
