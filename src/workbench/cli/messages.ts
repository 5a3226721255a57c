/** The sentences of the command line: what happened and what to do, one each. */
import type { BookErrorCode } from '../book';

export const bookMessages: Readonly<Record<BookErrorCode | 'directory', string>> = {
  missing: 'ไม่พบไฟล์นี้ โปรดตรวจชื่อและที่อยู่ของไฟล์',
  directory: 'นี่คือโฟลเดอร์ ไม่ใช่ไฟล์ โปรดระบุไฟล์ .xlsx',
  'not-a-workbook': 'ไฟล์นี้ไม่ใช่สมุดงาน Excel (.xlsx) จึงอ่านไม่ได้',
  'empty-file': 'ไฟล์นี้ว่างเปล่า ไม่มีข้อมูลให้อ่าน',
  encrypted: 'ไฟล์นี้ตั้งรหัสผ่านไว้ โปรดเอารหัสผ่านออกใน Excel แล้วบันทึกใหม่ก่อน',
  damaged: 'ไฟล์นี้เสียหาย โปรดเปิดและซ่อมใน Excel แล้วบันทึกใหม่ก่อน',
  'too-large': 'ไฟล์นี้ใหญ่เกินกว่าที่โปรแกรมจะอ่านได้',
  'legacy-xls': 'ไฟล์นี้เป็นรูปแบบ .xls รุ่นเก่า โปรดเปิดใน Excel แล้วบันทึกเป็น .xlsx ก่อน',
};

export const messages = {
  usageReport:
    'วิธีใช้: npm run report -- ต้นทาง.xlsx ผลลัพธ์.xlsx [--fiscal-year 2568] [--draft] [--json] หรือ npm run report -- ก.xlsx ข.xlsx … --out-dir โฟลเดอร์/',
  usageCheck: 'วิธีใช้: npm run check -- ไฟล์.xlsx … [--fiscal-year 2568] [--json]',
  badYear: 'ปีงบประมาณต้องเป็นพุทธศักราชสี่หลัก เช่น 2568',
  sameFile: 'ไฟล์ผลลัพธ์ต้องไม่ใช่ไฟล์ต้นทาง โปรดตั้งชื่ออื่น',
  outIsDirectory: 'ที่อยู่ของผลลัพธ์เป็นโฟลเดอร์ โปรดระบุชื่อไฟล์ .xlsx',
  cannotWrite: 'บันทึกไฟล์ผลลัพธ์ไม่ได้ โปรดปิดไฟล์นั้นถ้าเปิดอยู่ และตรวจสิทธิ์ของโฟลเดอร์',
  noSample: 'ไม่พบสมุดงานตัวอย่างในโฟลเดอร์ samples/',
  broken: 'โปรแกรมขัดข้องโดยไม่คาดคิด โปรดแจ้งผู้ดูแลพร้อมไฟล์นี้',
  buildFailed: 'เตรียมโปรแกรมไม่สำเร็จ โปรดรัน npm ci แล้วลองใหม่',
  blocked: (errors: number) => `ยังเขียนรายงานไม่ได้ เพราะข้อมูลมีข้อผิดพลาด ${String(errors)} รายการ`,
  hasErrors: (errors: number) => `พบข้อผิดพลาด ${String(errors)} รายการ`,
  clean: 'ไม่พบข้อผิดพลาด',
  written: (path: string) => `เขียนรายงานแล้ว: ${path}`,
  sheet: (name: string) => `แผ่นงาน: ${name}`,
  result: (total: string, level: string) => `คะแนนภาพรวม ${total} ระดับ ${level}`,
  counts: (errors: number, warnings: number, notes: number) =>
    `ข้อผิดพลาด ${String(errors)} คำเตือน ${String(warnings)} ข้อสังเกต ${String(notes)}`,
  severity: (severity: 'error' | 'warning' | 'info') => ({ error: '[ผิดพลาด]', warning: '[คำเตือน]', info: '[ข้อสังเกต]' })[severity],
  more: (others: number) => ` และอีก ${String(others)} แห่ง`,
  loss: (what: string) => `หมายเหตุ: ${what}`,
  sum: (written: number, blocked: number, failed: number) =>
    `รวม ${String(written + blocked + failed)} ไฟล์: สำเร็จ ${String(written)} ข้อมูลมีข้อผิดพลาด ${String(blocked)} อ่านหรือเขียนไม่ได้ ${String(failed)}`,
} as const;
