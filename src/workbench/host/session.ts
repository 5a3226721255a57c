import { shiftRow } from '../book/formulas/rewrite';
import type { Book, BookEngine, BookRange, BookSheet } from '../book/types';
import type { EventHub } from './events';
import type { Objects } from './objects';
import type { ReferenceTable } from './references';
import type { RowInserts } from './row-inserts';

/** What goes wrong in life, to be switched while the host runs. All off at first. */
export interface HostSwitches {
  /** Every sheet that exists when this is switched on behaves as protected. */
  sheetProtected: boolean;
  /** The workbook's structure is protected: no sheets are added, deleted, renamed, moved, hidden or shown. */
  structureProtected: boolean;
  /** The user is typing in a cell. */
  editMode: boolean;
  /** The workbook is open for reading only. */
  readOnly: boolean;
  /** How long the transport waits before each answer, in milliseconds. */
  slowMs: number;
}

/** State of one open workbook as add-ins see it; given to every member of the object model. */
export interface Session {
  readonly book: Book;
  readonly engine: BookEngine;
  /** Simulated version of the ExcelApi set, e.g. `1.9`. */
  readonly apiSet: string;
  /** `th-TH`, `en-US`. */
  readonly language: string;
  readonly platform: string;
  readonly switches: HostSwitches;
  readonly objects: Objects;
  readonly events: EventHub;
  readonly references: ReferenceTable;
  readonly calculation: Calculation;
  readonly heights: RowHeights;
  readonly inserts: RowInserts;
}

/** Calculation as Excel does it: automatic unless switched to manual or suspended, and never later than it is looked at. */
export class Calculation {
  mode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic';
  private suspended = false;
  private changed: { sheet: BookSheet; row: number; column: number }[] = [];
  private everything = false;

  constructor(
    private readonly book: Book,
    private readonly engine: BookEngine,
  ) {}

  markCell(sheet: BookSheet, row: number, column: number): void {
    this.changed.push({ sheet, row, column });
  }

  /** After changes that move or rename cells. */
  markAll(): void {
    this.everything = true;
  }

  /** Until the end of the batch (`suspendApiCalculationUntilNextSync`). */
  suspend(): void {
    this.suspended = true;
  }

  /** Brings results up to date before somebody looks at them. */
  settle(): void {
    if (this.suspended || this.mode === 'Manual') return;
    this.run();
  }

  /** `Application.calculate` and the end of a batch. */
  endBatch(): void {
    this.suspended = false;
    this.settle();
  }

  calculateNow(): void {
    this.everything = true;
    this.run();
  }

  private run(): void {
    if (this.everything) this.engine.recalculate(this.book);
    else if (this.changed.length > 0) this.engine.recalculate(this.book, this.changed);
    this.everything = false;
    this.changed = [];
  }
}

/**
 * Heights of rows that nobody fixed. Excel fits such a row to its wrapped text whenever the row changes; the workbench does
 * it when the height is asked for, and for what is left at the end of the batch.
 */
export class RowHeights {
  private readonly pending = new Map<BookSheet, Set<number>>();

  constructor(
    private readonly book: Book,
    private readonly engine: BookEngine,
    private readonly calculation: Calculation,
  ) {}

  touch(sheet: BookSheet, range: Pick<BookRange, 'firstRow' | 'lastRow'>): void {
    const rows = this.pending.get(sheet) ?? new Set<number>();
    this.pending.set(sheet, rows);
    for (let row = range.firstRow; row <= range.lastRow; row += 1) {
      if (sheet.rows.get(row)?.custom !== true) rows.add(row);
    }
  }

  /** In points; a hidden row is 0 high. */
  of(sheet: BookSheet, row: number): number {
    if (this.pending.get(sheet)?.delete(row) === true) this.fit(sheet, row);
    const found = sheet.rows.get(row);
    if (found?.hidden === true) return 0;
    return found?.height ?? sheet.standardHeight;
  }

  /** Autofit: the row is as high as its text and follows it from now on. */
  fit(sheet: BookSheet, row: number): void {
    this.pending.get(sheet)?.delete(row);
    this.calculation.settle();
    const height = this.engine.fitRowHeight(this.book, sheet, row);
    const known = sheet.rows.get(row);
    if (known === undefined && height === sheet.standardHeight) return;
    sheet.rows.set(row, { height, custom: false, hidden: known?.hidden ?? false, style: known?.style ?? null });
  }

  set(sheet: BookSheet, row: number, height: number): void {
    this.pending.get(sheet)?.delete(row);
    const known = sheet.rows.get(row);
    sheet.rows.set(row, { height, custom: true, hidden: known?.hidden ?? false, style: known?.style ?? null });
  }

  /** After whole rows were taken out: the pending row numbers are void. */
  moved(sheet: BookSheet, at: number, count: number): void {
    const rows = this.pending.get(sheet);
    if (rows === undefined) return;
    const shifted = new Set<number>();
    for (const row of rows) {
      if (row < at) shifted.add(row);
      else if (row + count >= at) shifted.add(row + count);
    }
    this.pending.set(sheet, shifted);
  }

  /** After whole rows were put in before the given ones, numbered as before. */
  putIn(sheet: BookSheet, places: readonly number[]): void {
    const rows = this.pending.get(sheet);
    if (rows === undefined) return;
    const by = { at: Math.min(...places), count: places.length, places: [...places].sort((left, right) => left - right) };
    this.pending.set(sheet, new Set([...rows].flatMap((row) => shiftRow(row, by) ?? [])));
  }

  endBatch(): void {
    for (const [sheet, rows] of this.pending) {
      if (this.book.sheets.includes(sheet)) for (const row of [...rows]) this.fit(sheet, row);
    }
    this.pending.clear();
  }
}
