/**
 * Fiscal years and their months. The Thai fiscal year runs from 1 October of the year before to 30 September and bears the
 * Buddhist year in which it ends. Months are `YYYY-MM` with the Buddhist year.
 */
import { toArabicDigits } from './digits';

/** Buddhist year minus Christian year. */
export const BUDDHIST_OFFSET = 543;

/** Years that a text of this field can mean; anything else of four digits is some other number. */
const EARLIEST = 2450;
const LATEST = 2650;

export interface YearInText {
  /** Buddhist year. */
  readonly year: number;
  /** Where its digits begin in the text, and how many characters they take. */
  readonly index: number;
  readonly length: number;
  /** The words before it say that it is a fiscal year. */
  readonly fiscal: boolean;
}

/** A number of two or four digits with what stands right before and after it. */
const CANDIDATE = /(ค\.?ศ\.{0,2} ?|พ\.?ศ\.{0,2} ?|ปี(?:ที่)? ?)?(?<!\d|\d[.,])(\d{4}|\d{2})(?!\d|[.,]\d)/g;
const COUNTED = /^ *(?:บาท|คน|ราย(?!งาน|การ)|ครั้ง|แห่ง|เรื่อง|คะแนน|ฉบับ|หน่วยงาน|โครงการ|กิจกรรม|%|เปอร์เซ็นต์)/;
const FISCAL_BEFORE = /(?:งบประมาณ|งปม\.?) *(?:ประจำปี *)?(?:พ\.?ศ\.{0,2})? *$/;

/**
 * Every year that a text names, in order: `พ.ศ.2567`, `พ.ศ..๒๕๖๗`, `ปีงบประมาณ 68`, `ITA ๒๕๖๗`, `ค.ศ. 2024`. Two digits
 * count only after พ.ศ. or ปี. Counts (`๒๕๖๗ คน`) and amounts (`2,567`) are not years.
 */
export function findYears(text: string): YearInText[] {
  const plain = toArabicDigits(text);
  const years: YearInText[] = [];
  for (const match of plain.matchAll(CANDIDATE)) {
    const [whole, lead = '', digits = ''] = match;
    const index = match.index + whole.length - digits.length;
    // `พ.ศ. ๒๕๖๑ เรื่อง …` names a year, whatever stands behind it.
    if (lead === '' && COUNTED.test(plain.slice(index + digits.length))) continue;
    const fiscal = FISCAL_BEFORE.test(plain.slice(Math.max(0, index - 40), index));
    const year = yearMeant(Number(digits), digits.length, lead, fiscal);
    if (year !== null) years.push({ year, index, length: digits.length, fiscal });
  }
  return years;
}

function yearMeant(number: number, digits: number, lead: string, fiscal: boolean): number | null {
  if (digits === 2) return number >= 40 && (fiscal || /พ|ปี/.test(lead)) ? 2500 + number : null;
  const year = lead.startsWith('ค') && number <= 2100 ? number + BUDDHIST_OFFSET : number;
  return year >= EARLIEST && year <= LATEST ? year : null;
}

/** The first year of a text, the first one called a fiscal year preferred; `null` if it names none. */
export function fiscalYearOf(text: string): YearInText | null {
  const years = findYears(text);
  return years.find((found) => found.fiscal) ?? years[0] ?? null;
}

/** `2567-10` from 2567 and 10. */
export function monthText(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** The fiscal year that a month belongs to: `2567-10` → 2568, `2568-09` → 2568. */
export function fiscalYearOfMonth(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number >= 10 ? year + 1 : year;
}

/** The twelve months of a fiscal year, October first. */
export function monthsOfFiscalYear(fiscalYear: number): string[] {
  return Array.from({ length: 12 }, (_, index) => (index < 3 ? monthText(fiscalYear - 1, 10 + index) : monthText(fiscalYear, index - 2)));
}

/** The calendar year in which a month (1–12) of a fiscal year falls. */
export function yearOfMonthIn(fiscalYear: number, month: number): number {
  return month >= 10 ? fiscalYear - 1 : fiscalYear;
}
