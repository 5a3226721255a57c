/** What a row under the header of a measures table is, if it is no repeated header. */
import { matchKey } from '../thai/normalise';
import type { Cell } from './grid';
import type { TableField } from './headers';
import type { ColumnMatch } from './types';

/**
 * `data`: a measure or a part of one. `section`: a heading between measures. `aside`: a total or a note inside the table.
 * `end`: a signature or a heading of what follows the table.
 */
export type RowKind = 'data' | 'section' | 'aside' | 'end';

const SECTION = /^(?:มิติ|หมวด|ส่วนที่|ตอนที่|ด้านที่|ยุทธศาสตร์|ประเด็นที่|ประเด็นยุทธศาสตร์|องค์ประกอบที่|กลุ่มที่|แผนงาน|ตัวชี้วัดที่|ภารกิจที่|พันธกิจ|เป้าประสงค์|ด้าน)/;
/** A total's label; titles such as รวมพลังต้านทุจริต begin with the same letters. */
const TOTAL =
  /^(?:รวม|รวมทั้งสิ้น|รวมทั้งหมด|รวมงบประมาณ|รวมงบประมาณทั้งสิ้น|รวมเงิน|รวมเป็นเงิน|ยอดรวม|ผลรวม|รวมจำนวน|เฉลี่ย|ค่าเฉลี่ย|คะแนนเฉลี่ย|total|รวม[0-9]+(?:มาตรการ|โครงการ|กิจกรรม|รายการ))(?:[0-9]*(?:บาท|มาตรการ|โครงการ|กิจกรรม)?)$/;
const NOTE = /^(?:\*|หมายเหตุ|ที่มา *[:：]|แหล่งข้อมูล|ข้อมูล *ณ|เอกสารแนบ|\(ต่อ\)|หน้า(?:ที่)? *[0-9๐-๙]+)/;
const SIGNATURE = /^\(?\s*(?:ลงชื่อ|ลงนาม|ผู้จัดทำ *[:(]|ผู้รายงาน *[:(]|ผู้ตรวจสอบ *[:(]|ผู้รับรอง *[:(])|^\(? *[.…_]{5,}/;
const SIGNED_BY = /^(?:ผู้รายงาน|ผู้จัดทำ|ผู้ตรวจสอบ|ผู้รับรอง|ผู้เห็นชอบ|ผู้อนุมัติ|ตำแหน่ง)/;
const NEXT_PART = /^(?:ข้อเสนอแนะ|สรุปผลการประเมิน|ผลการประเมิน|ผลคะแนน|สรุปผลคะแนน|คะแนน ?ITA|บทสรุป|ภาคผนวก)/;

/** A lone text longer than this, without a number, is a remark and no title. */
const LONGEST_TITLE = 200;

/** `cells`: the filled cells under mapped columns, at least one; `all`: the whole row, since signatures stand anywhere. */
export function classifyRow(cells: readonly Cell[], byColumn: ReadonlyMap<number, ColumnMatch<TableField>>, all: readonly Cell[]): RowKind {
  const first = cells[0];
  if (first === undefined) return 'aside';
  const fields = new Set(cells.map((cell) => byColumn.get(cell.at.column)?.field));
  if (cells.length <= 3 && all.some((cell) => cell.kind === 'text' && SIGNATURE.test(cell.text))) return 'end';
  if (TOTAL.test(matchKey(first.text)) && !fields.has('steps')) return 'aside';
  if (cells.length > 1) return 'data';
  const field = byColumn.get(first.at.column)?.field;
  if (field === 'number' && /^[0-9๐-๙]{1,3}[.)]?$/.test(first.text)) return 'data';
  if (NOTE.test(first.text)) return 'aside';
  if (SIGNED_BY.test(first.text) && first.text.length < 40) return 'end';
  if (SECTION.test(first.text)) return 'section';
  if (NEXT_PART.test(first.text)) return 'end';
  if (field === 'title' && first.text.length > LONGEST_TITLE && !/^\(?[0-9๐-๙]{1,3}[.)]/.test(first.text)) return 'aside';
  return 'data';
}
