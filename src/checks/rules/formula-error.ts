import type { Cell } from '../../plan/grid';
import type { ExtraField, MeasureField } from '../../plan/types';
import { cellFinder } from '../support/cells';
import { finding, placeKey } from '../support/finding';
import { scoreRows } from '../support/scores';
import type { Rule } from '../types';

/** Columns whose content goes into the report or its analysis; an error among private notes harms nothing. */
const NEEDED: readonly (MeasureField | ExtraField)[] = [
  'title',
  'steps',
  'responsible',
  'period',
  'done',
  'outcomes',
  'number',
  'indicator',
  'issue',
  'oit',
];

/** A formula in a cell that is read gives an error value (`#REF!`, `#N/A`): there is nothing to print or to compute with. */
export const formulaError: Rule = {
  id: 'formula-error',
  severities: ['error'],
  optional: false,
  variants: ['default'],
  check: ({ workbook }) => {
    const find = cellFinder(workbook.grids);
    const errors = new Map<string, Cell>();
    const take = (cell: Cell | undefined): void => {
      if (cell?.kind === 'error') errors.set(placeKey(cell.at), cell);
    };
    const { measures, scores } = workbook;
    const columns = measures?.columns.filter(({ field }) => NEEDED.includes(field)) ?? [];
    for (const measure of measures?.measures ?? []) {
      for (const row of measure.rows) {
        for (const { column, at } of columns) take(find({ sheet: at.sheet, row, column }));
      }
    }
    for (const { score, previous } of scores ? scoreRows(scores) : []) {
      take(score.cell);
      take(previous?.cell);
    }
    return [...errors.values()].map(({ at, raw }) => finding('formula-error', 'error', at, { params: { text: String(raw) } }));
  },
};
