/** Under which item of which year's ITA the report of a fiscal year is published. */
import type { Framework } from '../assessment/types';

export interface Publication {
  /** `O26`. */
  readonly item: string;
  /** Fiscal year of the assessment that asks for it. */
  readonly fiscalYear: number;
}

/**
 * To FY 2566 the report item asked for the report of its own year, since FY 2568 for that of the year before: so a report may be
 * asked for by the year's own framework or by the next one's. `null` where neither is known to ask for it.
 *
 * @param frameworkFor the framework of a fiscal year, `null` if there is none
 */
export function publicationOf(fiscalYear: number, frameworkFor: (fiscalYear: number) => Framework | null): Publication | null {
  for (const covers of [0, -1] as const) {
    const framework = frameworkFor(fiscalYear - covers);
    if (framework?.reportItemCovers === covers && framework.reportItem !== null) {
      return { item: framework.reportItem, fiscalYear: framework.fiscalYear };
    }
  }
  return null;
}
