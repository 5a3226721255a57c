import { exact } from '../../assessment/exact';
import { finding } from '../support/finding';
import { quoted, scoreOf, scoreRows } from '../support/scores';
import type { Rule } from '../types';

const least = exact('0');
const most = exact('100');

/** Scores are 0 to 100. */
export const scoreOutOfRange: Rule = {
  id: 'score-out-of-range',
  severities: ['error'],
  optional: false,
  variants: ['default'],
  check: ({ workbook }) =>
    (workbook.scores ? scoreRows(workbook.scores) : [])
      .filter(({ score }) => {
        const value = scoreOf(score);
        return value !== null && !score.ambiguous && (value.compare(least) < 0 || value.compare(most) > 0);
      })
      .map(({ row, score }) => finding('score-out-of-range', 'error', score.at, { params: { row, text: quoted(score.cell) } })),
};
