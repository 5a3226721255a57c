import { finding } from '../support/finding';
import type { Rule } from '../types';

/**
 * Another sheet holds measures too, and the report takes those of one sheet only. Said unless the other table names another
 * fiscal year, as last year's does, or the staff chose the table; less loudly if it lacks columns that the report needs.
 */
export const measuresLeftOut: Rule = {
  id: 'measures-left-out',
  severities: ['warning', 'info'],
  optional: false,
  variants: ['default'],
  check: ({ workbook: { measures, otherMeasures = [], fiscalYear }, framework }) => {
    if (measures === null) return [];
    const year = framework?.fiscalYear ?? fiscalYear?.value ?? null;
    return otherMeasures
      .filter((other) => other.fiscalYear === null || year === null || other.fiscalYear === year)
      .map(({ at, isComplete }) =>
        finding('measures-left-out', isComplete ? 'warning' : 'info', at, { params: { sheet: measures.range.sheet } }),
      );
  },
};
