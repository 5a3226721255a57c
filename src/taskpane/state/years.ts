/** Which fiscal year a day belongs to. Thai fiscal years begin on 1 October and bear the Buddhist year in which they end. */

const BUDDHIST = 543;
const FIRST_MONTH = 9; // October, counted from 0

/** The fiscal year of a day. */
export function fiscalYearOf(day: Date): number {
  return day.getFullYear() + BUDDHIST + (day.getMonth() >= FIRST_MONTH ? 1 : 0);
}

/** The year a report is most likely about: until March the one that ended in September, then the running one. */
export function likelyYear(day: Date): number {
  return fiscalYearOf(new Date(day.getFullYear(), day.getMonth() - 6, 1));
}
