/** What lies on the cells rather than in them: names, charts, bars, lists, tables, the page, the tab. */
import type { PlannedDataBar, PlannedList, PlannedTable } from '../../report/sheet-plan';
import { areaAddress, type Area } from '../address';
import { drawCharts } from './charts';
import { cellsAt } from './format';
import { lastColumn, type FinalRows, type RunFacts, type SheetJob } from './job';
import { setNames, setPartNames } from './names';
import { setPrintArea, setUpPage } from './page-setup';

/** The table's look is the plan's own; this style adds no colours. */
const PLAIN_TABLE = 'TableStyleLight1';

export function dress(workbook: Excel.Workbook, sheet: Excel.Worksheet, job: SheetJob, rows: FinalRows, run: RunFacts): void {
  const { plan } = job;
  const at = (area: Area): Excel.Range => cellsAt(sheet, areaAddress(rows.area(area, job)));
  if (job.isNew) setPartNames(sheet, job, rows);
  else undress(sheet, job, rows);
  for (const bar of plan.dataBars) addDataBar(at(oneColumn(bar)), bar);
  for (const list of plan.lists) addList(at(oneColumn(list)), list);
  for (const table of plan.tables) addTable(sheet, areaAddress(rows.area(table, job)), table);
  drawCharts(sheet, job, rows);
  setNames(workbook, sheet, job, rows, run);
  setUpPage(sheet, plan.page, job.top);
  setPrintArea(sheet, finalArea(job, rows));
  if (plan.freezeRows > 0) sheet.freezePanes.freezeRows(job.top + plan.freezeRows);
  else if (!job.isNew) sheet.freezePanes.unfreeze();
  sheet.tabColor = plan.tabColor ?? '';
  sheet.showGridlines = plan.showGridlines;
  if (plan.documentTitle !== null && plan.documentTitle !== run.title) workbook.properties.title = plan.documentTitle;
}

/** Cells that the finished sheet takes. */
export function finalArea(job: SheetJob, rows: FinalRows): Area {
  return { firstRow: job.top, lastRow: job.top + rows.count - 1, firstColumn: job.left, lastColumn: lastColumn(job) };
}

/** Takes off what the last run put there. */
function undress(sheet: Excel.Worksheet, job: SheetJob, rows: FinalRows): void {
  const area = finalArea(job, rows);
  const whole = cellsAt(sheet, areaAddress({ ...area, lastRow: Math.max(area.lastRow, job.old?.lastRow ?? 0) }));
  whole.conditionalFormats.clearAll();
  whole.dataValidation.clear();
  for (const chart of job.charts) if (isOurChart(chart, job)) sheet.charts.getItem(chart).delete();
  for (const table of job.tables) if (isOurTable(table, job)) sheet.tables.getItem(table).convertToRange();
}

/** Charts of ours bear the names that a plan gives them; all of them begin alike. */
function isOurChart(name: string, job: SheetJob): boolean {
  return name.startsWith('ITA_') || job.plan.charts.some((chart) => chart.name === name) || job.strays.charts.includes(name);
}

function isOurTable(name: string, job: SheetJob): boolean {
  return job.plan.tables.some((table) => table.name === name) || job.strays.tables.includes(name);
}

function oneColumn(at: { firstRow: number; lastRow: number; column: number }): Area {
  return { firstRow: at.firstRow, lastRow: at.lastRow, firstColumn: at.column, lastColumn: at.column };
}

function addDataBar(range: Excel.Range, planned: PlannedDataBar): void {
  const { dataBar } = range.conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
  dataBar.lowerBoundRule = { type: Excel.ConditionalFormatRuleType.number, formula: String(planned.minimum) };
  dataBar.upperBoundRule = { type: Excel.ConditionalFormatRuleType.number, formula: String(planned.maximum) };
  dataBar.positiveFormat.fillColor = planned.color;
  dataBar.positiveFormat.gradientFill = false;
  dataBar.positiveFormat.borderColor = '';
}

function addList(range: Excel.Range, planned: PlannedList): void {
  range.dataValidation.rule = { list: { inCellDropDown: true, source: planned.values.join(',') } };
}

function addTable(sheet: Excel.Worksheet, address: string, planned: PlannedTable): void {
  const table = sheet.tables.add(address, true);
  table.name = planned.name;
  table.style = PLAIN_TABLE;
}
