/**
 * What the sheet says about its scores in words: stated total, level and target, the staff's own recommendations.
 */
import { toArabicDigits } from '../thai/digits';
import { readNumber } from '../thai/numbers';
import type { Cell } from './grid';
import type { Sourced, StatedResult } from './types';

const TOTAL_IN_TEXT =
  /(?:ภาพรวม|คะแนนรวม|คะแนนเฉลี่ยรวม|คะแนนเฉลี่ย|ผลคะแนน|ผลการประเมิน|คะแนน *ITA|ได้คะแนน|มีคะแนน|ได้รับคะแนน|คะแนนที่ได้|รวมทั้งสิ้น)[^0-9\n]{0,60}?(\d{1,3}(?:[.,]\d+)?)(?![\d,.]*\d) *(?:คะแนน|%|ร้อยละ|\(|$|อยู่ใน|ระดับ)/g;
/** The score of one indicator or instrument is no total. */
const OF_A_PART = /ตัวชี้วัด|สูงสุด|สูงที่สุด|ต่ำสุด|ต่ำที่สุด|รองลงมา|[IEO]IT/;
const NUMBERED_YEAR = /(?:พ\.?ศ\.{0,2}|ปี(?:งบประมาณ)?|ITA) *25\d\d/g;

/** Levels of both schemes, longest first, as they are written. */
const LEVEL_NAMES = ['ผ่านดีเยี่ยม', 'ต้องปรับปรุงโดยด่วน', 'ต้องปรับปรุง', 'ผ่านดี', 'ผ่าน'] as const;
const QUOTED_LEVEL = /ระดับ[^"“”'‘’\n]{0,30}["“”'‘’] *([^"“”'‘’\n]{1,30}?) *["“”'‘’]/;
const NAMED_LEVEL = /(ผ่าน *ดีเยี่ยม|ต้องปรับปรุงโดยด่วน|ต้องปรับปรุง|ผ่าน *ดี|ผ่าน)(?![ก-๎])/;
const LETTER_LEVEL = /ระดับ *(?:คะแนน *|ผลการประเมิน *)?[:=]? *\(?(AA|[A-F]\+?)(?![A-Za-z])/;

const NOT_MET = /(?:ไม่|ยังไม่)(?:สามารถ)?(?:บรรลุ|ผ่าน|เป็นไปตาม|ถึง)(?:ค่า)?(?:ตาม)?(?:ค่า)?เป้าหมาย|ต่ำกว่า(?:ค่า)?เป้าหมาย/;
const MET = /(?:บรรลุ|ผ่าน|เป็นไปตาม|สูงกว่า|เกินกว่า)(?:ตาม)?(?:ค่า)?เป้าหมาย/;
const INTENDED = /(?:เพื่อ(?:ให้)?|ให้|จะ|ต้อง|สู่การ|ควร) *(?:หน่วยงาน)?(?:สามารถ)?(?:บรรลุ|ผ่าน|เป็นไปตาม)/;

/** Reads the level that a text names: `ผ่านดี`, `AA`; as written if it is none that is known. `null` if it names none. */
export function readLevel(text: string): string | null {
  const quoted = QUOTED_LEVEL.exec(text)?.[1];
  if (quoted !== undefined) return tidyLevel(quoted);
  const letter = LETTER_LEVEL.exec(text)?.[1];
  if (letter !== undefined) return letter;
  const named = NAMED_LEVEL.exec(text)?.[1];
  return named === undefined ? null : tidyLevel(named);
}

function tidyLevel(text: string): string {
  const compact = text.replace(/\s+/g, '');
  return LEVEL_NAMES.find((name) => name === compact) ?? text.trim();
}

/** Reads the total that a sentence states, as a plain decimal. */
export function readStatedTotal(text: string): string | null {
  const plain = toArabicDigits(text).replace(NUMBERED_YEAR, (year) => year.replace(/\d/g, '·'));
  for (const match of plain.matchAll(TOTAL_IN_TEXT)) {
    const before = plain.slice(Math.max(0, match.index - 40), match.index + match[0].length);
    if (!OF_A_PART.test(before)) return readNumber(match[1] ?? '')?.value ?? null;
  }
  return null;
}

/** Collects the first total, level and target claim of the texts and of a total and a level cell. */
export function readStatements(texts: readonly Cell[], totalCell: Cell | null, levelCell: Cell | null): StatedResult {
  let total: Sourced<string> | null = null;
  let level: Sourced<string> | null = null;
  let targetMet: Sourced<boolean> | null = null;
  for (const cell of texts) {
    const stated = readStatedTotal(cell.text);
    if (stated !== null) total ??= { value: stated, at: cell.at };
    const named = stated !== null || /ระดับ|เกณฑ์/.test(cell.text) ? readLevel(cell.text) : null;
    if (named !== null) level ??= { value: named, at: cell.at };
    const met = readTarget(cell.text);
    if (met !== null) targetMet ??= { value: met, at: cell.at };
  }
  if (total === null && totalCell !== null) {
    const value = readNumber(totalCell.text)?.value;
    if (value !== undefined) total = { value, at: totalCell.at };
  }
  if (level === null && levelCell !== null && levelCell.text.length <= 40) {
    const value = readLevel(levelCell.text) ?? levelCell.text;
    level = { value, at: levelCell.at };
  }
  return { total, level, targetMet };
}

function readTarget(text: string): boolean | null {
  if (NOT_MET.test(text)) return false;
  return MET.test(text) && !INTENDED.test(text) ? true : null;
}

/** Whether a text states results rather than recommends. */
export function isStatement(text: string): boolean {
  return readStatedTotal(text) !== null && text.length < 200;
}

/** Heads the staff's own recommendations. */
export const REMARK_HEADING =
  /^(?:[0-9๐-๙]{1,2}[.)] *)?(?:ข้อเสนอแนะ(?:เพิ่มเติม|ในการพัฒนา|เพื่อการพัฒนา)?|ข้อเสนอ|ข้อคิดเห็น|ข้อสังเกต|สรุปข้อเสนอแนะ) *(?:[:：]|$)/;
const NO_REMARK = /^(?:ที่มา|หมายเหตุ|แหล่งข้อมูล|ข้อมูล *ณ|หน้า *[0-9๐-๙]|\(?\s*(?:ลงชื่อ|ลงนาม)|ผู้รายงาน|ผู้จัดทำ|ตำแหน่ง|\(?[.…_]{3,})/;

/** The paragraphs below a score table, headings, notes, statements and signatures left out. */
export function readRemarks(texts: readonly Cell[]): Sourced<string>[] {
  const remarks: Sourced<string>[] = [];
  for (const cell of texts) {
    if (/^\(?\s*(?:ลงชื่อ|ลงนาม)/.test(cell.text)) break;
    for (const line of cell.text.split('\n')) {
      const value = line.replace(REMARK_HEADING, '').trim();
      if (value.length < 15 || NO_REMARK.test(value) || isStatement(value)) continue;
      remarks.push({ value, at: cell.at });
    }
  }
  return remarks;
}
