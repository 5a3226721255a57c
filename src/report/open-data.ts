/**
 * The open-data sheet: the same facts as the report as clean tables for machines, one row a measure and one row a score,
 * Arabic digits, no merges, no line breaks inside cells.
 */
import { toFixedHalfUp, type Exact } from '../assessment/exact';
import type { Summary } from '../assessment/types';
import type { RecognisedWorkbook } from '../plan/types';
import { toArabicDigits } from '../thai/digits';
import type { ReportDocument } from './document';
import { LIST_STYLES, listPage, planOf } from './layout/plain-sheet';
import { cellNumber } from './layout/result';
import { block, fitted, number, SheetBuilder, text, type RowContents } from './layout/sheet-builder';
import type { SheetPlan } from './sheet-plan';
import { instrumentLabel } from './words';

const OPEN_DATA_SHEET = 'ข้อมูลเปิด';

const MEASURE_COLUMNS = [
  'ปีงบประมาณ',
  'หน่วยงาน',
  'ลำดับ',
  'มาตรการ',
  'ขั้นตอน',
  'ผู้รับผิดชอบ',
  'ระยะเวลา',
  'เดือนเริ่มต้น',
  'เดือนสิ้นสุด',
  'สรุปผลการดำเนินการ',
  'ผลลัพธ์',
  'ข้อ OIT ที่อ้างถึง',
];
const WIDTHS = [66, 120, 45, 150, 210, 96, 120, 72, 72, 180, 180, 84];

const SCORE_COLUMNS = ['ปีงบประมาณ', 'หน่วยงาน', 'ลำดับ', 'รายการ', 'ประเภท', 'น้ำหนัก (ร้อยละ)', 'คะแนน', 'คะแนนถ่วงน้ำหนัก', 'คะแนนปีก่อน'];

/** Several entries of one field, in one cell. */
const joined = (items: readonly string[]): string => toArabicDigits(items.join('; ').replace(/\s*\n\s*/g, ' '));

export function openDataSheet(document: ReportDocument, workbook: RecognisedWorkbook): SheetPlan {
  const { fiscalYear, agency, settings, summary } = document;
  const sheet = new SheetBuilder(WIDTHS.length);
  const owner: RowContents = [number(fiscalYear), text(agency)];
  const read = workbook.measures?.measures ?? [];
  header(sheet, MEASURE_COLUMNS);
  document.measures.forEach((measure, index) => {
    const source = read[index];
    sheet.row('open-measure', fitted(24, 0), [
      ...owner,
      number(measure.number),
      text(joined([measure.title])),
      text(joined(measure.steps)),
      text(joined(measure.responsible)),
      text(joined([measure.period])),
      text(source?.period?.from ?? ''),
      text(source?.period?.to ?? ''),
      text(joined(measure.done)),
      text(joined(measure.outcomes)),
      text(joined((source?.oitReferences ?? []).map(({ code }) => code))),
    ]);
  });
  const lastMeasure = sheet.next - 1;
  sheet.row('blank', fitted(24, 0), []);
  const scoresFrom = sheet.next;
  header(sheet, SCORE_COLUMNS);
  for (const cells of scoreRows(summary)) sheet.row('open-score', fitted(24, 0), [...owner, ...cells]);
  const lastScore = sheet.next - 1;
  sheet.style('list-cell', sheet.across(1, lastScore));
  sheet.style('list-header', block(0, 0, 0, MEASURE_COLUMNS.length - 1));
  sheet.style('list-header', block(scoresFrom, scoresFrom, 0, SCORE_COLUMNS.length - 1));
  return planOf(sheet, settings, {
    kind: 'open-data',
    fiscalYear,
    sheetName: OPEN_DATA_SHEET,
    columnWidths: WIDTHS,
    styles: LIST_STYLES,
    page: listPage(settings, agency, [0, 0]),
    freezeRows: 1,
    showGridlines: true,
    tables: [
      { name: 'ITA_OpenMeasures', firstRow: 0, lastRow: lastMeasure, firstColumn: 0, lastColumn: MEASURE_COLUMNS.length - 1 },
      { name: 'ITA_OpenScores', firstRow: scoresFrom, lastRow: lastScore, firstColumn: 0, lastColumn: SCORE_COLUMNS.length - 1 },
    ],
  });
}

function header(sheet: SheetBuilder, titles: readonly string[]): void {
  sheet.row('list-header', fitted(30, 6), titles.map(text));
}

/** Instruments, indicators and the total: name, kind, weight, score, weighted score, last year's score. */
function scoreRows(summary: Summary): readonly RowContents[] {
  const figure = (value: Exact | null) => (value === null ? null : number(cellNumber(value)));
  const instruments = summary.instruments.map(({ code, weight, score, weighted, previous }, index): RowContents => [
    number(index + 1),
    text(instrumentLabel(code)),
    text('เครื่องมือ'),
    figure(weight),
    figure(score),
    figure(weighted),
    figure(previous),
  ]);
  const indicators = summary.indicators.map(({ number: no, name, score, previous }): RowContents => [
    number(no),
    text(name),
    text('ตัวชี้วัด'),
    null,
    figure(score),
    null,
    figure(previous),
  ]);
  const total: RowContents = [
    null,
    text('คะแนนภาพรวม'),
    text(`ระดับ ${summary.level}`),
    number(100),
    number(Number(toFixedHalfUp(summary.exact, 2))),
    number(Number(toFixedHalfUp(summary.exact, 2))),
    summary.previous === null ? null : number(Number(summary.previous.total)),
  ];
  return [...instruments, ...indicators, total];
}
