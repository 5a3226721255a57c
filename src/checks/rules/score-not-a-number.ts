import { finding } from '../support/finding';
import { quoted, scoreRows } from '../support/scores';
import type { Rule } from '../types';

/** The cell of a score holds something that is no score: `ไม่มีข้อมูล`, a date, a word. Empty cells and error values have rules of their own. */
export const scoreNotANumber: Rule = {
  id: 'score-not-a-number',
  severities: ['error'],
  optional: false,
  variants: ['default'],
  check: ({ workbook }) =>
    (workbook.scores ? scoreRows(workbook.scores) : [])
      .filter(({ score }) => score.value === null && score.cell.kind !== 'empty')
      .map(({ row, score }) => finding('score-not-a-number', 'error', score.at, { params: { row, text: quoted(score.cell) } })),
};
