import type { Book, BookChart, BookName, BookRange, BookSheet, BookTable } from '../book/types';
import type { HostObject } from './model';

/** Cells that a `Range` stands for. Tracked ranges move with insertions and deletions, so this is changed in place. */
export interface RangeCells extends BookRange {
  readonly sheet: BookSheet;
  /** Set once the add-in tracks the range. */
  referenceId: string | null;
}

/** One or more rectangles of one sheet: what formats, validations and conditional formats apply to. */
export interface Cells {
  readonly sheet: BookSheet;
  readonly areas: readonly BookRange[];
}

export interface NameScope {
  readonly book: Book;
  /** `null` for names of the workbook. */
  readonly sheet: BookSheet | null;
}

/** Makes the objects that members of other families lead to; keeps the families from importing each other. */
export interface Objects {
  workbook(): HostObject;
  worksheet(sheet: BookSheet): HostObject;
  range(sheet: BookSheet, range: BookRange): HostObject;
  rangeAreas(cells: Cells): HostObject;
  rangeFormat(cells: Cells): HostObject;
  dataValidation(cells: Cells): HostObject;
  conditionalFormats(cells: Cells): HostObject;
  names(scope: NameScope): HostObject;
  namedItem(scope: NameScope, name: BookName): HostObject;
  tables(sheet: BookSheet | null): HostObject;
  table(sheet: BookSheet, table: BookTable): HostObject;
  charts(sheet: BookSheet): HostObject;
  chart(sheet: BookSheet, chart: BookChart): HostObject;
}
