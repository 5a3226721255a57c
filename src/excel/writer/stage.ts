/**
 * First batch of a write: puts the whole content of a plan on the sheet and lets Excel measure it. On a sheet that already
 * holds a report the content goes below everything else, so whatever fails here leaves the report as it was.
 */
import { cellAddress, columnLetters } from '../../plan/grid';
import type { Content, PlannedRow, SheetPlan } from '../../report/sheet-plan';
import { areaAddress, areaReference, COLUMNS, moved, rowsAddress, type Area } from '../address';
import { STAGING } from '../markers';
import { borderGroups } from './borders';
import { applyLine, applyNumberFormat, applyStyle, cellsAt, forAreas, formatAreas } from './format';
import { shiftFormula } from './formula';
import { changedWidths, FinalRows, lastColumn, stageTop, type RunFacts, type SheetJob } from './job';
import { dress } from './dress';
import { joinRuns } from './rectangles';
import { setMarker, setOutputName } from './names';
import { mergeStyles, PlanStyles } from './styles';
import { asText, linkFormula, wireBytes } from './text';
import { BLOCK_BUDGET, type Trip } from './trip';

/** Heights of all rows of a plan in points, as Excel gave them; call after the last send. */
export type Measured = () => number[];

/** Rows whose heights fit in one answer. */
const MEASURED_AT_ONCE = 20_000;

/** More scratch columns than any plan needs: one for each width of a merged paragraph. */
const SCRATCH_AT_MOST = 16;

export async function stageSheet(trip: Trip, job: SheetJob, run: RunFacts): Promise<Measured> {
  const { plan } = job;
  const top = stageTop(job);
  const sheet = openSheet(trip, job, top, run);
  const styles = new PlanStyles(plan);
  const at = (area: Area): Area => moved(area, top, job.left);
  const whole = at({ firstRow: 0, lastRow: plan.rows.length - 1, firstColumn: 0, lastColumn: plan.columnWidths.length - 1 });

  for (const { column, after } of changedWidths(job)) setWidth(sheet, column, after);
  applyStyle(cellsAt(sheet, areaAddress(whole)).format, plan.base);
  if (plan.base.numberFormat !== undefined) applyNumberFormat(sheet, whole, plan.base.numberFormat);
  for (const { style, areas } of styles.groups()) {
    const placed = areas.map(at);
    formatAreas(sheet, placed, (format) => {
      applyStyle(format, style);
    });
    if (style.numberFormat !== undefined) for (const area of placed) applyNumberFormat(sheet, area, style.numberFormat);
  }
  for (const { edge, line, areas } of borderGroups(plan.borders, plan.rows.length, plan.columnWidths.length)) {
    formatAreas(sheet, areas.map(at), (format) => {
      applyLine(format, edge, line);
    });
  }
  for (const area of mergedAreas(plan.rows)) cellsAt(sheet, areaAddress(at(area))).merge(true);
  await writeContents(trip, sheet, job, top);
  writeScratch(sheet, job, styles, top);
  fitRows(sheet, plan.rows, top);
  if (job.isNew) dress(trip.context.workbook, sheet, job, new FinalRows(plan.rows.length, { breaks: [] }), run);
  return measure(trip, sheet, plan, top);
}

/** The sheet itself with its marker, and the place for the new content. */
function openSheet({ context: { workbook } }: Trip, job: SheetJob, top: number, run: RunFacts): Excel.Worksheet {
  const { worksheets } = workbook;
  const area: Area = { firstRow: top, lastRow: top + job.plan.rows.length - 1, firstColumn: job.left, lastColumn: lastColumn(job) };
  if (job.isNew) {
    for (const { sheet, parked } of job.replaces) if (sheet !== parked) worksheets.getItem(sheet).name = parked;
    const sheet = worksheets.add(job.sheet);
    for (const { parked } of job.replaces) worksheets.getItem(parked).delete();
    const scratch = scratchArea(job, top);
    if (scratch !== null) sheet.names.add(STAGING, areaReference(job.sheet, scratch)).visible = false;
    setMarker(workbook, job, area, run);
    setOutputName(sheet, job, area);
    return sheet;
  }
  const sheet = worksheets.getItem(job.sheet);
  removeLeftovers(sheet, job);
  // The name spans the scratch columns too, so that whoever clears up knows whose widths to give back.
  const spanned = { ...area, lastColumn: scratchArea(job, top)?.lastColumn ?? area.lastColumn };
  sheet.names.add(STAGING, areaReference(job.sheet, spanned)).visible = false;
  return sheet;
}

/** Takes away what a broken run prepared and never used. */
export function removeLeftovers(sheet: Excel.Worksheet, job: SheetJob): void {
  const { leftovers } = job;
  if (leftovers === null) return;
  const { rows } = leftovers;
  // On a new sheet only the scratch cells lie apart; below an old report the whole of the rows does.
  if (rows !== null && rows.firstColumn > lastColumn(job)) {
    clearCells(sheet, rows);
  } else if (rows !== null) {
    cellsAt(sheet, rowsAddress(rows.firstRow, rows.lastRow)).delete(Excel.DeleteShiftDirection.up);
    const scratch = { ...rows, lastRow: rows.firstRow, firstColumn: lastColumn(job) + 2 };
    if (scratch.lastColumn >= scratch.firstColumn) cellsAt(sheet, areaAddress(scratch)).format.useStandardWidth = true;
  }
  sheet.names.getItem(STAGING).delete();
}

export function setWidth(sheet: Excel.Worksheet, column: number, points: number): void {
  const letters = columnLetters(column);
  cellsAt(sheet, `${letters}:${letters}`).format.columnWidth = points;
}

/** First column of the scratch cells: right of the plan and of everything people have on the sheet, as far as columns go. */
export function scratchColumn(job: SheetJob): number {
  return Math.min(Math.max(lastColumn(job), job.lastUsedColumn) + 2, COLUMNS - SCRATCH_AT_MOST);
}

/** Merged cells of one row each; rows with the same merge are merged together. */
function mergedAreas(rows: readonly PlannedRow[]): Area[] {
  const byColumns = new Map<string, number[]>();
  rows.forEach((row, index) => {
    for (const [first, last] of row.merges) {
      const key = `${first} ${last}`;
      byColumns.set(key, [...(byColumns.get(key) ?? []), index]);
    }
  });
  return [...byColumns].flatMap(([key, indexes]) => {
    const [firstColumn = 0, last = 0] = key.split(' ').map(Number);
    return joinRuns(indexes).map(([firstRow, lastRow]) => ({ firstRow, lastRow, firstColumn, lastColumn: last }));
  });
}

/** Contents as blocks of rows, each small enough for one request. */
async function writeContents(trip: Trip, sheet: Excel.Worksheet, job: SheetJob, top: number): Promise<void> {
  const { rows, columnWidths } = job.plan;
  let block: (string | number)[][] = [];
  let bytes = 0;
  let first = 0;
  const flush = async (): Promise<void> => {
    if (block.length === 0) return;
    await trip.carry(bytes);
    const area = { firstRow: top + first, lastRow: top + first + block.length - 1, firstColumn: job.left, lastColumn: lastColumn(job) };
    cellsAt(sheet, areaAddress(area)).formulas = block;
    first += block.length;
    block = [];
    bytes = 0;
  };
  for (const row of rows) {
    const line = new Array<string | number>(columnWidths.length).fill('');
    for (const cell of row.cells) line[cell.column] = written(cell.content, top, job.left);
    const size = line.reduce<number>((sum, value) => sum + wireBytes(value) + 1, 2);
    if (bytes + size > BLOCK_BUDGET) await flush();
    block.push(line);
    bytes += size;
  }
  await flush();
}

/** What `Range.formulas` takes for a content. */
export function written(content: Content, rows: number, columns: number): string | number {
  if ('text' in content) return asText(content.text);
  if ('number' in content) return content.number;
  if ('formula' in content) return shiftFormula(content.formula, rows, columns);
  return linkFormula(content.link.text, content.link.sheet, content.link.cell);
}

/**
 * Autofit passes over merged cells, so the text of a merged paragraph also stands, unmerged, in a column of the same width
 * beside the print area; the row is fitted to that cell, and the second batch clears it.
 */
function writeScratch(sheet: Excel.Worksheet, job: SheetJob, styles: PlanStyles, top: number): void {
  const { plan } = job;
  const widths: number[] = [];
  plan.rows.forEach((row, index) => {
    if (row.height.kind !== 'wide') return;
    const [first, last] = row.merges[0] ?? [0, plan.columnWidths.length - 1];
    const content = row.cells.find((cell) => cell.column === first)?.content;
    if (content === undefined) return;
    const width = plan.columnWidths.slice(first, last + 1).reduce((sum, points) => sum + points, 0);
    let slot = widths.indexOf(width);
    if (slot < 0) slot = widths.push(width) - 1;
    const cell = cellsAt(sheet, cellAddress({ row: top + index, column: scratchColumn(job) + slot }));
    applyStyle(cell.format, mergeStyles(styles.at(index, first), { wrap: true }));
    cell.formulas = [[written(content, top, job.left)]];
  });
  widths.forEach((width, slot) => {
    setWidth(sheet, scratchColumn(job) + slot, width);
  });
}

/** The scratch cells of a plan, `null` if it has no wide rows. */
export function scratchArea(job: SheetJob, top: number): Area | null {
  const { plan } = job;
  const widths = plan.rows
    .filter((row) => row.height.kind === 'wide')
    .map((row) => {
      const [first, last] = row.merges[0] ?? [0, plan.columnWidths.length - 1];
      return plan.columnWidths.slice(first, last + 1).reduce((sum, points) => sum + points, 0);
    });
  const count = new Set(widths).size;
  if (count === 0) return null;
  const column = scratchColumn(job);
  return { firstRow: top, lastRow: top + plan.rows.length - 1, firstColumn: column, lastColumn: column + count - 1 };
}

export function clearScratch(sheet: Excel.Worksheet, job: SheetJob, top: number): void {
  const area = scratchArea(job, top);
  if (area !== null) clearCells(sheet, area);
}

export function resetScratchWidths(sheet: Excel.Worksheet, job: SheetJob): void {
  const area = scratchArea(job, 0);
  if (area !== null) cellsAt(sheet, areaAddress(area)).format.useStandardWidth = true;
}

function clearCells(sheet: Excel.Worksheet, area: Area): void {
  const cells = cellsAt(sheet, areaAddress(area));
  cells.clear(Excel.ClearApplyTo.all);
  cells.format.useStandardWidth = true;
}

function fitRows(sheet: Excel.Worksheet, rows: readonly PlannedRow[], top: number): void {
  const byHeight = new Map<number, number[]>();
  const fitted: number[] = [];
  rows.forEach(({ height }, index) => {
    if (height.kind === 'fixed') byHeight.set(height.points, [...(byHeight.get(height.points) ?? []), index]);
    else fitted.push(index);
  });
  setHeights(sheet, byHeight, top);
  for (const [first, last] of joinRuns(fitted)) cellsAt(sheet, rowsAddress(top + first, top + last)).format.autofitRows();
}

/** Sets row heights, rows of equal height together. */
export function setHeights(sheet: Excel.Worksheet, byHeight: ReadonlyMap<number, readonly number[]>, top: number): void {
  for (const [points, indexes] of byHeight) {
    const addresses = joinRuns(indexes).map(([first, last]) => rowsAddress(top + first, top + last));
    forAreas(sheet, addresses, (rows) => {
      rows.format.rowHeight = points;
    });
  }
}

async function measure(trip: Trip, sheet: Excel.Worksheet, plan: SheetPlan, top: number): Promise<Measured> {
  const parts: OfficeExtension.ClientResult<Excel.RowProperties[]>[] = [];
  for (let first = 0; first < plan.rows.length; first += MEASURED_AT_ONCE) {
    if (first > 0) await trip.send();
    const count = Math.min(MEASURED_AT_ONCE, plan.rows.length - first);
    const area = { firstRow: top + first, lastRow: top + first + count - 1, firstColumn: 0, lastColumn: 0 };
    parts.push(cellsAt(sheet, areaAddress(area)).getRowProperties({ format: { rowHeight: true } }));
  }
  return () => parts.flatMap((part) => part.value.map((row) => row.format?.rowHeight ?? 0));
}
