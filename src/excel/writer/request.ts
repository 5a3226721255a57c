/** What one run writes, and the order of its second batch. */
import type { Pagination, SheetPlan } from '../../report/sheet-plan';
import { complete, FROM_THE_START, paginatePrepared, swap, type Progress } from './finish';
import type { RunFacts, SheetJob } from './job';
import type { Trip } from './trip';

export interface WriteRequest {
  /** The first one is shown in the end. */
  readonly jobs: readonly SheetJob[];
  readonly run: RunFacts;
  /** Saved in the workbook together with the sheets. */
  readonly settings: ReadonlyMap<string, unknown>;
  readonly paginate: (plan: SheetPlan, heights: readonly number[]) => Pagination;
  /** Called when the second batch begins. */
  readonly onPrint: () => void;
}

/** Everything of the second batch but showing the sheet. */
export function queueFinish(
  trip: Trip,
  { jobs, run, settings }: WriteRequest,
  paginations: readonly Pagination[],
  progress: readonly Progress[],
): void {
  const each = (step: (job: SheetJob, pagination: Pagination, progress: Progress) => void): void => {
    jobs.forEach((job, index) => {
      const pagination = paginations[index];
      if (pagination !== undefined) step(job, pagination, progress[index] ?? FROM_THE_START);
    });
  };
  each((job, pagination, reached) => {
    paginatePrepared(trip, job, pagination, reached);
  });
  each((job, pagination, reached) => {
    swap(trip, job, pagination, run, reached);
  });
  each((job, pagination, reached) => {
    complete(trip, job, pagination, run, reached);
  });
  for (const [key, value] of settings) trip.context.workbook.settings.add(key, value);
}
