/** This year beside the last: a table of its own, so that the instruments' table keeps to the columns of the measures. */
import { instrumentLabel, previousYear } from '../words';
import type { Layout } from './context';
import { changeFormula, trendFormula } from './formulas';
import { LINE } from './look';
import { at, cellNumber, COLUMN, frameScores, instrumentName, instrumentRow, layTableHeader, type ResultPlace } from './result';
import { block, fitted, formula, INSIDE, number, WITH_NEXT, WITH_PREVIOUS } from './sheet-builder';

export const COMPARED = { before: 2, now: 3, change: 4, trend: 5 } as const;

export interface ComparisonPlace {
  readonly firstRow: number;
  readonly lastRow: number;
}

/** The table, if any instrument has a score of the year before; else `null`. */
export function layComparison(layout: Layout, result: ResultPlace): ComparisonPlace | null {
  const { document, look, sheet, put } = layout;
  const { summary } = document;
  const { instruments, previous } = summary;
  if (instruments.every((instrument) => instrument.previous === null)) return null;
  sheet.gap(6);
  layTableHeader(layout, ['เปรียบเทียบกับปีก่อน', '', `ปี ${previousYear(summary)}`, `ปี ${document.fiscalYear}`, 'เพิ่ม (+) ลด (-)', 'แนวโน้ม'], {
    role: 'comparison-header',
    least: 30,
    flow: WITH_NEXT,
  });
  const firstRow = sheet.next;
  instruments.forEach((instrument, index) => {
    const last = previous === null && index === instruments.length - 1;
    const now = `=${at(result.firstRow + index, COLUMN.score)}`;
    const figures =
      instrument.previous === null ? [null, formula(now), null, null] : comparedCells(cellNumber(instrument.previous), now, sheet.next);
    sheet.row(
      'comparison',
      instrumentRow(look),
      [put(instrumentLabel(instrument.code)), put(instrumentName(instrument, summary)), ...figures],
      {
        flow: last ? WITH_PREVIOUS : INSIDE,
      },
    );
  });
  const lastRow = previous === null ? sheet.next - 1 : sheet.next;
  if (previous !== null) {
    const figures = comparedCells(Number(previous.total), `=${at(result.totalRow, COLUMN.weighted)}`, lastRow);
    sheet.row('comparison-total', fitted(25.5, 1.5), [put('ภาพรวม'), put('คะแนนถ่วงน้ำหนัก'), ...figures], { flow: WITH_PREVIOUS });
  }
  styleComparison(layout, firstRow, lastRow, previous !== null);
  return { firstRow, lastRow };
}

/** Last year's score, this year's, the change, the trend in words. */
function comparedCells(before: number, now: string, row: number) {
  return [
    number(before),
    formula(now),
    formula(changeFormula(at(row, COMPARED.now), at(row, COMPARED.before))),
    formula(trendFormula(at(row, COMPARED.change))),
  ];
}

function styleComparison(layout: Layout, firstRow: number, lastRow: number, total: boolean): void {
  const { sheet } = layout;
  sheet.style('score-row', sheet.across(firstRow, lastRow));
  sheet.style('instrument-code', block(firstRow, lastRow, COLUMN.code));
  sheet.style('instrument-name', block(firstRow, lastRow, COLUMN.name));
  sheet.style('score', block(firstRow, lastRow, COMPARED.before, COMPARED.now));
  sheet.style('change', block(firstRow, lastRow, COMPARED.change));
  sheet.style('words', block(firstRow, lastRow, COMPARED.trend));
  frameScores(layout, firstRow, lastRow, 0);
  if (!total) return;
  sheet.style('total', block(lastRow, lastRow, COMPARED.before, COMPARED.trend));
  sheet.border(LINE.frame, ['top'], sheet.across(lastRow));
}
