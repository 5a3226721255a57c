import { finding } from '../support/finding';
import { scoreRows } from '../support/scores';
import type { Rule } from '../types';

/** ITA scores are published with two decimals; more of them are a sign of a figure computed by hand. */
export const scorePrecision: Rule = {
  id: 'score-precision',
  severities: ['warning'],
  optional: false,
  variants: ['default'],
  check: ({ workbook }) =>
    (workbook.scores ? scoreRows(workbook.scores) : [])
      // Points out of 30 or 40 turned into a score have as many places as the division gives.
      .filter(({ score }) => score.conversion !== 'weighted-points' && /\.\d{3,}$/.test((score.value ?? '').replace(/0+$/, '')))
      .map(({ row, score }) => finding('score-precision', 'warning', score.at, { params: { row, text: score.value ?? '' } })),
};
