import { finding, placeKey } from '../support/finding';
import type { Rule } from '../types';

/**
 * The workbook holds scores, and plainly none of the report's year: the column that was read names another year, the title
 * does and the column of last year's scores agrees with it, or there are tables of several years and none of this one. With
 * them the report would print another year's scores as its own. A title alone that names another year may be left over from
 * last year's file: that is for `year-mismatch` to say. Nor can the scores to compare with be of the report's year or later
 * (`previous`).
 */
export const scoresYearDiffers: Rule = {
  id: 'scores-year-differs',
  severities: ['error'],
  optional: false,
  variants: ['default', 'previous'],
  check: ({ workbook: { scores, previousScores }, framework }) => {
    if (!scores || !framework) return [];
    const expected = framework.fiscalYear;
    const named = scores.fiscalYear;
    const before = scores.previousFiscalYear;
    if (named && named.value !== expected) {
      const byColumn = scores.scoreColumn !== null && placeKey(scores.scoreColumn.at) === placeKey(named.at);
      const byBoth = before !== null && before.value !== expected - 1;
      if (byColumn || byBoth || previousScores?.fiscalYear) {
        return [finding('scores-year-differs', 'error', named.at, { params: { year: named.value, expected } })];
      }
    }
    if (!before || before.value < expected) return [];
    return [finding('scores-year-differs', 'error', before.at, { variant: 'previous', params: { year: before.value, expected } })];
  },
};
