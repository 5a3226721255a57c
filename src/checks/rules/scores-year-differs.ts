import { finding, placeKey } from '../support/finding';
import type { Rule } from '../types';

/**
 * The workbook holds scores, and plainly none of the report's year: the column that was read names another year, or there are
 * tables of several years and none of this one. With them the report would print another year's scores as its own. A title
 * alone that names another year may be left over from last year's file: that is for `year-mismatch` to say.
 */
export const scoresYearDiffers: Rule = {
  id: 'scores-year-differs',
  severities: ['error'],
  optional: false,
  variants: ['default'],
  check: ({ workbook: { scores, previousScores }, framework }) => {
    const named = scores?.fiscalYear;
    if (!scores || !named || !framework || named.value === framework.fiscalYear) return [];
    const byColumn = scores.scoreColumn !== null && placeKey(scores.scoreColumn.at) === placeKey(named.at);
    if (!byColumn && !previousScores?.fiscalYear) return [];
    return [finding('scores-year-differs', 'error', named.at, { params: { year: named.value, expected: framework.fiscalYear } })];
  },
};
