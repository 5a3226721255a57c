/** Workbooks of any size for the benchmark: an invented municipality, measures of the length that officers write. */
import { engine } from '../../src/workbench/book';
import type { Book } from '../../src/workbench/book/types';
import { fill, officersSheets, type Rows } from '../../tests/excel/support/open';

const STEPS = [
  '๑. สำรวจงานบริการที่ประชาชนใช้มากที่สุด ๒. ประกาศระยะเวลาแล้วเสร็จใหม่ ๓. ติดตามผลทุกไตรมาส (O8)',
  '๑. ประชุมคณะทำงานเพื่อวิเคราะห์ผลการประเมินปีที่ผ่านมา ๒. กำหนดผู้รับผิดชอบ ๓. เผยแพร่ทางเว็บไซต์ของหน่วยงาน',
  'จัดทำแนวปฏิบัติ ชี้แจงบุคลากร และเปิดช่องทางรับข้อเสนอแนะของประชาชน',
];
const DONE = 'ดำเนินการแล้วเสร็จตามแผน มีการชี้แจงบุคลากรทุกกองและประกาศให้ประชาชนทราบทางเว็บไซต์ของหน่วยงาน ';
const OUTCOMES = '- ประชาชนทราบเวลาแล้วเสร็จก่อนยื่นคำขอ - ความพึงพอใจของผู้รับบริการอยู่ที่ร้อยละ ๙๒ - บุคลากรปฏิบัติตามแนวปฏิบัติเดียวกัน';

function measureRows(count: number): string[][] {
  return Array.from({ length: count }, (_, index) => [
    `${index + 1}. มาตรการส่งเสริมความโปร่งใสที่ ${index + 1}`,
    STEPS[index % STEPS.length] ?? '',
    index % 2 === 0 ? 'สำนักปลัดเทศบาล' : 'กองคลัง',
    'ตุลาคม พ.ศ. ๒๕๖๗ - กันยายน พ.ศ. ๒๕๖๘',
    DONE.repeat(1 + (index % 3)),
    OUTCOMES,
  ]);
}

/** Besides the officer's two sheets so many others that a municipality's workbook holds: lists of figures. */
export function benchBook(measures: number, sheets = 2): Book {
  const book = engine.create();
  const spare = book.sheets[0];
  const inputs: Record<string, Rows> = officersSheets({ measures: measureRows(measures) });
  for (let number = 3; number <= sheets; number += 1) {
    const rows = Array.from({ length: 40 }, (_, row) => [`รายการที่ ${row + 1}`, row * number, 'กองคลัง', 'หมายเหตุ']);
    inputs[`งบประมาณ ${number}`] = [['รายการ', 'จำนวนเงิน', 'หน่วยงาน', 'หมายเหตุ'], ...rows];
  }
  for (const [name, rows] of Object.entries(inputs)) {
    engine.addSheet(book, name);
    fill(book, name, rows);
  }
  if (spare !== undefined) engine.removeSheet(book, spare);
  book.activeSheet = book.sheets[0]?.id ?? '';
  return book;
}
