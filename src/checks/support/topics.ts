import { wordFinder } from '../../thai/find-words';
import { bareLetters } from './likeness';

/**
 * Words that speak of the same matter in OIT items and in measures, though they share no letters. One line a matter; a text
 * belongs to it if it holds any of the words. Written without blanks, as texts are compared.
 */
const MATTERS: readonly (readonly string[])[] = [
  ['nogift', 'ของขวัญ', 'ของกำนัล', 'ธรรมจรรยา', 'ทรัพย์สินหรือประโยชน์อื่นใด', 'สินบน'],
  ['จริยธรรม', 'จรรยาบรรณ', 'จิตสำนึก', 'dosdonts', 'ค่านิยม'],
  ['eservice', 'ออนไลน์', 'อิเล็กทรอนิกส์', 'ดิจิทัล', 'ผ่านระบบ', 'onestopservice'],
  ['ร้องเรียน', 'ร้องทุกข์', 'เบาะแส', 'ข้อร้องเรียน'],
  ['จัดซื้อ', 'จัดจ้าง', 'พัสดุ', 'tor', 'ราคากลาง', 'ประกวดราคา'],
  ['บุคลากร', 'บุคคล', 'พนักงาน', 'เจ้าหน้าที่', 'สรรหา', 'แต่งตั้ง', 'เลื่อนขั้น', 'อบรม', 'ข้าราชการ'],
  ['คู่มือ', 'แนวปฏิบัติ', 'แนวทางปฏิบัติ', 'แนวทางการปฏิบัติ', 'มาตรฐานการปฏิบัติ', 'ขั้นตอนการปฏิบัติ', 'ลดขั้นตอน'],
  ['ประชาสัมพันธ์', 'เผยแพร่', 'ข่าวสาร', 'เว็บไซต์', 'สื่อสังคม', 'facebook', 'เฟซบุ๊ก', 'line', 'เปิดเผยข้อมูล'],
  ['ความเสี่ยง', 'ควบคุมภายใน', 'ผลประโยชน์ทับซ้อน', 'ขัดกัน', 'ผลประโยชน์ส่วนตน'],
  ['มีส่วนร่วม', 'ประชาคม', 'รับฟังความคิดเห็น', 'ร่วมคิด'],
  ['งบประมาณ', 'การเงิน', 'การคลัง', 'เบิกจ่าย', 'คุ้มค่า'],
  ['ขอรับบริการ', 'ให้บริการ', 'ผู้รับบริการ', 'ผู้มาติดต่อ', 'ติดต่อราชการ', 'อำนวยความสะดวก', 'ความพึงพอใจ'],
  ['สถิติ', 'จำนวนผู้'],
  ['แผนปฏิบัติการ', 'แผนพัฒนา', 'แผนยุทธศาสตร์', 'ยุทธศาสตร์', 'แผนการดำเนิน'],
  ['โครงสร้าง', 'อำนาจหน้าที่', 'ภารกิจ'],
  ['ผู้บริหาร', 'ผู้นำ', 'นายกเทศมนตรี', 'ปลัด'],
  ['ติดต่อ', 'สอบถาม', 'ถามตอบ', 'โทรศัพท์'],
  ['คุณธรรม', 'โปร่งใส', 'ita', 'ผลการประเมิน'],
  ['ทุจริต', 'ประพฤติมิชอบ', 'ปราบปราม', 'สุจริต'],
];

/** Words of official titles that say nothing of their matter. */
const EMPTY_WORDS =
  /การดำเนินการ|ดำเนินการ|การดำเนินงาน|ดำเนินงาน|รายงานผล|รายงาน|ประจำปี|หน่วยงาน|ภายใน|ภาครัฐ|เกี่ยวกับ|เพื่อ|สำหรับ|หรือ|และ|ของ|ตาม|ที่|ผล|ข้อมูล|การ|ความ/g;

const MATTER_RUN = 7;

const findMatterWords = wordFinder(MATTERS.flat());

/** A text as topics are compared: its letters, the matters they speak of, and the runs that stand for its own words. */
export interface Spoken {
  readonly letters: string;
  readonly matters: readonly number[];
}

/** A title also brings the runs of letters that are no empty words. */
export interface SpokenTitle extends Spoken {
  readonly runs: readonly string[];
}

export function spoken(text: string): Spoken {
  const letters = bareLetters(text);
  const words = findMatterWords(letters);
  return { letters, matters: MATTERS.flatMap((matter, index) => (matter.some((word) => words.has(word)) ? [index] : [])) };
}

export function spokenTitle(title: string): SpokenTitle {
  const said = spoken(title);
  return { ...said, runs: said.letters.replace(EMPTY_WORDS, ' ').split(' ').flatMap(runs) };
}

/** Whether two texts speak of a common matter: by a word of the list above, or by a run of letters that is no empty word. */
export function shareTopic(title: SpokenTitle, text: Spoken): boolean {
  return title.matters.some((matter) => text.matters.includes(matter)) || title.runs.some((run) => text.letters.includes(run));
}

function runs(part: string): readonly string[] {
  if (part.length < 4) return [];
  const size = Math.min(MATTER_RUN, part.length);
  return Array.from({ length: part.length - size + 1 }, (_unused, start) => part.slice(start, start + size));
}
