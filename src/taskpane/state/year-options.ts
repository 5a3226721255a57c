/** Fiscal years on offer. Apart from the calendar, as the frameworks come with it and the first view needs none of them. */
import { FRAMEWORK_YEARS } from '../../assessment/frameworks';

/** Years to choose from, newest first: those whose criteria the add-in knows, and `chosen` in any case. */
export function yearOptions(chosen: number | null): readonly number[] {
  const years = [...FRAMEWORK_YEARS].sort((a, b) => b - a);
  return chosen === null || years.includes(chosen) ? years : [...years, chosen];
}
