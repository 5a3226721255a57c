/** The add-in's own click, measured: what travels, and whose CPU it costs. */
import { assess } from '../../src/assessment/assess';
import { runChecks } from '../../src/checks/run';
import { scorecardOf } from '../../src/checks/support/scorecard';
import { createSession } from '../../src/excel/create-session';
import { recognise } from '../../src/plan/recognise';
import { paginate } from '../../src/report/layout/paginate';
import { layOutReport } from '../../src/report/layout/report-sheet';
import { prepare } from '../../src/report/pipeline';
import { DEFAULT_SETTINGS } from '../../src/settings/types';
import { engine } from '../../src/workbench/book';
import { gridOf } from '../common/grids';
import { withExcel } from '../../tests/support/office';
import { cpu, cpuOf, greatestSize } from '../common/meter';
import { benchBook } from './workbooks';

export interface Rooms {
  readonly recognise: number;
  readonly checks: number;
  readonly assess: number;
  readonly prepare: number;
  readonly layOut: number;
  readonly paginate: number;
}

export interface Run {
  readonly roundTrips: number;
  readonly requestBytes: readonly number[];
  readonly responseBytes: readonly number[];
  readonly highestApiSet: string;
  /** CPU of the click without Excel's stand-in: our rooms, our writer and reader, and Microsoft's library. */
  readonly clickMs: number;
  /** CPU of the stand-in: what Excel would do. */
  readonly hostMs: number;
  readonly status: string;
}

export interface Ours {
  readonly measures: number;
  readonly sheets: number;
  readonly rooms: Rooms;
  readonly first: Run;
  readonly again: Run;
  readonly rows: number;
  readonly memory: number;
}

export async function measureOurs(measures: number, sheets: number): Promise<Ours> {
  const book = benchBook(measures, sheets);
  // Small sizes once unmeasured: what the engine has not yet compiled is no cost of a size.
  const rooms = await roomsOf(measures, sheets);
  const excel = await withExcel(book, { engine, apiSet: '1.21' });
  let hostMs = 0;
  const original = excel.host.processBatch.bind(excel.host);
  excel.host.processBatch = (body) => {
    const before = cpu();
    const answer = original(body);
    hostMs += cpu() - before;
    return answer;
  };
  const session = createSession();
  const click = async (): Promise<Run> => {
    const from = excel.host.batches.filter((batch) => !batch.cleanup).length;
    hostMs = 0;
    const { result, ms } = await cpuOf(() => session.generateReport());
    const wire = excel.host.wire();
    return {
      roundTrips: wire.roundTrips - from,
      requestBytes: wire.requestBytes.slice(from),
      responseBytes: wire.responseBytes.slice(from),
      highestApiSet: wire.highestApiSet,
      clickMs: Math.max(0, ms - hostMs),
      hostMs,
      status: result.status === 'failed' ? `failed: ${result.failure.code}` : result.status,
    };
  };
  const first = await click();
  const again = await click();
  const report = excel.book.sheets.find((sheet) => sheet.name.startsWith('รายงาน'));
  const rows = report === undefined ? 0 : new Set([...report.cells.keys()].map((key) => Math.floor(key / 16384))).size;
  await new Promise((resolve) => setTimeout(resolve, 50));
  excel.close();
  return { measures, sheets, rooms, first, again, rows, memory: greatestSize() };
}

/** Each pure room alone on the same grids, the smallest of some runs. */
async function roomsOf(measures: number, sheets: number): Promise<Rooms> {
  const grids = benchBook(measures, sheets).sheets.map(gridOf);
  const settings = DEFAULT_SETTINGS;
  const runs = measures > 1000 ? 2 : 5;
  const least = async (work: () => unknown): Promise<number> => {
    let best = Infinity;
    for (let run = 0; run < runs; run += 1) best = Math.min(best, (await cpuOf(work)).ms);
    return best;
  };
  const prepared = prepare(grids, settings);
  const { workbook, framework, summary, document } = prepared;
  if (document === null || framework === null || workbook.scores === null)
    throw new Error('The benchmark workbook does not make a report.');
  const plan = layOutReport(document);
  const heights = plan.rows.map((row) => (row.height.kind === 'fixed' ? row.height.points : 96));
  const scorecard = scorecardOf(workbook.scores);
  return {
    recognise: await least(() => recognise(grids, settings)),
    checks: await least(() => runChecks({ workbook, framework, summary, settings, criteriaProblems: [] })),
    assess: await least(() => assess(scorecard, framework, { floorsApplyTo: 'whole', previous: null })),
    prepare: await least(() => prepare(grids, settings)),
    layOut: await least(() => layOutReport(document)),
    paginate: await least(() => paginate(plan, heights)),
  };
}
