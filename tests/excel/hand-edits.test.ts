/** What an officer wrote into the report by hand outlives any number of further reports, whatever becomes of the measures. */
import { createSession } from '../../src/excel/create-session';
import { DEFAULT_SETTINGS } from '../../src/settings/types';
import { cellKey } from '../../src/workbench/book/types';
import { SCORE_ROWS, MEASURES } from '../report/support/workbook';
import type { RunningExcel } from '../support/office';
import { fill, openFilled, officersSheets } from './support/open';
import { sheetOf, textsOf } from './support/write';

/** A machine that does other things at the same time needs longer. */
jest.setTimeout(60_000);

const REPORT = 'รายงาน ITA 2568';
const EDITS = {
  introduction: 'เทศบาลขอรายงานผลต่อสภาเทศบาลดังนี้',
  recommendations: '๑. ให้ทุกกองรายงานความก้าวหน้าทุกเดือน',
  signature: 'วันที่ ๑๐ ตุลาคม พ.ศ. ๒๕๖๘',
} as const;
const PUBLIC = { introduction: 'ITA_Introduction', recommendations: 'ITA_Recommendations', signature: 'ITA_Signature' } as const;
const BELOW = ['สำเนาเรียน นายกเทศมนตรี', 'เอกสารเลขที่ ๑๒/๒๕๖๘'];

let excel: RunningExcel;
afterEach(() => {
  excel.close();
});

const texts = (): string[] =>
  textsOf(sheetOf(excel.book, REPORT), 6)
    .flat()
    .filter((text) => text !== '');
const timesOf = (text: string): number => texts().filter((other) => other === text).length;

/** The officer types over the first cell of a part, where the part stands now. */
async function type(part: keyof typeof EDITS): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.names.getItem(PUBLIC[part]).getRange().getCell(0, 0).values = [[EDITS[part]]];
    await context.sync();
  });
}

/** Two lines of their own, one row below the report. */
async function addBelow(): Promise<void> {
  const row = textsOf(sheetOf(excel.book, REPORT), 6).length + 2;
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(REPORT).getRange(`A${row}:A${row + 1}`).values = BELOW.map((text) => [text]);
    await context.sync();
  });
}

/** The officer's table now has so many measures. */
function measures(count: number): void {
  const rows = Array.from({ length: count }, (_, index) => {
    const [, ...rest] = MEASURES[index % MEASURES.length] ?? [];
    return [`${index + 1}. มาตรการลำดับที่ ${index + 1}`, ...rest];
  });
  const sheet = sheetOf(excel.book, 'มาตรการ');
  for (const key of [...sheet.cells.keys()]) if (key >= cellKey(3, 0)) sheet.cells.delete(key);
  fill(excel.book, 'มาตรการ', officersSheets({ measures: rows })['มาตรการ'] ?? []);
}

/** One click in a page that was opened for it. */
async function report(): Promise<readonly string[]> {
  const outcome = await createSession().generateReport();
  if (outcome.status !== 'written') throw new Error(JSON.stringify(outcome));
  return outcome.kept;
}

test.each(['introduction', 'recommendations', 'signature'] as const)('%s: through three further reports', async (part) => {
  excel = await openFilled(officersSheets(), { apiSet: '1.9' });
  await report();
  await type(part);
  for (const count of [5, 1, 14]) {
    measures(count);
    expect([count, await report()]).toEqual([count, [part]]);
    expect([count, timesOf(EDITS[part])]).toEqual([count, 1]);
  }
});

test('all of them together, and rows added below, on a report that grows and shrinks by pages', async () => {
  excel = await openFilled(officersSheets(), { apiSet: '1.9' });
  await report();
  for (const part of ['introduction', 'recommendations', 'signature'] as const) await type(part);
  await addBelow();
  for (const count of [14, 1, 5, 5]) {
    measures(count);
    expect([count, await report()]).toEqual([count, ['introduction', 'recommendations', 'signature']]);
    for (const text of [...Object.values(EDITS), ...BELOW]) expect([count, text, timesOf(text)]).toEqual([count, text, 1]);
    expect(texts().some((text) => text.includes('มาตรการลำดับที่ ๑'))).toBe(true);
    // Theirs stand below everything of ours, in their order.
    expect([count, texts().slice(-BELOW.length)]).toEqual([count, BELOW]);
  }
});

test('the rest follows the data: a score that changed is in the report beside the texts that were kept', async () => {
  excel = await openFilled(officersSheets(), { apiSet: '1.9' });
  await report();
  await type('introduction');
  const scores = SCORE_ROWS.map(([label = '', score = '']) => [label, label.toString().includes('IIT') ? '99.99' : score]);
  fill(excel.book, 'คะแนน ITA', officersSheets({ scores })['คะแนน ITA'] ?? []);
  expect(await report()).toEqual(['introduction']);
  expect(texts()).toContain('99.99');
  expect(timesOf(EDITS.introduction)).toBe(1);
});

describe('a paragraph added at the end of a part, as people add one', () => {
  const ADDED = 'ข้อความที่เจ้าหน้าที่เพิ่มเอง';
  const rowOf = (text: string): number =>
    textsOf(sheetOf(excel.book, REPORT), 6).findIndex((cells) => cells.some((cell) => cell.startsWith(text)));

  /** A row is put in above the one that begins so, and written into. */
  async function insertAbove(text: string): Promise<void> {
    const row = rowOf(text) + 1;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(REPORT);
      sheet.getRange(`${row}:${row}`).insert(Excel.InsertShiftDirection.down);
      sheet.getRange(`A${row}`).values = [[ADDED]];
      await context.sync();
    });
  }

  /** The blank row above the one that begins so is written into. */
  async function writeAbove(text: string): Promise<void> {
    const row = rowOf(text);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(REPORT).getRange(`A${row}`).values = [[ADDED]];
      await context.sync();
    });
  }

  const lastRecommendation = (): string => {
    const rows = textsOf(sheetOf(excel.book, REPORT), 1).map(([text = '']) => text);
    return (
      rows
        .slice(0, rowOf('ลงชื่อ'))
        .filter((text) => text !== '' && text !== ADDED)
        .at(-1) ?? ''
    );
  };

  test.each([
    ['introduction', 'a row above the table', () => insertAbove('มาตรการ/แนวทาง')],
    ['introduction', 'the blank under the titles', () => writeAbove('\u00a0')],
    ['recommendations', 'a row above the signatures', () => insertAbove('ลงชื่อ')],
    ['recommendations', 'the blank above the signatures', () => writeAbove('ลงชื่อ')],
    ['recommendations', 'a row above the first', () => insertAbove('\u00a0'.repeat(14) + (lastRecommendation().trim().slice(0, 5) || 'x'))],
  ] as const)('%s: %s', async (part, _, add) => {
    excel = await openFilled(officersSheets(), { apiSet: '1.9' });
    await report();
    const before = { introduction: textsOf(sheetOf(excel.book, REPORT), 1)[4]?.[0] ?? '', recommendations: lastRecommendation() };
    await add();
    for (const count of [5, 1, 14]) {
      measures(count);
      expect([count, await report()]).toEqual([count, [part]]);
      expect([count, timesOf(ADDED)]).toEqual([count, 1]);
      // What was drafted beside it is kept with it.
      expect([count, timesOf(before[part])]).toEqual([count, 1]);
    }
    const [from, to] = part === 'introduction' ? [0, rowOf('มาตรการ/แนวทาง')] : [rowOf('ข้อเสนอแนะ'), rowOf('ลงชื่อ')];
    expect(rowOf(ADDED)).toBeGreaterThan(from);
    expect(rowOf(ADDED)).toBeLessThan(to);
  });

  test('with no signatures a row below the report stays below it, once', async () => {
    excel = await openFilled(officersSheets(), { apiSet: '1.9' });
    const none = { reporter: null, reviewer: null, approver: null };
    await createSession().saveSettings({ ...DEFAULT_SETTINGS, signatories: none });
    await report();
    const row = textsOf(sheetOf(excel.book, REPORT), 6).length + 1;
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(REPORT).getRange(`A${row}`).values = [[ADDED]];
      await context.sync();
    });
    for (const count of [5, 1, 14]) {
      measures(count);
      expect([count, await report(), timesOf(ADDED)]).toEqual([count, [], 1]);
    }
  });
});
