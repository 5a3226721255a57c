/**
 * What the labels of a score table name: instruments by code or name in any spelling, the parts of EIT, the ten indicators,
 * totals. Neutral of the year: whether a year has such an instrument or indicator is for the framework to say.
 */
import { toArabicDigits } from '../thai/digits';
import { matchKey } from '../thai/normalise';
import type { InstrumentCode } from './types';

export type ScoreLabel =
  | { readonly kind: 'instrument'; readonly code: InstrumentCode }
  /** `ส่วนที่ ๑` without saying of what. */
  | { readonly kind: 'part'; readonly code: 'EIT1' | 'EIT2' }
  | { readonly kind: 'indicator'; readonly number: number }
  | { readonly kind: 'total' }
  | { readonly kind: 'level' };

/** Names under which the indicators are seen (docs/ita-sources.md), official one first. */
const INDICATOR_NAMES: readonly (readonly string[])[] = [
  ['การปฏิบัติหน้าที่', 'ปฏิบัติหน้าที่'],
  ['การใช้งบประมาณ', 'ใช้งบประมาณ'],
  ['การใช้อำนาจ', 'ใช้อำนาจ'],
  ['การใช้ทรัพย์สินของราชการ', 'การใช้ทรัพย์สินของทางราชการ', 'การใช้ทรัพย์สินราชการ', 'การใช้ทรัพย์สินทางราชการ'],
  ['การแก้ไขปัญหาการทุจริต', 'การแก้ปัญหาการทุจริต', 'การแก้ไขปัญหาทุจริต'],
  ['คุณภาพการดำเนินงาน', 'คุณภาพการดำเนินการ'],
  ['ประสิทธิภาพการสื่อสาร', 'ประสิทธิภาพในการสื่อสาร'],
  ['การปรับปรุงการทำงาน', 'การปรับปรุงระบบการทำงาน', 'การปรับปรุงระบบงาน'],
  ['การเปิดเผยข้อมูล'],
  ['การป้องกันการทุจริต'],
];

/** PDF text loses the ring of sara am; labels are compared without it. */
const labelKey = (text: string): string => matchKey(text).replace(/ำ/g, 'า');

const INDICATORS: ReadonlyMap<string, number> = new Map(
  INDICATOR_NAMES.flatMap((names, index) => names.map((name) => [labelKey(name), index + 1] as const)),
);

const OF_INSTRUMENT = {
  IIT: /iit|ผู้มีส่วนได้(?:ส่วน)?เสียภายใน/,
  EIT: /eit|ผู้มีส่วนได้(?:ส่วน)?เสียภายนอก/,
  OIT: /oit|เปิดเผยข้อมูลสาธารณะ/,
} as const;

const PART = /(?:ส่วนที่|ตอนที่|ชุดที่|ส่วน|part|eit)(ii|i|1|2|หนึ่ง|สอง|ⅰ|ⅱ)(?![a-z0-9])/;
const LONE_PART = /^(?:-|–)?(?:ส่วนที่|ตอนที่|ส่วน|part)(?:ii|i|1|2|หนึ่ง|สอง|ⅰ|ⅱ)(?![a-z0-9])/;
const TOTAL =
  /^(?:ผล)?(?:คะแนน)?(?:รวม|ภาพรวม|เฉลี่ยรวม|รวมเฉลี่ย|เฉลี่ย|รวมทั้งหมด|รวมทั้งสิ้น|รวมทุกเครื่องมือ|ita|itaภาพรวม|itaรวม|การประเมินภาพรวม|การประเมินita)(?:ของหน่วยงาน|คะแนน|ita|ทั้งสิ้น|ทุกเครื่องมือ)*(?:ร้อยละ)?[0-9.%]*$|^(?:total|ผลรวม|สรุปคะแนน|สรุปผลคะแนน)/;
const LEVEL = /^(?:ระดับ|ระดับผลการประเมิน|ระดับคะแนน|ผลการประเมินระดับ|ผลระดับ|อยู่ในระดับ|ระดับผลคะแนน|ระดับที่ได้)$/;

/** No label is longer; what is, is a sentence. */
const LONGEST_LABEL = 110;

/** What a text names, or `null`. */
export function readScoreLabel(text: string): ScoreLabel | null {
  if (text.length < 2 || text.length > LONGEST_LABEL * 2) return null;
  const key = labelKey(text);
  if (key === '' || key.length > LONGEST_LABEL) return null;
  const indicator = readIndicator(text);
  if (indicator !== null) return { kind: 'indicator', number: indicator };
  const named = (['IIT', 'EIT', 'OIT'] as const).filter((code) => OF_INSTRUMENT[code].test(key));
  const only = named[0];
  if (only !== undefined)
    return named.length === 1 && !isSentence(key) ? { kind: 'instrument', code: only === 'EIT' ? eitCode(key) : only } : null;
  if (LONE_PART.test(key)) return { kind: 'part', code: eitCode(key) === 'EIT2' ? 'EIT2' : 'EIT1' };
  if (TOTAL.test(key)) return { kind: 'total' };
  return LEVEL.test(key) ? { kind: 'level' } : null;
}

/** Labels name; sentences say what is to be done, or claim scores. */
const isSentence = (key: string): boolean => /มาตรการ|คะแนน[0-9]|ตัวชี้วัดที่|ดังนี้|พบว่า|ปรับปรุง|เผยแพร่|สรุปผล|อ้างอิง|oit(?:ข้อ|[0-9])/.test(key);

function eitCode(key: string): 'EIT' | 'EIT1' | 'EIT2' {
  const part = PART.exec(key)?.[1];
  if (part !== undefined) return /^(?:ii|2|สอง|ⅱ)$/.test(part) ? 'EIT2' : 'EIT1';
  if (key.includes('survey')) return 'EIT2';
  return key.includes('public') ? 'EIT1' : 'EIT';
}

/** `การใช้อำนาจ (97.44 คะแนน)`: a remark tells a score in its own words; a label leaves it to the next cell. */
const TELLS_SCORE = /[0-9]\.[0-9]+ *(?:คะแนน|%)|(?:ร้อยละ|คะแนน) *[0-9]{1,3}\.[0-9]/;
const FULL_MARKS = /เต็ม *(?:คะแนน *)?[0-9.]+(?: *คะแนน)?/;

const INDICATOR_LEAD = /^(?:ตัวชี้วัด(?:ที่)? *([0-9]{1,2})?(?![0-9.]*[0-9])|([0-9]{1,2})(?= *[.) :]))[ .):：-]*/;

/** `ตัวชี้วัดที่ ๓ การใช้อำนาจ`, `3. การใช้อำนาจ`, `การใช้อำนาจ (IIT)`. Sub-indicators (๙.๑) are none of the ten. */
function readIndicator(text: string): number | null {
  const plain = toArabicDigits(text).trim();
  if (TELLS_SCORE.test(plain.replace(FULL_MARKS, ''))) return null;
  if (/ย่อย|^(?:ตัวชี้วัด(?:ที่)? *)?[0-9]{1,2}\.[0-9]/.test(plain)) return null;
  const lead = INDICATOR_LEAD.exec(plain);
  const name = labelKey(plain.slice(lead?.[0].length ?? 0).replace(/\((?:[IEO]IT)?[^()]*\)/gi, ''));
  const known = INDICATORS.get(name);
  if (known !== undefined) return known;
  const number = Number(lead?.[1] ?? NaN);
  return number >= 1 && number <= 10 && name.length <= 40 && !/คะแนน/.test(name) ? number : null;
}

/** What a column (or a row of a transposed table) holds, by its header. */
export type ScoreColumnKind = 'score' | 'previous' | 'weighted' | 'weight' | 'full' | 'difference' | 'level' | 'target' | 'label' | 'other';

/** Reads a header of a score table; `null` for a text that heads no column of one. */
export function readScoreHeader(text: string): ScoreColumnKind | null {
  const key = labelKey(text);
  if (key === '' || key.length > 60) return null;
  if (/ผลต่าง|เพิ่มขึ้น|ลดลง|เปรียบเทียบ|แนวโน้ม|\+|ส่วนต่าง|พัฒนาการ/.test(key)) return 'difference';
  if (/ถ่วงน้าหนัก|หลังถ่วง|คิดเป็นคะแนน|คะแนนตามน้าหนัก/.test(key)) return 'weighted';
  if (/น้าหนัก|สัดส่วน|weight/.test(key)) return 'weight';
  if (/^(?:คะแนน)?เต็ม|คะแนนเต็ม$/.test(key)) return 'full';
  if (/เป้าหมาย|เกณฑ์|target/.test(key)) return 'target';
  if (/^(?:ผล)?ระดับ|ระดับ(?:ผลการประเมิน|คะแนน|ที่ได้)?$|^ผลการประเมินระดับ/.test(key)) return 'level';
  if (/(?:ปี|ครั้ง)(?:งบประมาณ)?(?:ที่)?(?:ก่อน|แล้ว|ผ่านมา)|คะแนนเดิม|ก่อนหน้า|previous/.test(key)) return 'previous';
  if (/จานวน|ผู้ตอบ|หมายเหตุ|ผู้รับผิดชอบ|ลาดับ|^ที่$|ข้อเสนอแนะ/.test(key)) return 'other';
  if (
    /คะแนน|ร้อยละ|score|ค่าที่ได้|^ผลการประเมิน|^ผลประเมิน|^(?:ita|ปี|ปีงบประมาณ|พศ|ประจาปี|ประจาปีงบประมาณ)*(?:25)?[0-9]{2}$|^(?:ita|ปี|ปีงบประมาณ|พศ|ประจาปีงบประมาณ)+25[0-9]{2}$|ปี(?:งบประมาณ)?(?:พศ)?25[0-9]{2}$/.test(
      key,
    )
  )
    return 'score';
  return /เครื่องมือ|แบบวัด|ตัวชี้วัด|รายการ|องค์ประกอบ|ประเภท|ด้าน|หัวข้อ|ประเด็น|การประเมิน/.test(key) ? 'label' : null;
}
