/** Native charts: clustered horizontal bars with the floor as their only inner gridline. */
import type { ChartSeries, PlannedChart } from '../../report/sheet-plan';
import { areaAddress, type Area } from '../address';
import { cellsAt } from './format';
import type { FinalRows, SheetJob } from './job';

const OUTLINE_POINTS = 0.75;
const FLOOR_POINTS = 1.5;
const AXIS_COLOR = '#404040';
/** Excel's own grey is too pale on a photocopy. */
const TEXT_COLOR = '#000000';
const FLAT = 0;

/** Draws the plan's charts at their final places; charts of the same names must be gone. */
export function drawCharts(sheet: Excel.Worksheet, job: SheetJob, rows: FinalRows): void {
  for (const planned of job.plan.charts) drawChart(sheet, planned, job, rows);
}

/** Puts existing charts of ours where the final rows want them. */
export function placeChart(chart: Excel.Chart, planned: PlannedChart, job: SheetJob, rows: FinalRows): void {
  const area = rows.area(planned, job);
  chart.setPosition(
    areaAddress({ ...area, lastRow: area.firstRow, lastColumn: area.firstColumn }),
    areaAddress({ ...area, firstRow: area.lastRow, firstColumn: area.lastColumn }),
  );
}

function drawChart(sheet: Excel.Worksheet, planned: PlannedChart, job: SheetJob, rows: FinalRows): void {
  const cells = (area: Area): Excel.Range => cellsAt(sheet, areaAddress(rows.area(area, job)));
  const column = (at: { firstRow: number; lastRow: number; column: number }): Area => ({
    firstRow: at.firstRow,
    lastRow: at.lastRow,
    firstColumn: at.column,
    lastColumn: at.column,
  });
  const [first, ...others] = planned.series;
  if (first === undefined) return;
  const chart = sheet.charts.add(Excel.ChartType.barClustered, cells(column(first)), Excel.ChartSeriesBy.columns);
  chart.name = planned.name;
  chart.title.visible = false;
  const categories = cells(column(planned.categories));
  drawSeries(chart.series.getItemAt(0), first, planned);
  chart.series.getItemAt(0).setXAxisValues(categories);
  for (const series of others) {
    const added = chart.series.add(series.name);
    added.setValues(cells(column(series)));
    added.setXAxisValues(categories);
    drawSeries(added, series, planned);
  }
  drawAxes(chart, planned);
  chart.legend.visible = planned.legend;
  if (planned.legend) {
    chart.legend.position = Excel.ChartLegendPosition.top;
    chart.legend.format.font.name = planned.font;
    chart.legend.format.font.size = planned.categorySize;
    chart.legend.format.font.color = TEXT_COLOR;
  }
  chart.format.fill.clear();
  chart.format.border.lineStyle = Excel.ChartLineStyle.none;
  placeChart(chart, planned, job, rows);
}

function drawSeries(series: Excel.ChartSeries, planned: ChartSeries, chart: PlannedChart): void {
  series.name = planned.name;
  series.gapWidth = chart.gapWidth;
  series.overlap = FLAT;
  if (planned.fill === null) series.format.fill.clear();
  else series.format.fill.setSolidColor(planned.fill);
  series.format.line.color = planned.line;
  series.format.line.weight = OUTLINE_POINTS;
  series.hasDataLabels = true;
  const labels = series.dataLabels;
  labels.showValue = true;
  labels.position = Excel.ChartDataLabelPosition.outsideEnd;
  labels.linkNumberFormat = false;
  labels.numberFormat = chart.numberFormat;
  labels.format.font.name = chart.font;
  labels.format.font.size = planned.labelSize;
  labels.format.font.color = TEXT_COLOR;
  labels.format.font.bold = planned.labelBold;
}

function drawAxes(chart: Excel.Chart, planned: PlannedChart): void {
  const { categoryAxis, valueAxis } = chart.axes;
  categoryAxis.reversePlotOrder = true;
  // An axis's position says where the other one crosses it: with categories from top to bottom the values belong below the last.
  categoryAxis.position = Excel.ChartAxisPosition.maximum;
  categoryAxis.tickLabelSpacing = 1;
  categoryAxis.majorTickMark = Excel.ChartAxisTickMark.none;
  categoryAxis.format.font.name = planned.font;
  categoryAxis.format.font.size = planned.categorySize;
  categoryAxis.format.font.color = TEXT_COLOR;
  categoryAxis.format.line.color = AXIS_COLOR;
  categoryAxis.format.line.weight = FLOOR_POINTS;
  valueAxis.minimum = 0;
  valueAxis.maximum = planned.axisMaximum;
  // The only gridlines are 0 and the floor, so the floor line is the chart's own.
  valueAxis.majorUnit = planned.floor;
  valueAxis.linkNumberFormat = false;
  valueAxis.numberFormat = planned.axisFormat;
  valueAxis.majorTickMark = Excel.ChartAxisTickMark.none;
  valueAxis.format.font.name = planned.font;
  valueAxis.format.font.size = planned.categorySize;
  valueAxis.format.font.color = TEXT_COLOR;
  valueAxis.format.line.color = AXIS_COLOR;
  const gridlines = valueAxis.majorGridlines;
  gridlines.visible = true;
  gridlines.format.line.color = planned.floorColor;
  gridlines.format.line.weight = FLOOR_POINTS;
  gridlines.format.line.lineStyle = Excel.ChartLineStyle.dash;
}
