import { coverageOfTable } from '../support/coverage';
import { finding } from '../support/finding';
import type { Rule } from '../types';

/** Which of the seven analysis issues no measure addresses: one finding that lists them, at the head of the measures table. */
export const issueUncovered: Rule = {
  id: 'issue-uncovered',
  severities: ['warning'],
  optional: true,
  variants: ['some', 'none'],
  check: ({ workbook: { measures }, framework }) => {
    if (!measures || !framework || framework.issues.length === 0) return [];
    const left = coverageOfTable(measures, framework).uncoveredIssues;
    if (left.length === 0) return [];
    const total = framework.issues.length;
    const names = left.map((number) => `(${number}) ${framework.issues[number - 1] ?? ''}`).join(' ');
    const at = { sheet: measures.range.sheet, row: measures.headerRow, column: measures.range.firstColumn };
    const variant = left.length === total ? 'none' : 'some';
    return [finding('issue-uncovered', 'warning', at, { variant, params: { count: left.length, total, names } })];
  },
};
