import { cellAddress } from '../../plan/grid';
import { finding } from '../support/finding';
import { scoreRows } from '../support/scores';
import type { Finding, Rule } from '../types';

/** Two rows give a score for the same instrument or indicator. Points to the second and later ones. */
export const instrumentDuplicate: Rule = {
  id: 'instrument-duplicate',
  severities: ['error'],
  optional: false,
  // Two rows that both say only “EIT” are most often the two parts without their numbers.
  variants: ['default', 'eit'],
  check: ({ workbook }) => {
    const first = new Map<string, string>();
    const found: Finding[] = [];
    for (const { row, label } of workbook.scores ? scoreRows(workbook.scores) : []) {
      const before = first.get(row);
      if (before === undefined) first.set(row, cellAddress(label.at));
      else {
        const params = { row, first: before };
        found.push(finding('instrument-duplicate', 'error', label.at, { variant: row === 'EIT' ? 'eit' : 'default', params }));
      }
    }
    return found;
  },
};
