/** What one run writes, and the order of its second batch. */
import type { Pagination, SheetPlan } from '../../report/sheet-plan';
import { complete, FROM_THE_START, paginatePrepared, rowsToPush, swap, type Progress } from './finish';
import type { Swap } from '../underway';
import { FinalRows, stageTop, type RunFacts, type SheetJob } from './job';
import { placesOf } from './note-underway';
import type { Trip } from './trip';

export interface WriteRequest {
  /** The first one is shown in the end. */
  readonly jobs: readonly SheetJob[];
  readonly run: RunFacts;
  /** Saved in the workbook once the sheets are finished; `null` takes an entry away. */
  readonly settings: ReadonlyMap<string, string | null>;
  /**
   * Saved before anything is written, and once more when it is known how the first sheet's new content will take the place of
   * the old, right before it does: what the next run must know should this one be broken for good.
   */
  readonly underway: (swap: Swap | null) => ReadonlyMap<string, string>;
  readonly paginate: (plan: SheetPlan, heights: readonly number[]) => Pagination;
  /** Called when the second batch begins. */
  readonly onPrint: () => void;
}

/** Everything of the second batch but showing the sheet. */
export function queueFinish(trip: Trip, request: WriteRequest, paginations: readonly Pagination[], progress: readonly Progress[]): void {
  const { jobs, run, settings } = request;
  const each = (step: (job: SheetJob, pagination: Pagination, progress: Progress) => void): void => {
    jobs.forEach((job, index) => {
      const pagination = paginations[index];
      if (pagination !== undefined) step(job, pagination, progress[index] ?? FROM_THE_START);
    });
  };
  each((job, pagination, reached) => {
    paginatePrepared(trip, job, pagination, reached);
  });
  noteSwap(trip, request, paginations[0], progress[0]);
  each((job, pagination, reached) => {
    swap(trip, job, pagination, run, reached);
  });
  each((job, pagination, reached) => {
    complete(trip, job, pagination, run, reached);
  });
  for (const [key, value] of settings) {
    if (value === null) trip.context.workbook.settings.getItemOrNullObject(key).delete();
    else trip.context.workbook.settings.add(key, value);
  }
}

function noteSwap(trip: Trip, { jobs, underway }: WriteRequest, pagination: Pagination | undefined, progress = FROM_THE_START): void {
  const job = jobs[0];
  if (job === undefined || pagination === undefined || job.isNew || progress.staging !== 'rows') return;
  const rows = new FinalRows(job.plan.rows.length, pagination);
  const places = placesOf(job.plan, (area) => rows.area(area, { top: 0, left: 0 }));
  save(trip, underway({ places, gap: stageTop(job) - (job.old?.lastRow ?? -1), push: rowsToPush(job, rows) }));
}

/** Puts entries into the workbook's settings. */
export function save(trip: Trip, entries: ReadonlyMap<string, string>): void {
  for (const [key, value] of entries) trip.context.workbook.settings.add(key, value);
}
