/** Columns of the measures table as the data section lists them, and the choices that an officer has. */
import { columnLetters } from '../../plan/grid';
import type { MeasureField, MeasuresTable, RecognisedWorkbook } from '../../plan/types';
import type { Settings, TableChoice } from '../../settings/types';

export const MEASURE_FIELDS: readonly MeasureField[] = ['title', 'steps', 'responsible', 'period', 'done', 'outcomes'];

export interface ColumnRow {
  readonly field: MeasureField;
  /** Letters of the column, `null` if none was found. */
  readonly column: string | null;
  readonly chosen: boolean;
}

export interface ColumnOption {
  readonly column: string;
  readonly header: string;
}

/** The six fields in the order of the official form. */
export function columnRows(table: MeasuresTable): readonly ColumnRow[] {
  return MEASURE_FIELDS.map((field) => {
    const match = table.columns.find((column) => column.field === field);
    return match === undefined
      ? { field, column: null, chosen: false }
      : { field, column: columnLetters(match.column), chosen: match.chosen };
  });
}

/** Every column of the table's sheet that has a heading in the header row. */
export function columnOptions(workbook: RecognisedWorkbook, table: MeasuresTable): readonly ColumnOption[] {
  const grid = workbook.grids.find(({ sheet }) => sheet === table.range.sheet);
  const header = grid?.rows[table.headerRow - grid.firstRow] ?? [];
  return header
    .filter(({ text }) => text !== '')
    .map(({ at, text }) => ({ column: columnLetters(at.column), header: text.replace(/\s+/g, ' ') }));
}

/** Settings after a column was chosen for a field, or (`null`) given back to recognition. */
export function withColumn(settings: Settings, sheet: string, field: MeasureField, column: string | null): Settings['measuresTable'] {
  const before = settings.measuresTable?.sheet === sheet ? settings.measuresTable.columns : {};
  const columns = {
    ...Object.fromEntries(Object.entries(before).filter(([name]) => name !== field)),
    ...(column === null ? {} : { [field]: column }),
  };
  const choice: TableChoice = { sheet, columns };
  return Object.keys(columns).length === 0 && settings.measuresTable?.sheet !== sheet ? null : choice;
}
