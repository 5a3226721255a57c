/** The sample as a hurried officer might have left it: what the findings' picture shows. */
import { engine, type BookSheet } from '../../src/workbench/book';
import { cellKey } from '../../src/workbench/book/types';

type Change = readonly [row: number, column: number, change: (before: string) => string];

const MEASURES: readonly Change[] = [
  // The person responsible of the fourth measure is not filled in.
  [7, 2, () => ''],
  // Copied from next year's plan.
  [5, 3, () => 'มกราคม ๒๕๖๙ - กันยายน ๒๕๖๙'],
  // Copied from a web page.
  [6, 4, (before) => `<p>${before}</p>`],
  [4, 5, (before) => before.replace('๙๗.๒๐', '97.20')],
];
/** Not announced yet. */
const SCORES: readonly Change[] = [[2, 1, () => 'รอประกาศ']];

function change(sheet: BookSheet | undefined, changes: readonly Change[]): void {
  for (const [row, column, next] of changes) {
    const cell = sheet?.cells.get(cellKey(row, column));
    if (!cell) throw new Error('The sample has changed: the flawed copy needs other cells.');
    cell.value = next(String(cell.value));
  }
}

/** A workbook's bytes with the mistakes put in. */
export function flawed(sample: Uint8Array): Uint8Array {
  const book = engine.open(sample);
  change(
    book.sheets.find(({ name }) => name === 'มาตรการ'),
    MEASURES,
  );
  change(
    book.sheets.find(({ name }) => name === 'คะแนน ITA'),
    SCORES,
  );
  return engine.save(book);
}
