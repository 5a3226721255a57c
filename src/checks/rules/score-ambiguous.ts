import { finding } from '../support/finding';
import { quoted, scoreRows } from '../support/scores';
import type { Rule } from '../types';

/** The figure might mean two things (26.92 of 100, or points out of 30?). Nothing is computed from it until the officer says. */
export const scoreAmbiguous: Rule = {
  id: 'score-ambiguous',
  severities: ['error'],
  optional: false,
  variants: ['default'],
  check: ({ workbook }) =>
    (workbook.scores ? scoreRows(workbook.scores) : [])
      .filter(({ score }) => score.ambiguous && score.value !== null)
      .map(({ row, score }) => finding('score-ambiguous', 'error', score.at, { params: { row, text: quoted(score.cell) } })),
};
