import { columnName, columnNumber, lastColumnOfSheet, lastRowOfSheet } from '../address';

/**
 * Moves the relative references of a formula, as copying a cell does. Text in quotes, names and functions stay; a reference
 * that would leave the sheet becomes `#REF!`.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const pieces = /("(?:[^"]|"")*"|'(?:[^']|'')*')|(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(])/gu;
  return formula.replace(
    pieces,
    (whole: string, quoted: string | undefined, fixedColumn: string, column: string, fixedRow: string, row: string) => {
      if (quoted !== undefined) return whole;
      const newColumn = columnNumber(column) + (fixedColumn === '$' ? 0 : columns);
      const newRow = Number(row) - 1 + (fixedRow === '$' ? 0 : rows);
      if (columnNumber(column) > lastColumnOfSheet) return whole;
      if (newColumn < 0 || newRow < 0 || newColumn > lastColumnOfSheet || newRow > lastRowOfSheet) return '#REF!';
      return `${fixedColumn}${columnName(newColumn)}${fixedRow}${String(newRow + 1)}`;
    },
  );
}
