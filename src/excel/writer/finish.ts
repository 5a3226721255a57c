/**
 * Second batch of a write. Up to the trace `swapping` only the prepared rows below are touched; the copy over the old report is
 * a single action; everything after it adds to a report whose text is already whole.
 */
import type { BorderLine, Pagination, SheetPlan } from '../../report/sheet-plan';
import { areaAddress, moved, rowsAddress, type Area } from '../address';
import { STAGING } from '../markers';
import { placeChart } from './charts';
import { dress, finalArea } from './dress';
import { applyLine, applyStyle, cellsAt, forAreas, formatAreas, untracked } from './format';
import { FinalRows, lastColumn, stageTop, type RunFacts, type SheetJob } from './job';
import { setMarker, setOutputName, setPartNames } from './names';
import { setBreaks, setPrintArea } from './page-setup';
import { clearScratch, scratchArea, setHeights } from './stage';
import { asText } from './text';
import type { Trip } from './trip';

/** How far a broken second batch came, so that it can be taken up again. */
export interface Progress {
  /** Header copies put in, counted from the bottom. */
  readonly inserted: number;
  /** Rows below the old report were already pushed down. */
  readonly pushed: boolean;
  /** What is left of the prepared rows: all of them; only their name; nothing. */
  readonly staging: 'rows' | 'name' | 'gone';
}

export const FROM_THE_START: Progress = { inserted: 0, pushed: false, staging: 'rows' };

/** Trace left once a sheet's old content is replaced. */
export function swappedTrace(sheet: string): string {
  return `swapped ${sheet}`;
}

/** Everything is done but showing it. */
export const DRESSED = 'dressed';

/** Header copies and continued measures, on the prepared rows. */
export function paginatePrepared(trip: Trip, job: SheetJob, pagination: Pagination, progress: Progress): void {
  if (progress.staging !== 'rows') return;
  const sheet = trip.context.workbook.worksheets.getItem(job.sheet);
  const top = stageTop(job) + (progress.pushed ? rowsToPush(job, new FinalRows(job.plan.rows.length, pagination)) : 0);
  clearScratch(sheet, job, top);
  const rows = new FinalRows(job.plan.rows.length, pagination);
  const copies = rows.copies();
  const { repeatedHeader } = job.plan;
  if (copies.length === 0 || repeatedHeader === null) return;
  // From the bottom up, so that the rows still to come keep their places.
  const before = pagination.breaks.filter((pageBreak) => pageBreak.headerCopy).map((pageBreak) => pageBreak.beforeRow);
  for (const row of before.reverse().slice(progress.inserted))
    untracked(cellsAt(sheet, rowsAddress(top + row, top + row)).insert(Excel.InsertShiftDirection.down));
  const across = (row: number): Area => ({
    firstRow: top + row,
    lastRow: top + row,
    firstColumn: job.left,
    lastColumn: lastColumn(job),
  });
  // Neighbours share the line between them and the last one drawn stays: the header's heavy rule comes after the closing line.
  const line = bottomLine(job.plan);
  if (line !== null) {
    formatAreas(
      sheet,
      copies.map((copy) => across(copy - 1)),
      (format) => {
        applyLine(format, 'EdgeBottom', line);
      },
    );
  }
  const header = areaAddress(across(rows.of(repeatedHeader)));
  forAreas(
    sheet,
    copies.map((copy) => areaAddress(across(copy))),
    (cells) => {
      cells.copyFrom(header);
    },
  );
  writeContinuations(sheet, job, pagination, rows, top);
}

/** The line that closes the measures table. */
function bottomLine(plan: SheetPlan): BorderLine | null {
  const last = plan.rows.reduce((found, row, index) => (row.flow.measure === null ? found : index), -1);
  const closing = plan.borders.filter((border) => border.sides.includes('bottom') && border.lastRow === last);
  return closing[closing.length - 1]?.line ?? null;
}

/** One action for all of them: `null` leaves a cell as it is. */
function writeContinuations(sheet: Excel.Worksheet, job: SheetJob, pagination: Pagination, rows: FinalRows, top: number): void {
  const continued = pagination.breaks.flatMap(({ beforeRow, continuation }) =>
    continuation === null ? [] : [{ row: rows.of(beforeRow), text: continuation }],
  );
  const first = continued[0]?.row;
  const last = continued[continued.length - 1]?.row;
  if (first === undefined || last === undefined) return;
  const values: (string | null)[][] = Array.from({ length: last - first + 1 }, () => [null]);
  for (const { row, text } of continued) values[row - first] = [asText(text)];
  const column = { firstRow: top + first, lastRow: top + last, firstColumn: job.left, lastColumn: job.left };
  cellsAt(sheet, areaAddress(column)).values = values;
  const style = job.plan.styles['continued'];
  if (style === undefined) return;
  const cells = continued.map(({ row }) => ({
    firstRow: top + row,
    lastRow: top + row,
    firstColumn: job.left,
    lastColumn: job.left,
  }));
  formatAreas(sheet, cells, (format) => {
    applyStyle(format, style);
  });
}

/** The prepared rows take the place of the old ones; rows that people added below move down if they must. */
export function swap(trip: Trip, job: SheetJob, pagination: Pagination, run: RunFacts, progress: Progress): void {
  if (job.isNew || progress.staging !== 'rows') return;
  const sheet = trip.context.workbook.worksheets.getItem(job.sheet);
  const rows = new FinalRows(job.plan.rows.length, pagination);
  const covered = coveredArea(job, finalArea(job, rows));
  const pushed = rowsToPush(job, rows);
  if (pushed > 0 && !progress.pushed) {
    const below = (job.old?.lastRow ?? -1) + 1;
    untracked(cellsAt(sheet, rowsAddress(below, below + pushed - 1)).insert(Excel.InsertShiftDirection.down));
  }
  // The marker first: should the connection be cut after the copy, the next run knows all of it as ours.
  setMarker(trip.context.workbook, job, covered, run);
  const down = stageTop(job) + pushed - job.top;
  cellsAt(sheet, areaAddress(covered)).copyFrom(areaAddress(moved(covered, down, 0)));
  trip.reached(swappedTrace(job.sheet));
  // At once, so that the next run looks for what people edit where it stands.
  setPartNames(sheet, job, rows);
}

/**
 * Everything that the new content replaces. Where it is the shorter, the blank rows below the prepared ones are copied with it, so
 * that no line of the old one is left to be read below it, even if the connection dies right there.
 */
function coveredArea({ old }: SheetJob, area: Area): Area {
  if (old === null) return area;
  return { ...area, lastRow: Math.max(area.lastRow, old.lastRow), lastColumn: Math.max(area.lastColumn, old.lastColumn) };
}

/** Rows by which what people wrote below must move for the new report to fit. */
export function rowsToPush(job: SheetJob, rows: FinalRows): number {
  const { old } = job;
  if (old === null || job.lastUsedRow <= old.lastRow) return 0;
  return Math.max(0, job.top + rows.count - 1 - old.lastRow);
}

/** Heights, breaks, names, charts, print area: the report as it is printed. Prepared rows and their name go. */
export function complete(trip: Trip, job: SheetJob, pagination: Pagination, run: RunFacts, progress: Progress): void {
  const { workbook } = trip.context;
  const sheet = workbook.worksheets.getItem(job.sheet);
  const rows = new FinalRows(job.plan.rows.length, pagination);
  const area = finalArea(job, rows);
  setHeights(sheet, heightsOf(job.plan, pagination, rows), job.top);
  if (job.isNew) {
    setPrintArea(sheet, area);
    for (const chart of job.plan.charts) placeChart(sheet.charts.getItem(chart.name), chart, job, rows);
  } else {
    clearSurplus(sheet, job, area);
    dress(workbook, sheet, job, rows, run);
  }
  setBreaks(sheet, breakRows(job, pagination, rows), job.left);
  // Where people have rows below, what the report gave up stays reserved: it grows into it again before it pushes them down.
  const reserved = job.old !== null && job.lastUsedRow > job.old.lastRow ? Math.max(area.lastRow, job.old.lastRow) : area.lastRow;
  // A new sheet's marker grew with the rows that were put in.
  if (!job.isNew) {
    setMarker(workbook, job, { ...area, lastRow: reserved }, run);
    setOutputName(sheet, job, area);
  }
  removeStaging(sheet, job, rows, progress);
}

/**
 * Where the finish cannot be done: what is left of the old content and of the prepared rows goes, and the new content is
 * printed whole. The most important first.
 */
export function tidy(trip: Trip, job: SheetJob, pagination: Pagination, run: RunFacts, progress: Progress, swapped: boolean): void {
  if (job.isNew) return;
  const sheet = trip.context.workbook.worksheets.getItem(job.sheet);
  const rows = new FinalRows(job.plan.rows.length, pagination);
  removeStaging(sheet, job, rows, progress);
  if (!swapped) return;
  const area = finalArea(job, rows);
  clearSurplus(sheet, job, area);
  setMarker(trip.context.workbook, job, area, run);
  setPrintArea(sheet, area);
}

export function show(trip: Trip, job: SheetJob): void {
  const sheet = trip.context.workbook.worksheets.getItem(job.sheet);
  if (job.hidden) sheet.visibility = Excel.SheetVisibility.visible;
  sheet.activate();
  cellsAt(sheet, areaAddress({ firstRow: job.top, lastRow: job.top, firstColumn: job.left, lastColumn: job.left })).select();
}

function breakRows(job: SheetJob, pagination: Pagination, rows: FinalRows): number[] {
  return pagination.breaks.map(({ beforeRow, headerCopy }) => job.top + rows.of(beforeRow) - (headerCopy ? 1 : 0));
}

function heightsOf(plan: SheetPlan, pagination: Pagination, rows: FinalRows): Map<number, number[]> {
  const byHeight = new Map<number, number[]>();
  const add = (height: number, row: number): void => {
    const list = byHeight.get(height);
    if (list === undefined) byHeight.set(height, [row]);
    else list.push(row);
  };
  const copies = rows.copies();
  const header = plan.repeatedHeader === null ? 0 : (pagination.heights[plan.repeatedHeader] ?? 0);
  let passed = 0;
  pagination.heights.forEach((height, planRow) => {
    while (copies[passed] === planRow + passed) {
      add(header, planRow + passed);
      passed += 1;
    }
    add(height, planRow + passed);
  });
  return byHeight;
}

/** Rows and columns of the old report that the new one does not cover. */
function clearSurplus(sheet: Excel.Worksheet, job: SheetJob, area: Area): void {
  const { old } = job;
  if (old === null) return;
  const parts: Area[] = [];
  if (old.lastRow > area.lastRow) parts.push({ ...old, firstRow: area.lastRow + 1 });
  if (old.lastColumn > area.lastColumn) parts.push({ ...area, firstColumn: area.lastColumn + 1, lastColumn: old.lastColumn });
  for (const part of parts) {
    const range = cellsAt(sheet, areaAddress(part));
    range.unmerge();
    range.clear(Excel.ClearApplyTo.all);
    range.format.autofitRows();
  }
}

function removeStaging(sheet: Excel.Worksheet, job: SheetJob, rows: FinalRows, { staging }: Progress): void {
  if (job.isNew) {
    if (staging !== 'gone' && scratchArea(job, job.top) !== null) sheet.names.getItem(STAGING).delete();
    return;
  }
  const first = stageTop(job) + rowsToPush(job, rows);
  if (staging === 'rows') cellsAt(sheet, rowsAddress(first, first + rows.count - 1)).delete(Excel.DeleteShiftDirection.up);
  if (staging !== 'gone') sheet.names.getItem(STAGING).delete();
}
