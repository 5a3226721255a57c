import { finding } from '../support/finding';
import type { Rule } from '../types';

/** The table has its headings and not one measure. Points to where the first would stand. */
export const measuresEmpty: Rule = {
  id: 'measures-empty',
  severities: ['error'],
  optional: false,
  variants: ['default'],
  check: ({ workbook: { measures } }) =>
    measures && measures.measures.length === 0
      ? [
          finding('measures-empty', 'error', {
            sheet: measures.range.sheet,
            row: measures.headerRow + 1,
            column: measures.range.firstColumn,
          }),
        ]
      : [],
};
