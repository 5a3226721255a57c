/** After the host stopped half-way: looks at what stands there, then takes it back or carries it on. */
import type { Pagination } from '../../report/sheet-plan';
import { parseReference, rowsAddress, type SheetArea } from '../address';
import { STAGING } from '../markers';
import type { NameFact } from '../workbook-facts';
import { FROM_THE_START, tidy, type Progress } from './finish';
import { cellsAt } from './format';
import { changedWidths, FinalRows, type SheetJob, stageTop } from './job';
import { queueFinish, type WriteRequest } from './request';
import { resetScratchWidths, setWidth } from './stage';
import { Trip } from './trip';

/** What a broken run may have changed. */
interface Remains {
  readonly sheets: ReadonlyMap<
    string,
    { readonly charts: readonly string[]; readonly tables: readonly string[]; readonly names: readonly NameFact[] }
  >;
  readonly names: readonly NameFact[];
  readonly title: string;
  readonly settings: ReadonlyMap<string, unknown>;
}

async function look(): Promise<Remains> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets, names, properties, settings } = context.workbook;
    worksheets.load(
      'items/name,items/charts/items/name,items/tables/items/name,items/names/items/name,items/names/items/formula,items/names/items/visible',
    );
    names.load('items/name,items/formula,items/visible');
    properties.load('title');
    settings.load('items/key,items/value');
    await context.sync();
    const plain = (name: Excel.NamedItem): NameFact => ({
      name: name.name,
      formula: String(name.formula),
      visible: name.visible,
    });
    return {
      sheets: new Map(
        worksheets.items.map((sheet) => [
          sheet.name,
          {
            charts: sheet.charts.items.map((chart) => chart.name),
            tables: sheet.tables.items.map((table) => table.name),
            names: sheet.names.items.map(plain),
          },
        ]),
      ),
      names: names.items.map(plain),
      title: properties.title,
      settings: new Map(settings.items.map((entry) => [entry.key, entry.value as unknown])),
    };
  });
}

/** Removes what the first batch added. True if anything had been changed. */
export async function takeBack(request: WriteRequest): Promise<boolean> {
  const remains = await look();
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { workbook } = context;
    let changed = false;
    for (const job of request.jobs) {
      const found = remains.sheets.get(job.sheet);
      if (found === undefined) continue;
      const sheet = workbook.worksheets.getItem(job.sheet);
      if (!job.isNew) {
        const staging = stagingOf(found.names);
        if (staging?.area) cellsAt(sheet, rowsAddress(staging.area.firstRow, staging.area.lastRow)).delete(Excel.DeleteShiftDirection.up);
        if (staging !== null) sheet.names.getItem(STAGING).delete();
        removePushed(sheet, job, staging?.area ?? null);
        for (const { column, before } of changedWidths(job)) if (before !== null) setWidth(sheet, column, before);
        resetScratchWidths(sheet, job);
        changed ||= staging !== null;
      }
    }
    for (const job of request.jobs) if (job.isNew) changed = removeNew(workbook, job, remains) || changed;
    // Only now: names of a half-made sheet that was set aside point to it again.
    changed = restoreNames(workbook, request.run.names, remains.names) || changed;
    if (remains.title !== request.run.title) workbook.properties.title = request.run.title;
    changed = restoreSettings(workbook, request, remains) || changed;
    await context.sync();
    return changed;
  });
}

/** Rows that were put in below the old report go again. */
function removePushed(sheet: Excel.Worksheet, job: SheetJob, prepared: SheetArea | null): void {
  const pushed = prepared === null ? 0 : prepared.firstRow - stageTop(job);
  if (pushed <= 0 || job.old === null) return;
  const { lastRow } = job.old;
  cellsAt(sheet, rowsAddress(lastRow + 1, lastRow + pushed)).delete(Excel.DeleteShiftDirection.up);
}

/** Takes an added sheet away; a half-made one that it was to replace gets its name back, or stays to be replaced by the next run. */
function removeNew({ worksheets }: Excel.Workbook, { sheet, replaces }: SheetJob, { sheets }: Remains): boolean {
  const aside = replaces.find((half) => half.sheet === sheet);
  if (aside === undefined ? !sheets.has(sheet) : !sheets.has(aside.parked)) return false;
  if (sheets.has(sheet)) worksheets.getItem(sheet).delete();
  if (aside !== undefined) worksheets.getItem(aside.parked).name = sheet;
  return true;
}

function restoreSettings({ settings }: Excel.Workbook, { run, underway }: WriteRequest, remains: Remains): boolean {
  let changed = false;
  for (const key of underway(null).keys()) {
    const before = run.settings.get(key);
    if (JSON.stringify(before) === JSON.stringify(remains.settings.get(key))) continue;
    if (before === undefined) settings.getItem(key).delete();
    else settings.add(key, before);
    changed = true;
  }
  return changed;
}

function restoreNames(workbook: Excel.Workbook, before: readonly NameFact[], now: readonly NameFact[]): boolean {
  let changed = false;
  for (const { name, formula } of now) {
    if (!/^ITA_/i.test(name)) continue;
    const earlier = before.find((other) => other.name === name);
    if (earlier === undefined) workbook.names.getItem(name).delete();
    else if (earlier.formula !== formula) workbook.names.getItem(name).formula = earlier.formula;
    else continue;
    changed = true;
  }
  return changed;
}

/** The request as the workbook stands now, and how far each job came. */
function asItStands(
  request: WriteRequest,
  paginations: readonly Pagination[],
  remains: Remains,
): { now: WriteRequest; progress: Progress[] } {
  const jobs = request.jobs.map((job) => {
    const found = remains.sheets.get(job.sheet);
    const { charts, tables, names } = found ?? { charts: [], tables: [], names: [] };
    return { ...job, charts, tables, sheetNames: names };
  });
  return {
    now: { ...request, jobs, run: { ...request.run, names: remains.names, title: remains.title } },
    progress: jobs.map((job, index) => progressOf(job, paginations[index], remains)),
  };
}

/** Does what is missing of the second batch. */
export async function resume(request: WriteRequest, paginations: readonly Pagination[]): Promise<void> {
  const remains = await look();
  const { now, progress } = asItStands(request, paginations, remains);
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const trip = new Trip(context);
    for (const job of request.jobs) removeUnnamed(context.workbook, job, remains);
    queueFinish(trip, now, paginations, progress);
    await trip.finish();
  });
}

/** What was added last may lack its name yet: Excel names a chart or a table itself until we do. It is drawn again. */
function removeUnnamed(workbook: Excel.Workbook, job: SheetJob, { sheets }: Remains): void {
  const found = sheets.get(job.sheet);
  if (job.isNew || found === undefined) return;
  const sheet = workbook.worksheets.getItem(job.sheet);
  const { plan } = job;
  const unknown = (now: readonly string[], before: readonly string[], planned: readonly { readonly name: string }[]): string[] =>
    now.filter((name) => !before.includes(name) && !planned.some((one) => one.name === name));
  for (const chart of unknown(found.charts, job.charts, plan.charts)) sheet.charts.getItem(chart).delete();
  for (const table of unknown(found.tables, job.tables, plan.tables)) sheet.tables.getItem(table).convertToRange();
}

/** Leaves nothing of the old content and of the prepared rows where the finish itself cannot be done. */
export async function tidyUp(request: WriteRequest, paginations: readonly Pagination[], swapped: ReadonlySet<string>): Promise<void> {
  const { now, progress } = asItStands(request, paginations, await look());
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const trip = new Trip(context);
    now.jobs.forEach((job, index) => {
      const pagination = paginations[index];
      if (pagination !== undefined) tidy(trip, job, pagination, now.run, progress[index] ?? FROM_THE_START, swapped.has(job.sheet));
    });
    await trip.finish();
  });
}

function progressOf(job: SheetJob, pagination: Pagination | undefined, remains: Remains): Progress {
  const names = remains.sheets.get(job.sheet)?.names ?? [];
  const planned = job.plan.rows.length;
  if (job.isNew) {
    const marker = remains.names.find((name) => name.name === job.marker);
    const area = marker === undefined ? null : parseReference(marker.formula);
    return { inserted: area === null ? 0 : rowsIn(area) - planned, pushed: false, staging: stagingOf(names) === null ? 'gone' : 'rows' };
  }
  const staging = stagingOf(names);
  if (staging === null) return { inserted: 0, pushed: true, staging: 'gone' };
  if (staging.area === null) return { inserted: 0, pushed: true, staging: 'name' };
  const final = new FinalRows(planned, pagination ?? { breaks: [] });
  return {
    inserted: Math.min(rowsIn(staging.area) - planned, final.count - planned),
    pushed: staging.area.firstRow !== stageTop(job),
    staging: 'rows',
  };
}

function stagingOf(names: readonly NameFact[]): { readonly area: SheetArea | null } | null {
  const name = names.find((other) => other.name.toLowerCase() === STAGING.toLowerCase());
  return name === undefined ? null : { area: parseReference(name.formula) };
}

function rowsIn(area: SheetArea): number {
  return area.lastRow - area.firstRow + 1;
}
