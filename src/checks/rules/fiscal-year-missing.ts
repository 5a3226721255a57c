import type { Rule } from '../types';
import { finding } from '../support/finding';

/** No sheet names a fiscal year and none is set, or the year has no ITA framework: nothing can be computed. */
export const fiscalYearMissing: Rule = {
  id: 'fiscal-year-missing',
  severities: ['error'],
  optional: false,
  variants: ['default', 'no-framework'],
  check: ({ workbook, framework, settings }) => {
    if (framework) return [];
    const year = settings.fiscalYear ?? workbook.fiscalYear?.value ?? null;
    if (year === null) {
      const at = workbook.titles[0]?.at ?? workbook.measures?.columns[0]?.at ?? null;
      return [finding('fiscal-year-missing', 'error', at)];
    }
    const at = workbook.fiscalYear?.at ?? null;
    return [finding('fiscal-year-missing', 'error', at, { variant: 'no-framework', params: { year } })];
  },
};
