import { finding } from '../support/finding';
import type { Rule } from '../types';

/**
 * Another sheet holds measures too, and the report takes those of one sheet only; not said where the staff chose the table. No
 * more than information if the other table names another fiscal year, as last year's does (`other-year`), or lacks columns that
 * the report needs.
 */
export const measuresLeftOut: Rule = {
  id: 'measures-left-out',
  severities: ['warning', 'info'],
  optional: false,
  variants: ['default', 'other-year'],
  check: ({ workbook: { measures, otherMeasures = [], fiscalYear }, framework }) => {
    if (measures === null) return [];
    const { sheet } = measures.range;
    const own = framework?.fiscalYear ?? fiscalYear?.value ?? null;
    return otherMeasures.map(({ at, isComplete, fiscalYear: year }) =>
      own === null || year === null || year === own
        ? finding('measures-left-out', isComplete ? 'warning' : 'info', at, { params: { sheet } })
        : finding('measures-left-out', 'info', at, { variant: 'other-year', params: { sheet, year } }),
    );
  },
};
