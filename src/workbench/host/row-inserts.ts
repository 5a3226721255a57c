/**
 * Rows that were put in but not yet moved in the workbook. An add-in that puts in rows from the bottom up, one action each, would
 * move every cell below once for each; put in together they cost one move. Nobody sees the difference: whoever looks at or changes
 * anything settles first.
 */
import type { Book, BookEngine, BookSheet } from '../book/types';

export class RowInserts {
  private sheet: BookSheet | null = null;
  /** From the bottom up, so that each is numbered as the sheet was before. */
  private places: number[] = [];

  /** `moved` is told of the places once the rows have moved. */
  constructor(
    private readonly book: Book,
    private readonly engine: BookEngine,
    private readonly moved: (sheet: BookSheet, places: readonly number[]) => void,
  ) {}

  add(sheet: BookSheet, at: number, count: number): void {
    const lowest = this.places[this.places.length - 1];
    if (this.sheet !== sheet || (lowest !== undefined && at > lowest)) this.settle();
    this.sheet = sheet;
    for (let index = 0; index < count; index += 1) this.places.push(at);
  }

  settle(): void {
    const { sheet, places } = this;
    if (sheet === null || places.length === 0) return;
    this.sheet = null;
    this.places = [];
    this.engine.insertRowsEach(this.book, sheet, places);
    this.moved(sheet, places);
  }
}

/** Members that neither look at rows nor change them, and the one that waits. */
const BLIND = new Set(['Workbook.Worksheets', 'WorksheetCollection.GetItem', 'Range.Insert']);

/** Whether a member may find the rows where they were before those that wait were put in. */
export function seesRows(type: string, wire: string, argument: unknown): boolean {
  if (type === 'Worksheet' && wire === 'GetRange') return typeof argument !== 'string' || !/^\d+:\d+$/.test(argument);
  return !BLIND.has(`${type}.${wire}`);
}
