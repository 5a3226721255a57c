/** Fiscal years on offer. Thai fiscal years begin on 1 October and bear the Buddhist year in which they end. */

const BUDDHIST = 543;
const FIRST_MONTH = 9; // October, counted from 0
/** The first year of the assessment in its present form. */
const EARLIEST = 2562;

/** The fiscal year of a day. */
export function fiscalYearOf(day: Date): number {
  return day.getFullYear() + BUDDHIST + (day.getMonth() >= FIRST_MONTH ? 1 : 0);
}

/** The year a report is most likely about: until March the one that ended in September, then the running one. */
export function likelyYear(day: Date): number {
  return fiscalYearOf(new Date(day.getFullYear(), day.getMonth() - 6, 1));
}

/** Years to choose from, newest first, `chosen` always among them. */
export function yearOptions(day: Date, chosen: number | null): readonly number[] {
  const newest = Math.max(fiscalYearOf(day) + 1, chosen ?? 0);
  const years = Array.from({ length: newest - EARLIEST + 1 }, (_, index) => newest - index);
  return chosen === null || years.includes(chosen) ? years : [...years, chosen];
}
