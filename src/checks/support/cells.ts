import type { Cell, CellAt, Grid } from '../../plan/grid';
import type { FieldText, RecognisedWorkbook } from '../../plan/types';
import { placeKey } from './finding';

/** Finds the cell at a place; `undefined` outside the used range of every sheet. */
export function cellFinder(grids: readonly Grid[]): (at: CellAt) => Cell | undefined {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  return (at) => {
    const grid = bySheet.get(at.sheet);
    return grid?.rows[at.row - grid.firstRow]?.[at.column - grid.firstColumn];
  };
}

const remembered = new WeakMap<RecognisedWorkbook, readonly Cell[]>();

/**
 * Every cell whose content is read for the report, each once: titles, introduction, agency, table headers, sections, fields of
 * measures, score rows, stated results and remarks. Repeated header rows are not among them. Computed once a workbook.
 */
export function cellsRead(workbook: RecognisedWorkbook): readonly Cell[] {
  const known = remembered.get(workbook);
  if (known) return known;
  const cells = new Map<string, Cell>();
  const find = cellFinder(workbook.grids);
  const take = (cell: Cell | undefined): void => {
    if (cell) cells.set(placeKey(cell.at), cell);
  };
  const takeAt = (sourced: { readonly at: CellAt } | null | undefined): void => {
    if (sourced) take(find(sourced.at));
  };

  for (const sourced of [...workbook.titles, ...workbook.introduction]) takeAt(sourced);
  takeAt(workbook.agency?.name);
  takeAt(workbook.agency?.district);
  takeAt(workbook.agency?.province);
  takeAt(workbook.fiscalYear);

  const { measures } = workbook;
  if (measures) {
    for (const sourced of [...measures.columns, ...measures.sections]) takeAt(sourced);
    for (const measure of measures.measures) {
      const fields: (FieldText | undefined)[] = [...Object.values(measure.fields), ...Object.values(measure.extra)];
      for (const field of fields) field?.cells.forEach(take);
    }
  }

  for (const scores of [workbook.scores, workbook.previousScores]) {
    if (!scores) continue;
    takeAt(scores.scoreColumn);
    takeAt(scores.previousColumn);
    for (const row of [...scores.instruments, ...scores.indicators]) {
      takeAt(row.label);
      take(row.score.cell);
      take(row.previous?.cell);
    }
    takeAt(scores.stated.total);
    takeAt(scores.stated.level);
    takeAt(scores.stated.targetMet);
    takeAt(scores.fiscalYear);
    for (const remark of scores.remarks) takeAt(remark);
  }

  const all = [...cells.values()];
  remembered.set(workbook, all);
  return all;
}
