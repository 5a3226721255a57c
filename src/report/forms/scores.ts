/** The form for scores: instruments and indicators in one Excel Table, this year's score beside last year's. */
import { frameList, LIST_STYLES, listPage, planOf } from '../layout/plain-sheet';
import { block, fitted, SheetBuilder, text } from '../layout/sheet-builder';
import type { Framework } from '../../assessment/types';
import type { SheetPlan } from '../sheet-plan';
import type { FormInput } from './measures';

const SCORES_SHEET = 'คะแนน ITA';
const SCORES_TABLE = 'ITA_ScoresForm';

/** The table's columns, an empty one, the hints. */
const WIDTHS = [330, 108, 108, 15, 270];
const HINT_COLUMN = 4;
const table = { firstColumn: 0, lastColumn: 2 };

const HINTS = [
  'วิธีกรอก',
  'พิมพ์คะแนนเต็ม 100 ทศนิยมสองตำแหน่งตามประกาศผล ตัวอย่าง: 89.73',
  'กรอกเฉพาะเครื่องมือ หรือเฉพาะตัวชี้วัด หรือทั้งสองอย่างก็ได้',
  'ช่องที่ไม่มีคะแนนให้เว้นว่าง',
];

/** Names of the rows: every instrument or its parts, then the indicators with their numbers. */
function scoreRowNames(framework: Framework): readonly string[] {
  const instruments = framework.instruments.flatMap(({ code, name, parts }) =>
    parts.length === 0 ? [`${name} (${code})`] : parts.map((_, index) => `${name} (${code}) ส่วนที่ ${index + 1}`),
  );
  return [...instruments, ...framework.indicators.map(({ number, name }) => `ตัวชี้วัดที่ ${number} ${name}`)];
}

export function scoresForm({ settings, framework, agencyLine }: FormInput): SheetPlan {
  const { fiscalYear } = framework;
  const sheet = new SheetBuilder(WIDTHS.length);
  const title = sheet.row('title', fitted(30, 0), [text(`สรุปผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ${fiscalYear}`)]);
  sheet.style('list-title', block(title, title, 0));
  const header = sheet.row('list-header', fitted(54, 6), [
    text('เครื่องมือการประเมิน'),
    text('คะแนนที่ได้รับ'),
    text(`คะแนนปีก่อน (พ.ศ. ${fiscalYear - 1})`),
  ]);
  for (const name of scoreRowNames(framework)) sheet.row('form-row', fitted(27, 3), [text(name)]);
  const last = sheet.next - 1;
  const body = { firstRow: header + 1, lastRow: last };
  sheet.style('list-cell', { ...body, firstColumn: 0, lastColumn: 0 });
  sheet.style('form-score', { ...body, firstColumn: 1, lastColumn: 2 });
  frameList(sheet, { ...table, firstRow: header, lastRow: last });
  HINTS.forEach((hint, index) => {
    sheet.replace(header + 1 + index, HINT_COLUMN, text(hint));
  });
  sheet.style('hint', block(header + 1, last, HINT_COLUMN));
  return planOf(sheet, settings, {
    kind: 'scores-form',
    fiscalYear,
    sheetName: SCORES_SHEET,
    columnWidths: WIDTHS,
    styles: { ...LIST_STYLES, 'form-score': { horizontal: 'Right', indent: 1, vertical: 'Top', numberFormat: '0.00' } },
    page: listPage(settings, agencyLine, [header, header]),
    freezeRows: header + 1,
    showGridlines: true,
    tables: [{ name: SCORES_TABLE, firstRow: header, lastRow: last, ...table }],
  });
}
