/**
 * Writes any number of sheets in two round trips: content and measuring, then pages and finish. If the host stops half-way the
 * old content is brought back or the new one is carried to its end, whichever loses nothing (docs/decisions/0005).
 */
import type { Pagination } from '../../report/sheet-plan';
import { groupsUndo } from '../capabilities';
import { failureOf, tracesOf } from '../failures';
import type { HostFailure, RunStep } from '../types';
import { DRESSED, FROM_THE_START, show, swappedTrace } from './finish';
import { forgetfulContext } from './format';
import { mendPartNames } from './names';
import { queueFinish, save, type WriteRequest } from './request';
import { resume, takeBack, tidyUp } from './recover';
import { stageSheet, type Measured } from './stage';
import { Trip } from './trip';

/** `null` if all is written. */
export async function writeSheets(request: WriteRequest): Promise<HostFailure | null> {
  const failure = await attempt(request, groupsUndo());
  // One undo entry a click is a kindness; a host that cannot group some member's undo refuses the batch, so go without.
  return failure?.code === 'UndoNotSupported' && failure.state !== 'partial' ? attempt(request, false) : failure;
}

/** Breaks up to which both batches run as one entry of the undo list. */
const MOST_GROUPED = 200;

async function attempt(request: WriteRequest, mergeUndoGroup: boolean): Promise<HostFailure | null> {
  let paginations: Pagination[] | null = null;
  try {
    await Excel.run({ delayForCellEdit: true, ...(mergeUndoGroup ? { mergeUndoGroup } : {}) }, async (context) => {
      const measured = await stageAll(context, request);
      paginations = request.jobs.map(({ plan }, index) => request.paginate(plan, measured[index]?.() ?? []));
      request.onPrint();
      if (isShort(paginations)) await finishAll(context, request, paginations);
    });
    // A context of its own tracks nothing, which makes the request of a long report a third smaller.
    if (paginations !== null && !isShort(paginations)) await finishAll(forgetfulContext(), request, paginations);
    return null;
  } catch (error) {
    return paginations === null ? withdraw(request, error) : carryOn(request, paginations, error);
  }
}

function isShort(paginations: readonly Pagination[]): boolean {
  return paginations.reduce((sum, { breaks }) => sum + breaks.length, 0) <= MOST_GROUPED;
}

async function stageAll(context: Excel.RequestContext, { jobs, run, underway }: WriteRequest): Promise<Measured[]> {
  const trip = new Trip(context);
  for (const job of jobs) mendPartNames(context.workbook, job);
  save(trip, underway(null));
  const measured: Measured[] = [];
  for (const job of jobs) measured.push(await stageSheet(trip, job, run));
  await trip.finish();
  return measured;
}

async function finishAll(context: Excel.RequestContext, request: WriteRequest, paginations: readonly Pagination[]): Promise<void> {
  const trip = new Trip(context);
  queueFinish(
    trip,
    request,
    paginations,
    request.jobs.map(() => FROM_THE_START),
  );
  trip.reached(DRESSED);
  for (const job of request.jobs.slice(0, 1)) show(trip, job);
  await trip.finish();
}

/** The first batch broke: whatever it left is taken away again. */
async function withdraw(request: WriteRequest, error: unknown, step: RunStep = 'write'): Promise<HostFailure> {
  const sheet = request.jobs[0]?.sheet ?? null;
  try {
    const changed = await takeBack(request);
    return failureOf(error, step, changed ? 'restored' : 'untouched', sheet);
  } catch {
    return failureOf(error, step, 'partial', sheet);
  }
}

/** The second batch broke: what is missing is done, and if that fails too, the old report stays or the new one lacks only its pages. */
async function carryOn(request: WriteRequest, paginations: readonly Pagination[], error: unknown): Promise<HostFailure | null> {
  const sheet = request.jobs[0]?.sheet ?? null;
  if (tracesOf(error).includes(DRESSED)) return null;
  try {
    await resume(request, paginations);
    return null;
  } catch (second) {
    const traces = [...tracesOf(error), ...tracesOf(second)];
    const swapped = new Set(request.jobs.map((job) => job.sheet).filter((name) => traces.includes(swappedTrace(name))));
    const unknown = wasCut(error) || wasCut(second);
    if (swapped.size === 0 && !unknown && !request.jobs.some((job) => job.isNew)) return withdraw(request, error, 'print');
    if (!unknown) await tidyUp(request, paginations, swapped).catch(() => undefined);
    return failureOf(error, 'print', 'complete-unpaged', sheet);
  }
}

/** No answer came, so nobody knows how far the host went. */
function wasCut(error: unknown): boolean {
  return (error as { debugInfo?: { errorLocation?: unknown } } | null)?.debugInfo?.errorLocation === undefined;
}
