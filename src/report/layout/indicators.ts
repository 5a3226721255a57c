/** The table of indicators, where the scores give them, and the instruments' means that follow from it. */
import type { IndicatorResult, Summary } from '../../assessment/types';
import { plainNumber, previousYear, REGION } from '../words';
import type { Layout } from './context';
import { atLeastFormula, changeFormula, meanFormula } from './formulas';
import { COLOR, LINE } from './look';
import { layHeading } from './paragraphs';
import { at, cellNumber, COLUMN, frameScores, layTableHeader, type ResultPlace } from './result';
import { block, fitted, formula, INSIDE, number, text, WITH_PREVIOUS } from './sheet-builder';
import type { Content } from '../sheet-plan';

export interface IndicatorsPlace {
  readonly firstRow: number;
  readonly lastRow: number;
  /** Columns of this year's and last year's scores. */
  readonly now: number;
  readonly before: number | null;
}

const BAR_COLUMN = 5;

/** The table under its heading; `null` if no indicator is known, with nothing in its place. */
export function layIndicators(layout: Layout): IndicatorsPlace | null {
  const { document, sheet } = layout;
  const { summary } = document;
  const indicators = inGroups(summary);
  if (indicators.length === 0) return null;
  const compared = indicators.some(({ previous }) => previous !== null);
  const limit = plainNumber(summary.framework.floor);
  layHeading(layout, `ผลการประเมินรายตัวชี้วัด ประจำปีงบประมาณ พ.ศ. ${document.fiscalYear}`);
  const figures = compared
    ? [`ปี ${previousYear(summary)}`, `ปี ${document.fiscalYear}`, 'เพิ่ม (+) ลด (-)']
    : ['คะแนน', `ห่างจาก\nเกณฑ์ ${limit}`, `เทียบเกณฑ์\n${limit} คะแนน`];
  const bars = layout.look.orientation === 'landscape' ? 'แถบคะแนน (เต็ม 100)' : 'แถบคะแนน\n(เต็ม 100)';
  layTableHeader(layout, ['เครื่องมือ', 'ตัวชี้วัด', ...figures, bars], {
    role: 'indicator-header',
    least: compared ? 30 : 54,
    joined: false,
  });
  const firstRow = sheet.next;
  const lastRow = firstRow + indicators.length - 1;
  const place: IndicatorsPlace = { firstRow, lastRow, now: compared ? 3 : 2, before: compared ? 2 : null };
  const anyLow = indicators.some(({ meetsFloor }) => !meetsFloor);
  indicators.forEach((indicator, index) => layIndicator(layout, indicator, indicators[index - 1], place, anyLow));
  styleIndicators(layout, indicators, place);
  if (anyLow) {
    const note = sheet.row('note', fitted(21, 0), [layout.put(`* ต่ำกว่าเกณฑ์ ${limit} คะแนน`)], { flow: WITH_PREVIOUS });
    sheet.style('note', block(note, note, 0, 1));
    sheet.style('unwrapped', block(note, note, 0, 1));
  }
  return place;
}

/** By instrument in the framework's order, then by number. */
function inGroups(summary: Summary): readonly IndicatorResult[] {
  const order = summary.framework.instruments.map(({ code }) => code);
  return [...summary.indicators].sort(
    (left, right) => order.indexOf(left.instrument) - order.indexOf(right.instrument) || left.number - right.number,
  );
}

function layIndicator(
  layout: Layout,
  indicator: IndicatorResult,
  above: IndicatorResult | undefined,
  { lastRow, now, before }: IndicatorsPlace,
  noteFollows: boolean,
): void {
  const { sheet, put } = layout;
  const row = sheet.next;
  const bar = formula(`=${at(row, now)}`);
  const figures: readonly (Content | null)[] =
    before === null ? aloneCells(layout, indicator, row, now) : comparedCells(indicator, row, now, before);
  sheet.row(
    'indicator',
    fitted(25.5, 1.5),
    [
      above?.instrument === indicator.instrument ? null : text(indicator.instrument),
      put(`${indicator.number}.\u00a0${indicator.name}`),
      ...figures,
      bar,
    ],
    { flow: row === lastRow && !noteFollows ? WITH_PREVIOUS : INSIDE },
  );
}

function comparedCells(indicator: IndicatorResult, row: number, now: number, before: number): readonly (Content | null)[] {
  const score = number(cellNumber(indicator.score));
  if (indicator.previous === null) return [null, score, null];
  return [number(cellNumber(indicator.previous)), score, formula(changeFormula(at(row, now), at(row, before)))];
}

/** Without last year: score, distance to the floor, and the floor in words. */
function aloneCells({ document, say }: Layout, indicator: IndicatorResult, row: number, now: number): readonly Content[] {
  const { floor } = document.summary.framework;
  const score = at(row, now);
  return [
    number(cellNumber(indicator.score)),
    formula(changeFormula(score, plainNumber(floor))),
    formula(atLeastFormula(score, floor, say('ผ่านเกณฑ์'), say('ต่ำกว่าเกณฑ์'))),
  ];
}

function styleIndicators(layout: Layout, indicators: readonly IndicatorResult[], place: IndicatorsPlace): void {
  const { sheet } = layout;
  const { firstRow, lastRow, now, before } = place;
  sheet.style('score-row', sheet.across(firstRow, lastRow));
  sheet.style('indicator-group', block(firstRow, lastRow, 0));
  sheet.style('indicator-name', block(firstRow, lastRow, 1));
  if (before !== null) sheet.style('score', block(firstRow, lastRow, before));
  sheet.style('indicator-score', block(firstRow, lastRow, now));
  if (before === null) {
    sheet.style('change', block(firstRow, lastRow, 3));
    sheet.style('words', block(firstRow, lastRow, 4));
  } else {
    sheet.style('change', block(firstRow, lastRow, 4));
  }
  sheet.style('bar', block(firstRow, lastRow, BAR_COLUMN));
  frameScores(layout, firstRow, lastRow, 1);
  indicators.forEach((indicator, index) => {
    const row = firstRow + index;
    if (!indicator.meetsFloor) {
      sheet.style('indicator-low', block(row, row, 1));
      sheet.style('indicator-low', block(row, row, now));
    }
    if (index > 0 && indicators[index - 1]?.instrument !== indicator.instrument) sheet.border(LINE.frame, ['top'], sheet.across(row));
  });
  sheet.dataBars.push({ firstRow, lastRow, column: BAR_COLUMN, color: COLOR.cellBar, minimum: 0, maximum: 100 });
  sheet.region(REGION.indicators, sheet.across(firstRow, lastRow));
}

/** An instrument that was rolled up from its indicators shows their live mean, which a cell holds more exactly than any text. */
export function linkMeans({ document, sheet }: Layout, result: ResultPlace, place: IndicatorsPlace): void {
  const { summary } = document;
  const indicators = inGroups(summary);
  summary.instruments.forEach(({ code, rolledUp }, index) => {
    const first = indicators.findIndex(({ instrument }) => instrument === code);
    if (!rolledUp || first < 0) return;
    const count = indicators.filter(({ instrument }) => instrument === code).length;
    const range = `${at(place.firstRow + first, place.now)}:${at(place.firstRow + first + count - 1, place.now)}`;
    sheet.replace(result.firstRow + index, COLUMN.score, formula(meanFormula(range)));
  });
}
