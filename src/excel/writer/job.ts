/** One sheet to write: what, where, and what already stands there. */
import type { Pagination, SheetPlan } from '../../report/sheet-plan';
import { ROWS, type Area } from '../address';
import type { Strays } from '../after-break';
import type { Swap } from '../underway';
import type { NameFact } from '../workbook-facts';

export interface SheetJob {
  readonly plan: SheetPlan;
  readonly sheet: string;
  /** The sheet does not exist yet. */
  readonly isNew: boolean;
  readonly hidden: boolean;
  /** Where the plan's A1 stands in the end: below and right of what people put above their report. */
  readonly top: number;
  readonly left: number;
  /** Cells that the add-in wrote last time; `null` on a new sheet. */
  readonly old: Area | null;
  /** Last row that holds anything, -1 on a blank sheet. */
  readonly lastUsedRow: number;
  readonly lastUsedColumn: number;
  /** Present widths of the sheet's first columns in points, from column A. */
  readonly widths: readonly number[];
  /** What a broken run left below, to be deleted first: its name, and its rows if the name still points to any. */
  readonly leftovers: { readonly rows: Area | null } | null;
  readonly charts: readonly string[];
  readonly tables: readonly string[];
  /** What a broken run drew last and could not name. */
  readonly strays: Strays;
  /** Where the editable parts stand, counted from the first cell, if their names say otherwise. */
  readonly behind: Swap['places'] | null;
  /** Half-made sheets of a broken run that this new one takes the place of, and what they are called until they go. */
  readonly replaces: readonly { readonly sheet: string; readonly parked: string }[];
  readonly sheetNames: readonly NameFact[];
  /** Name of the marker, `null` for sheets that become the officer's own. */
  readonly marker: string | null;
}

/** What all jobs of a run share: the workbook as it was before. */
export interface RunFacts {
  readonly names: readonly NameFact[];
  /** Sheets that the add-in wrote: names that point elsewhere are people's own and stay. */
  readonly ownSheets: ReadonlySet<string>;
  readonly title: string;
  readonly settings: ReadonlyMap<string, unknown>;
}

/**
 * Row in which the new content is prepared. On a new sheet that is its final place. Otherwise it lies below everything, and
 * below the furthest row that the finished report can reach, so that copying it up never overlaps.
 */
export function stageTop(job: SheetJob): number {
  if (job.isNew) return job.top;
  const mostRows = job.plan.rows.length + copiesAtMost(job.plan);
  return Math.max(job.lastUsedRow, job.top + mostRows) + 2;
}

/** Whether the rows below what stands on the sheet suffice to prepare the new content, and to push that down as it grows. */
export function hasRoomBelow(job: SheetJob): boolean {
  return stageTop(job) + 2 * (job.plan.rows.length + copiesAtMost(job.plan)) <= ROWS;
}

function copiesAtMost(plan: SheetPlan): number {
  return plan.repeatedHeader === null ? 0 : plan.rows.filter((row) => row.flow.measure !== null).length;
}

/** Rows of the finished sheet: the plan's rows and the header copies between them. */
export class FinalRows {
  private readonly copiesBefore: readonly number[];
  readonly count: number;

  constructor(rows: number, { breaks }: Pick<Pagination, 'breaks'>) {
    this.copiesBefore = breaks.filter((pageBreak) => pageBreak.headerCopy).map((pageBreak) => pageBreak.beforeRow);
    this.count = rows + this.copiesBefore.length;
  }

  /** Position of a plan's row among the finished rows. */
  of(planRow: number): number {
    return planRow + this.copiesBefore.filter((before) => before <= planRow).length;
  }

  /** Positions of the header copies among the finished rows. */
  copies(): number[] {
    return this.copiesBefore.map((before, index) => before + index);
  }

  /** A rectangle of the plan on the finished sheet, from the sheet's A1. */
  area(area: Area, job: Pick<SheetJob, 'top' | 'left'>): Area {
    return {
      firstRow: job.top + this.of(area.firstRow),
      lastRow: job.top + this.of(area.lastRow),
      firstColumn: job.left + area.firstColumn,
      lastColumn: job.left + area.lastColumn,
    };
  }
}

/** Columns of the plan whose width on the sheet differs: position on the sheet, width now (`null` if unknown), width wanted. */
export function changedWidths(job: SheetJob): { column: number; before: number | null; after: number }[] {
  return job.plan.columnWidths.flatMap((after, index) => {
    const column = job.left + index;
    const before = job.isNew ? null : (job.widths[column] ?? null);
    return before !== null && Math.abs(before - after) < 0.01 ? [] : [{ column, before, after }];
  });
}

export function lastColumn(job: SheetJob): number {
  return job.left + job.plan.columnWidths.length - 1;
}
