/** The words of a period, in order. What is no month, year, quarter, number or link is passed over. */
import { toArabicDigits } from './digits';
import { BUDDHIST_OFFSET } from './fiscal-year';
import { MONTH_PATTERN, monthNumber } from './months';

export type PeriodToken =
  | { readonly kind: 'month'; readonly month: number; readonly year: number | null; readonly day: number | null }
  /** `adjacent`: only blanks stand between it and the token before. */
  | { readonly kind: 'year'; readonly year: number; readonly fiscal: boolean; readonly adjacent: boolean }
  | { readonly kind: 'quarter'; readonly quarter: number; readonly year: number | null }
  | { readonly kind: 'half'; readonly second: boolean }
  /** The whole year in words: ตลอดปีงบประมาณ, ทุกไตรมาส, รอบ ๑๒ เดือน. */
  | { readonly kind: 'whole' }
  | { readonly kind: 'range' }
  | { readonly kind: 'list' }
  | { readonly kind: 'number'; readonly value: number; readonly touchesNext: boolean; readonly afterMonth: boolean };

const YEAR_LEAD = '(?:ประจำ *)?(?:ปี *(?:งบประมาณ|งปม\\.?)?|งบประมาณ) *(?:พ\\.? ?ศ\\.{0,2})? *|พ\\.? ?ศ\\.{0,2} *|ค\\.? ?ศ\\.{0,2} *';

const TOKEN = new RegExp(
  [
    '(?<whole>ตลอด(?:ทั้ง)? *ปี|ทั้งปี|ทุก *(?:ไตรมาส|เดือน)|12 *เดือน|ตลอดเวลา)',
    '(?<half>(?:6 *เดือน|ครึ่งปี) *(?:แรก|หลัง))',
    '(?<iso>(?<!\\d)\\d{4}-(?:0[1-9]|1[0-2])(?:-\\d{2})?(?!\\d))',
    '(?<date>(?<!\\d)\\d{1,2}(?:[/.]\\d{1,2}[/.](?:\\d{4}|\\d{2})|-\\d{1,2}-\\d{4})(?!\\d))',
    '(?:ไตรมาส *(?:ที่)? *|\\bQ *)(?<quarter>[1-4])(?!\\d)(?: */ *(?<quarterYear>\\d{4}|\\d{2}))?',
    '(?<monthYear>(?<!\\d)(?:0?[1-9]|1[0-2])/\\d{4}(?!\\d))',
    MONTH_PATTERN,
    `(?<lead>${YEAR_LEAD}|['’/] *)?(?<!\\d|\\d[.,])(?<year>\\d{4}|\\d{2}(?!\\d| *(?:วัน|เดือน|ครั้ง)))(?!\\d)`,
    '(?<range>[-–—−~]|จนถึง|ถึง)',
    '(?<list>และ|กับ|,)',
    '(?<number>\\d+)',
  ].join('|'),
  'gi',
);

/** `67` and `2567` → 2567; `2024` → 2567, since a Christian year in a Thai sheet can mean nothing else. `null` if no year. */
function buddhist(digits: string): number | null {
  const number = Number(digits);
  if (digits.length === 2) return number >= 40 ? 2500 + number : null;
  if (number >= 1950 && number <= 2100) return number + BUDDHIST_OFFSET;
  return number >= 2450 && number <= 2650 ? number : null;
}

/** Cuts a text into the words that matter for a period. */
export function tokenisePeriod(text: string): PeriodToken[] {
  const plain = toArabicDigits(text).replace(/\n/g, ' ');
  const tokens: PeriodToken[] = [];
  let end = 0;
  for (const match of plain.matchAll(TOKEN)) {
    const between = plain.slice(end, match.index);
    const found = readToken(match, tokens, /^[ .()]*$/.test(between), plain);
    if (found === null) continue;
    tokens.push(found);
    end = match.index + match[0].length;
  }
  return tokens;
}

function readToken(match: RegExpMatchArray, earlier: readonly PeriodToken[], adjacent: boolean, plain: string): PeriodToken | null {
  const groups = match.groups ?? {};
  if (groups.whole !== undefined) return { kind: 'whole' };
  if (groups.half !== undefined) return { kind: 'half', second: groups.half.endsWith('หลัง') };
  if (groups.range !== undefined) return { kind: 'range' };
  if (groups.list !== undefined) return { kind: 'list' };
  if (groups.iso !== undefined) return numericDate(groups.iso.split('-').reverse());
  if (groups.date !== undefined) return numericDate(groups.date.split(/[/.-]/));
  if (groups.monthYear !== undefined) {
    const date = numericDate(groups.monthYear.split('/'));
    // `ไตรมาส ๑ - ๒/๒๕๖๘`: behind a quarter such a number is a quarter, no month.
    const inQuarters = earlier.some(({ kind }) => kind === 'quarter');
    return inQuarters && date?.kind === 'month' && date.month <= 4 ? { kind: 'quarter', quarter: date.month, year: date.year } : date;
  }
  if (groups.quarter !== undefined) {
    return { kind: 'quarter', quarter: Number(groups.quarter), year: buddhist(groups.quarterYear ?? '') };
  }
  if (groups.month !== undefined) {
    const month = monthNumber(groups.month);
    return month === null ? null : { kind: 'month', month, year: null, day: null };
  }
  const after = plain.slice((match.index ?? 0) + match[0].length);
  return readNumber(groups.lead ?? '', groups.year ?? groups.number ?? '', earlier[earlier.length - 1], adjacent, after);
}

/** Day, month, year or month, year. */
function numericDate(parts: readonly string[]): PeriodToken | null {
  const [year = '', month = '', day] = [...parts].reverse();
  const number = Number(month);
  if (number < 1 || number > 12) return null;
  return { kind: 'month', month: number, year: buddhist(year), day: day === undefined ? null : Number(day) };
}

function readNumber(lead: string, digits: string, before: PeriodToken | undefined, adjacent: boolean, after: string): PeriodToken {
  const afterMonth = before?.kind === 'month' && adjacent;
  const year = buddhist(digits);
  // Two digits are a year only behind a month or a word that says so.
  if (year !== null && (digits.length === 4 || afterMonth || /[ก-ฮ]/.test(lead))) {
    return { kind: 'year', year, fiscal: lead.includes('งบ') || lead.includes('งปม'), adjacent };
  }
  const touchesNext = /^ *(?:เดือน *)?[ก-ฮเ-ไA-Za-z]/.test(after);
  return { kind: 'number', value: Number(digits), touchesNext, afterMonth };
}
