/**
 * Native bar charts over rows of the sheet. The floor is the value axis' only inner gridline (major unit = floor), so it
 * needs no second series; the years differ by fill against outline.
 */
import type { ReportDocument } from '../document';
import type { ChartSeries, PlannedChart } from '../sheet-plan';
import { plainNumber, previousYear } from '../words';
import { COMPARED, type ComparisonPlace } from './comparison';
import type { Layout } from './context';
import type { IndicatorsPlace } from './indicators';
import { COLOR, COLUMNS, PAD, score, SMALL, whole } from './look';
import { COLUMN, type ResultPlace } from './result';
import { fitted, fixed, INSIDE, WITH_NEXT, WITH_PREVIOUS } from './sheet-builder';

const CHART_ROW = 24;
/** Rows, and the points up to which pagination may stretch them. */
const INSTRUMENTS_ONE_YEAR = { rows: 6 };
const INSTRUMENTS_TWO_YEARS = { rows: 9, tallest: { landscape: 336, portrait: 456 } };
const INDICATORS = { rowsEach: 1.3, least: 5, tallest: { landscape: 408, portrait: 552 } };

interface ChartData {
  readonly number: 1 | 2;
  /** What the bars show, as the caption says it. */
  readonly subject: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly categoryColumn: number;
  readonly now: number;
  readonly before: number | null;
  readonly rows: number;
  readonly tallest?: number;
}

export function layInstrumentChart(layout: Layout, result: ResultPlace, comparison: ComparisonPlace | null): void {
  const shared = { number: 1, subject: 'คะแนนรายเครื่องมือ', categoryColumn: COLUMN.code } as const;
  if (comparison === null) {
    const rows = { firstRow: result.firstRow, lastRow: result.lastRow };
    layChart(layout, { ...shared, ...rows, ...INSTRUMENTS_ONE_YEAR, now: COLUMN.score, before: null });
    return;
  }
  layChart(layout, {
    ...shared,
    ...comparison,
    rows: INSTRUMENTS_TWO_YEARS.rows,
    tallest: INSTRUMENTS_TWO_YEARS.tallest[layout.look.orientation],
    now: COMPARED.now,
    before: COMPARED.before,
  });
}

export function layIndicatorChart(layout: Layout, place: IndicatorsPlace): void {
  const count = place.lastRow - place.firstRow + 1;
  const rows = Math.max(INDICATORS.least, Math.ceil(count * INDICATORS.rowsEach));
  layChart(layout, {
    number: 2,
    subject: 'คะแนนรายตัวชี้วัด',
    ...place,
    categoryColumn: 1,
    rows,
    tallest: Math.max(INDICATORS.tallest[layout.look.orientation], rows * CHART_ROW),
  });
}

function layChart(layout: Layout, data: ChartData): void {
  const { document, look, sheet, put, say } = layout;
  const floor = plainNumber(document.summary.framework.floor);
  const years = data.before === null ? `${document.fiscalYear}` : `${previousYear(document.summary)} และ ${document.fiscalYear}`;
  const caption = `แผนภูมิที่ ${data.number} ${data.subject} ปีงบประมาณ พ.ศ. ${years}`;
  const explanation = `(เส้นประ คือ เกณฑ์ ${floor} คะแนน)`;
  const lines = look.orientation === 'landscape' ? [`${caption}  ${explanation}`] : [caption, explanation];
  sheet.gap(9);
  lines.forEach((line, index) => {
    const row = sheet.row('caption', fitted(27, PAD.table), [put(line)], { flow: index === 0 ? WITH_NEXT : INSIDE });
    sheet.style('caption', sheet.across(row));
  });
  const firstRow = sheet.next;
  const lastRow = firstRow + data.rows - 1;
  for (let row = firstRow; row <= lastRow; row += 1) {
    sheet.row('chart', fixed(CHART_ROW), [], { flow: row === lastRow ? WITH_PREVIOUS : INSIDE });
  }
  const chart: PlannedChart = {
    name: `ITA_Chart${data.number} ${say(`แผนภูมิแท่ง ${data.subject} ปีงบประมาณ พ.ศ. ${years} เทียบกับเกณฑ์ ${floor} คะแนน`)}`,
    firstRow,
    lastRow,
    firstColumn: 0,
    lastColumn: COLUMNS - 1,
    categories: { firstRow: data.firstRow, lastRow: data.lastRow, column: data.categoryColumn },
    series: seriesOf(document, data, say),
    font: document.settings.font,
    categorySize: look.orientation === 'landscape' ? SMALL : 12,
    numberFormat: score(look.digits),
    axisFormat: whole(look.digits),
    axisMaximum: 105,
    floor: Number(floor),
    floorColor: COLOR.floor,
    gapWidth: data.before === null ? 70 : 60,
    legend: data.before !== null,
  };
  sheet.charts.push(data.tallest === undefined ? chart : { ...chart, tallest: data.tallest });
}

/** Last year's bars first, so that each pair reads downwards in time. */
function seriesOf(document: ReportDocument, data: ChartData, say: (value: string) => string): readonly ChartSeries[] {
  const { firstRow, lastRow } = data;
  const name = (year: number): string => say(`ปีงบประมาณ พ.ศ. ${year}`);
  const now: ChartSeries = {
    name: name(document.fiscalYear),
    firstRow,
    lastRow,
    column: data.now,
    fill: COLOR.bar,
    line: COLOR.heading,
    labelSize: SMALL,
    labelBold: true,
  };
  if (data.before === null) return [now];
  const before: ChartSeries = {
    ...now,
    name: name(previousYear(document.summary)),
    column: data.before,
    fill: null,
    labelSize: 12,
    labelBold: false,
  };
  return [before, now];
}
