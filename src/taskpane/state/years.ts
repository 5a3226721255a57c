/** Fiscal years on offer. Thai fiscal years begin on 1 October and bear the Buddhist year in which they end. */
import { FRAMEWORK_YEARS } from '../../assessment/frameworks';

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

/** Years to choose from, newest first: those whose criteria the add-in knows, and `chosen` in any case. */
export function yearOptions(chosen: number | null): readonly number[] {
  const years = [...FRAMEWORK_YEARS].sort((a, b) => b - a);
  return chosen === null || years.includes(chosen) ? years : [...years, chosen];
}
