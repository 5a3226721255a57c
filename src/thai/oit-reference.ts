/**
 * References to OIT items in the spellings that sheets show: `O27`, `o 27`, `๐๘`, `0๒๗`, `๐๑๖`, `042`, `OIT ข้อ ๒๗`. The
 * letter O is often typed as a zero of either system, so a zero that leads one or two more digits is a reference unless what
 * stands around it says that it is a telephone number, a time, a score, a date or a count.
 */
import { toArabicDigits } from './digits';

export interface OitReference {
  /** `O27`. */
  readonly code: string;
  /** 1 to 99. Whether a year has such an item is for others to say. */
  readonly item: number;
  /** The reference itself as written, without ข้อ before it. An item inside a range (`O31-O33`) carries its own code. */
  readonly spelling: string;
  /** Where it begins in the text. */
  readonly index: number;
}

/** Letters and signs that stand for O: Latin, full-width, Greek, Cyrillic, and the Thai word for the letter. */
const SIGN_O = '[OoＯｏΟοОо○]';
const LETTER_O = `(?:${SIGN_O}|โอ)`;
const DIGIT = '[0-9๐-๙]';
const NOT_LONGER = `(?!${DIGIT}|[A-Za-z])`;

/** Thai writes without blanks, so a sign may follow a Thai letter at once (`ข้อO27`); the word โอ may not: it ends วิดีโอ. */
const BY_LETTER = `(?<![A-Za-z0-9๐-๙Α-ωА-я])(?:${SIGN_O}|(?<![ก-๎])โอ)[ .\\-]?(?<lettered>${DIGIT}{1,3})${NOT_LONGER}`;
const BY_OIT = `(?<![A-Za-z])OIT[ \\-]*(?:ข้อ *(?:ที่)?|ตัวชี้วัด(?:ที่)?)? *(?:${LETTER_O} *)?(?<afterOit>${DIGIT}{1,3})${NOT_LONGER}`;
const BY_ZERO = `(?<![0-9๐-๙.,:/A-Za-z]|[0-9๐-๙] ?[-–] ?)(?<zeroed>[0๐]${DIGIT}{1,2})${NOT_LONGER}`;
/** อ for O, only where ข้อ leaves no doubt. */
const BY_THAI_LETTER = `(?<=ข้อ *)อ\\.?(?<thaiLettered>${DIGIT}{1,3})${NOT_LONGER}`;
const RANGE_END = `(?: ?[-–] ?${LETTER_O} ?|[-–])(?<rangeEnd>${DIGIT}{1,2})${NOT_LONGER}`;

const REFERENCE = new RegExp([BY_OIT, BY_LETTER, BY_ZERO, BY_THAI_LETTER].join('|'), 'gi');
const MAYBE = new RegExp(`(?:${LETTER_O}|อ)[ .\\-]?${DIGIT}|[0๐]${DIGIT}|OIT`, 'i');
const RANGE = new RegExp(`^${RANGE_END}`);
const ZERO_RANGE = new RegExp(`^ ?[-–] ?(?<rangeEnd>[0๐](?<item>${DIGIT}{1,2}))${NOT_LONGER}`);
const ADDRESS = /(?:https?:\/\/|www\.)\S+/g;

/** Words before a number that starts with a zero which make it something else. */
const OTHER_BEFORE =
  /(?:โทร|โทรศัพท์|โทรสาร|แฟกซ์|เบอร์|มือถือ|เลขที่|เลข|หมู่|หมู่ที่|รหัส|ร้อยละ|เวลา|วันที่|ครั้งที่|ฉบับที่|จำนวน|(?<![ก-๎])(?:ม|ว|ต่อ|ชั้น|ห้อง))\.? *:? *$/;
/** What may follow a count, time, decimal, telephone number or date. */
const OTHER_AFTER =
  /^(?: ?[.:,/] ?[0-9๐-๙]| ?[-–] ?(?![0๐][0-9๐-๙]{2}(?![-–0-9๐-๙]))[0-9๐-๙]{3}| [0-9๐-๙]{3}| ?(?:%|บาท|คน|ราย|ครั้ง|วัน|เดือน|ปี|คะแนน|นาฬิกา|น\.|นาที|ชั่วโมง|แห่ง|เรื่อง|ฉบับ|โครงการ|กิจกรรม|หน่วยงาน|หน้า|ชุด|เล่ม|หลักสูตร)| ?(?:ม\.ค|ก\.พ|มี\.ค|เม\.ย|พ\.ค|มิ\.ย|ก\.ค|ส\.ค|ก\.ย|ต\.ค|พ\.ย|ธ\.ค|มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรก|สิงหา|กันยา|ตุลา|พฤศจิ|ธันวา))/;

/** Every reference of a text, in order of appearance, repeated ones included. */
export function findOitReferences(text: string): OitReference[] {
  // Most cells have none, and this says so at a glance.
  if (!MAYBE.test(text)) return [];
  const searched = /http|www/.test(text) ? text.replace(ADDRESS, (address) => ' '.repeat(address.length)) : text;
  const found: OitReference[] = [];
  for (const match of searched.matchAll(REFERENCE)) {
    const reference = readReference(match, searched);
    if (reference === null) continue;
    found.push(reference, ...restOfRange(reference, searched));
  }
  return withoutRepeatedEnds(found);
}

/** The same text with every reference spelled `O8`, `O27`. Nothing else changes. */
export function spellOitReferences(text: string): string {
  let mended = '';
  let last = 0;
  for (const reference of findOitReferences(text)) {
    if (!text.startsWith(reference.spelling, reference.index)) continue;
    mended += text.slice(last, reference.index) + reference.code;
    last = reference.index + reference.spelling.length;
  }
  return mended + text.slice(last);
}

function readReference(match: RegExpMatchArray, text: string): OitReference | null {
  const { lettered, afterOit, zeroed, thaiLettered } = match.groups ?? {};
  const digits = lettered ?? afterOit ?? zeroed ?? thaiLettered ?? '';
  const end = (match.index ?? 0) + match[0].length;
  const spelling = afterOit === undefined ? match[0] : spellingAfterOit(match[0]);
  const index = end - spelling.length;
  if (zeroed !== undefined && isOtherNumber(text, index, end)) return null;
  // `OIT ๔๐ คะแนน`, `OIT 85.75` are weights and scores; behind ข้อ or O nothing is.
  const bare = !match[0].includes('ข้อ') && /^[0-9๐-๙]/.test(spelling);
  if (bare && OTHER_AFTER.test(text.slice(end, end + 16))) return null;
  if (/^(?: ?[.,][0-9๐-๙]{3}| ?%)/.test(text.slice(end, end + 6))) return null;
  const item = itemNumber(toArabicDigits(digits));
  return item === null ? null : { code: `O${item}`, item, spelling, index };
}

/** Behind OIT the reference is the number alone, with its O if it has one; `OIT27` in one word is a spelling of its own. */
function spellingAfterOit(whole: string): string {
  const rest = whole.slice(3);
  return /^[0-9๐-๙]/.test(rest) ? whole : (/(?:(?:[OoＯｏΟοОо○]|โอ) *)?[0-9๐-๙]+$/.exec(rest)?.[0] ?? rest);
}

/** A leading zero is either the letter O itself (`0๒๗`) or padding behind it (`O08`, `0๐๘`): it counts for nothing. */
function itemNumber(digits: string): number | null {
  const item = Number(digits);
  return item >= 1 && item <= 99 ? item : null;
}

function isOtherNumber(text: string, index: number, end: number): boolean {
  const before = text.slice(Math.max(0, index - 24), index);
  const after = text.slice(end, end + 16);
  if (OTHER_BEFORE.test(before)) return true;
  if (OTHER_AFTER.test(after)) return true;
  // `01. จัดทำ…`, `๐๒) …` at the start of a line are step numbers.
  return /(?:^|\n) *$/.test(before) && /^ ?[.)]/.test(after);
}

/** The items of `O31-O33`, `O31-33` and `๐๓๑-๐๓๓` behind the first. */
function restOfRange(first: OitReference, text: string): OitReference[] {
  const start = first.index + first.spelling.length;
  const zeroed = /^[0๐]/.test(first.spelling);
  const match = (zeroed ? ZERO_RANGE : RANGE).exec(text.slice(start, start + 12));
  const end = match?.groups?.rangeEnd;
  if (match === null || end === undefined || OTHER_AFTER.test(text.slice(start + match[0].length, start + match[0].length + 16))) return [];
  const last = Number(toArabicDigits(match.groups?.item ?? end));
  if (last - first.item >= MOST_ITEMS) return [];
  return Array.from({ length: last - first.item }, (_, step) => {
    const item = first.item + 1 + step;
    // The end of a range of zeros is not found by itself, so it brings its own spelling.
    const own = zeroed && item === last;
    return { code: `O${item}`, item, spelling: own ? end : `O${item}`, index: own ? start + match[0].length - end.length : first.index };
  });
}

/** No year has had more items. */
const MOST_ITEMS = 43;

/** The last item of a range is found once more by itself: the finding with the true spelling stays. */
function withoutRepeatedEnds(found: readonly OitReference[]): OitReference[] {
  return found.filter((reference, position) => {
    const next = found[position + 1];
    const inRange = reference.index === found[position - 1]?.index;
    return !(inRange && next !== undefined && next.code === reference.code && next.index - reference.index < 12);
  });
}
