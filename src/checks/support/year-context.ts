import { findYears, type YearInText } from '../../thai/fiscal-year';

/** Laws, plans and resolutions bear years of their own, which no report can get wrong by being of another year. */
const OF_A_LAW = /(?:พระราช(?:บัญญัติ|กำหนด|กฤษฎีกา)|พ\.ร\.[บกฎ]|รัฐธรรมนูญ|ระเบียบ|ข้อบังคับ|กฎกระทรวง|ประกาศ|คำสั่ง|มติ|หนังสือ|แผน|ยุทธศาสตร์|นโยบาย)/;
const RANGE_AFTER = /^\)?\s*(?:[-–—]|ถึง)\s*(?:พ\.?ศ\.?\s*)?[0-9๐-๙]{2,4}/;
const RANGE_BEFORE = /[0-9๐-๙]{2,4}\s*(?:[-–—]|ถึง)\s*(?:พ\.?ศ\.?\s*)?$/;
const DATE_BEFORE = /(?:ม\.ค|ก\.พ|มี\.ค|เม\.ย|พ\.ค|มิ\.ย|ก\.ค|ส\.ค|ก\.ย|ต\.ค|พ\.ย|ธ\.ค|คม|ยน|พันธ์)\.?\s*(?:พ\.?ศ\.?\s*)?$/;
const OF_A_REPORT = /(?:งบประมาณ|ITA|ผลการประเมิน|ประจำปี)[^0-9๐-๙]{0,30}$/i;

const BEFORE = 90;

function isFree(text: string, { index, length, fiscal }: YearInText, earlier: number): boolean {
  const before = text.slice(Math.max(earlier, index - BEFORE), index);
  return !(
    // A year called a fiscal one is the report's own, even if the sentence also speaks of a plan.
    (!fiscal && OF_A_LAW.test(before)) ||
    RANGE_BEFORE.test(text.slice(Math.max(0, index - 20), index)) ||
    RANGE_AFTER.test(text.slice(index + length)) ||
    DATE_BEFORE.test(before)
  );
}

/**
 * Whether a text names the year as its own rather than as that of a law, a plan, a span of years or a date. `reporting`: it
 * must also be called a fiscal year or a year of the assessment, as running text may speak of any year.
 */
export function namesOwnYear(text: string, year: number, reporting: boolean): boolean {
  const years = findYears(text);
  return years.some((found, position) => {
    const previous = years[position - 1];
    const earlier = previous ? previous.index + previous.length : 0;
    if (found.year !== year || !isFree(text, found, earlier)) return false;
    return !reporting || found.fiscal || OF_A_REPORT.test(text.slice(Math.max(0, found.index - 60), found.index));
  });
}
