/**
 * One cell's text as a list: paragraphs, dashes and bullets, numbered steps, the latter also in running text. Marks and
 * numbers are taken off; the words stay the staff's own, all of them, in order.
 */
import { toArabicDigits } from './digits';

/** Where an item's mark begins and where its words begin. */
interface Mark {
  readonly start: number;
  readonly end: number;
}

const DASHES = '-–—−‑•●▪■◦‣⁃∙·○▶►➢➤✓✔*';
const DASH_AT_LINE_START = new RegExp(`^ *[${DASHES}]+ *`);
const DASH_AFTER_SPACE = new RegExp(` [${DASHES}]+ *(?=\\S)`, 'g');

/** `๑.`, `1)`, `(๑)`, `๑.๑`, `๑.๑.๒)`: number, style and the sub-numbers. */
const NUMBERED = /(\(?)((?:[0-9๐-๙]{1,2})(?:\.[0-9๐-๙]{1,2}){0,3})( ?\.(?![0-9๐-๙])|\)|(?= ))\)? */y;

/** `step`: ขั้นตอนที่ ๑. `levels`: ๑.๑, or a number without any mark. */
type Style = 'dot' | 'paren' | 'brackets' | 'step' | 'levels';

interface NumberMark extends Mark {
  readonly style: Style;
  /** `[2]` for ๒., `[1, 2]` for ๑.๒ */
  readonly path: readonly number[];
}

/** Splits a normalised text into its items. A text of one paragraph without marks is one item; an empty one has none. */
export function splitList(text: string): string[] {
  if (text === '') return [];
  if (!/[\n0-9๐-๙]/.test(text) && !DASH_AT_LINE_START.test(text)) return [text];
  const marks = collectMarks(text);
  const items: string[] = [];
  let from = 0;
  for (const mark of marks) {
    items.push(text.slice(from, mark.start));
    from = mark.end;
  }
  items.push(text.slice(from));
  return items.map((item) => item.trim()).filter((item) => item !== '');
}

/** All item starts in order; those of unmarked paragraphs have no width. */
function collectMarks(text: string): Mark[] {
  const dashed = DASH_AT_LINE_START.test(text);
  const numbers = numberMarks(text);
  const marks = new Map<number, Mark>();
  const markedFromTheStart = dashed || numbers[0]?.start === 0;
  let start = 0;
  for (const line of text.split('\n')) {
    const dash = DASH_AT_LINE_START.exec(line);
    if (dash !== null) marks.set(start, { start, end: start + dash[0].length });
    // In a list that begins with a mark, a line without one continues the item above it.
    else if (!markedFromTheStart) marks.set(start, { start, end: start });
    start += line.length + 1;
  }
  if (dashed) {
    for (const match of text.matchAll(DASH_AFTER_SPACE)) {
      if (!joinsItsNeighbours(text, match.index, match.index + match[0].length)) {
        marks.set(match.index, { start: match.index, end: match.index + match[0].length });
      }
    }
  }
  for (const mark of numbers) marks.set(mark.start, mark);
  return [...marks.values()].sort((one, other) => one.start - other.start);
}

const MONTH_OR_NUMBER =
  /^(?:พ\.ศ|[0-9๐-๙]|มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรก|สิงหา|กันยา|ตุลา|พฤศจิ|ธันวา|ม\.ค|ก\.พ|มี\.ค|เม\.ย|พ\.ค|มิ\.ย|ก\.ค|ส\.ค|ก\.ย|ต\.ค|พ\.ย|ธ\.ค)/;
const MONTH_END = /(?:[0-9๐-๙]|คม|ยน|พันธ์|[มกสตพธ]\.[คพยศ]\.?|(?:มี|เม|มิ)\.[คย]\.?|น\.)$/;

/** `๒๕๖๗ - ๒๕๖๘`, `ตุลาคม - กันยายน`, `๐๘.๓๐ - ๑๖.๓๐ น.`: such a dash ties, it starts no item. */
function joinsItsNeighbours(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 10), start);
  const after = text.slice(end, end + 8);
  if (!MONTH_END.test(before) || !MONTH_OR_NUMBER.test(after)) return false;
  return !/^[0-9๐-๙]{1,2}(?:[.)](?![0-9๐-๙])| )/.test(after);
}

/**
 * Numbers that start an item. At the start of a line any number with a mark behind it does; in running text only the one
 * that carries on the sequence, in the same style, or a `๑` that a `๒` of the same style follows.
 */
function numberMarks(text: string): NumberMark[] {
  const candidates = numberCandidates(text);
  const marks: NumberMark[] = [];
  candidates.forEach(({ mark, lineStart }, position) => {
    if (lineStart ? mark.style !== 'levels' || mark.path.length > 1 || bareNumbersCount(candidates) : continues(marks, mark)) {
      marks.push(mark);
    } else if (!lineStart && isOne(mark) && candidates.slice(position + 1, position + 12).some((later) => follows(mark, later.mark))) {
      marks.push(mark);
    }
  });
  return marks;
}

interface Candidate {
  readonly mark: NumberMark;
  readonly lineStart: boolean;
}

/** Every number with a mark behind it, wherever a step could start. */
function numberCandidates(text: string): Candidate[] {
  const candidates: Candidate[] = [];
  for (const match of text.matchAll(NUMBER_START)) {
    const lead = match[1] ?? '';
    NUMBERED.lastIndex = match.index + lead.length;
    const found = NUMBERED.exec(text);
    if (found === null) continue;
    const before = text.slice(Math.max(0, match.index - 10), match.index);
    const lineStart = (match.index <= 6 ? LINE_START : LINE_START_INSIDE).test(before);
    const mark = readMark(found, match.index, lead);
    if (mark === null || (!lineStart && CITES.test(before))) continue;
    if (mark.style === 'levels' && (FIGURE_BEHIND.test(text.slice(mark.end, mark.end + 12)) || (!lineStart && SCORES.test(before))))
      continue;
    candidates.push({ mark, lineStart });
  }
  return candidates;
}

/** Only blanks or a bullet stand between the start of the line and the number. */
const LINE_START = /(?:^|\n) *[-–•]? *$/;
const LINE_START_INSIDE = /\n *[-–•]? *$/;
/** `มาตรา ๒.`, `ครั้งที่ ๒.` cite and count. Other words before a number end the step before it (`…ของเจ้าหน้าที่ ๒. …`). */
const CITES = /(?:มาตรา|วรรค|หมวด|ร้อยละ|ฉบับที่|ครั้งที่|ระดับที่) ?$/;
/** `คะแนน ๑.๒` is a score. */
const SCORES = /(?:คะแนน|เฉลี่ย|ร้อยละ|ข้อ) ?$/;
/** `๗๙.๑๑ คะแนน`, `๐๘.๓๐ - ๑๖.๓๐ น.` at the start of a line are a score and a time, no steps. */
const FIGURE_BEHIND = /^(?:คะแนน|ร้อยละ|%|เปอร์เซ็นต์|บาท|ล้าน|น\.|นาฬิกา|[-–] ?[0-9๐-๙])/;
/** A number, with ข้อ or ขั้นตอนที่ before it if it has one. */
const NUMBER_START = /(?<![0-9๐-๙.,:/])((?:ขั้นตอนที่|ขั้นที่|ข้อ(?:ที่)?) *)?\(?[0-9๐-๙]/g;

function readMark(found: RegExpExecArray, start: number, lead: string): NumberMark | null {
  const [whole, open = '', digits = '', tail = ''] = found;
  const path = toArabicDigits(digits).split('.').map(Number);
  const closed = tail === ')';
  if (open !== '' && !closed) return null;
  if (path.some((part) => part === 0)) return null;
  const bare = !closed && tail.trim() !== '.';
  // `ข้อ ๘` without a mark cites; `ขั้นตอนที่ ๑` needs none.
  if (bare && lead.startsWith('ข้อ')) return null;
  const single: Style = lead.startsWith('ขั้น') ? 'step' : 'dot';
  const style: Style = open !== '' ? 'brackets' : closed ? 'paren' : path.length === 1 && (!bare || single === 'step') ? single : 'levels';
  return { start, end: start + lead.length + whole.length, style, path };
}

/** May begin a list in running text. Brackets may not: `มาตรา ๓ (๑) และ (๒)` cites a law. */
const isOne = (mark: NumberMark): boolean =>
  mark.path.length === 1 && mark.path[0] === 1 && (mark.style === 'dot' || mark.style === 'paren');

/** Whether `next` is the item after `mark`: ๒. after ๑., ๑.๒ after ๑.๑, ๒. after ๑.๓, ๑.๑ after ๑. */
function follows(mark: NumberMark, next: NumberMark): boolean {
  const [one, other] = [mark.path, next.path];
  if (other.length === 1) {
    if (next.style === 'levels') return false;
    const sameStyle = mark.style === next.style || (one.length > 1 && next.style === 'dot');
    return sameStyle && other[0] === (one[0] ?? 0) + 1;
  }
  const prefix = other.slice(0, -1);
  const last = other[other.length - 1] ?? 0;
  if (one.length < other.length) return last === 1 && prefix.every((part, level) => one[level] === part);
  return prefix.every((part, level) => one[level] === part) && last === (one[other.length - 1] ?? 0) + 1;
}

/** Carries on the last item, or the last of an outer level (๑. - ๑) ๒) - ๒.). */
function continues(marks: readonly NumberMark[], mark: NumberMark): boolean {
  for (let position = marks.length - 1; position >= 0 && position >= marks.length - 30; position -= 1) {
    const earlier = marks[position];
    if (earlier !== undefined && follows(earlier, mark)) return true;
  }
  return false;
}

/** Numbers without any mark (`1 จัดทำ`) count only where lines of 1, 2, … follow one another. */
function bareNumbersCount(candidates: readonly Candidate[]): boolean {
  const bare = candidates.filter(({ mark, lineStart }) => lineStart && mark.style === 'levels' && mark.path.length === 1);
  return bare.length >= 2 && bare.every(({ mark }, index) => mark.path[0] === index + 1);
}

/** A title with its number: `๓.มาตรการ…`, `๓) …`, `(๓) …`, `มาตรการที่ ๓ …`. */
const NUMBERED_TITLE =
  /^(?:(?:มาตรการ|กิจกรรม|โครงการ|ข้อ|ลำดับ)(?:ที่)? *([0-9๐-๙]{1,3})(?![0-9๐-๙.,]*[0-9๐-๙]) *[.):：]? *|\(?([0-9๐-๙]{1,3})(?: ?\.(?![0-9๐-๙])|\)) *)/;

/** Takes the number off a title; `number` is `null` if there is none. Titles numbered in levels (`๑.๑`) are left whole. */
export function splitTitleNumber(title: string): { readonly number: number | null; readonly title: string } {
  const match = NUMBERED_TITLE.exec(title);
  if (match === null) return { number: null, title };
  const rest = title.slice(match[0].length).trim();
  if (rest === '' && match[1] !== undefined) return { number: Number(toArabicDigits(match[1])), title };
  return { number: Number(toArabicDigits(match[1] ?? match[2] ?? '')), title: rest };
}
