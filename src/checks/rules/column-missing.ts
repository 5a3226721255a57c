import type { CellAt } from '../../plan/grid';
import type { TableRange } from '../../plan/types';
import type { Finding, Rule } from '../types';
import { finding } from '../support/finding';

const headerCell = (range: TableRange, headerRow: number): CellAt => ({
  sheet: range.sheet,
  row: headerRow,
  column: range.firstColumn,
});

/** A table was found but one of the columns it needs was not. Points to the first cell of its header row. */
export const columnMissing: Rule = {
  id: 'column-missing',
  severities: ['error'],
  optional: false,
  variants: ['measures', 'scores'],
  check: ({ workbook: { measures, scores } }) => {
    const found: Finding[] = [];
    for (const field of measures?.missing ?? []) {
      const at = measures ? headerCell(measures.range, measures.headerRow) : null;
      found.push(finding('column-missing', 'error', at, { variant: 'measures', params: { field } }));
    }
    const gives = scores !== null && [...scores.instruments, ...scores.indicators].some(({ score }) => score.value !== null);
    if (scores && !scores.scoreColumn && !gives) {
      found.push(finding('column-missing', 'error', headerCell(scores.range, scores.headerRow), { variant: 'scores' }));
    }
    return found;
  },
};
