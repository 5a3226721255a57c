import { cellKey } from '../../src/workbench/book/types';
import type { RunningExcel } from '../support/office';
import { openBlank } from './support/open';
import { smallPlan } from './support/small-plan';
import { bookState, sheetState } from './support/state';
import { sheetOf, textsOf, writePlan } from './support/write';

let excel: RunningExcel;
beforeEach(async () => {
  excel = await openBlank(['มาตรการ'], { apiSet: '1.9' });
});
afterEach(() => {
  excel.close();
});

const NAME = 'รายงาน ITA 2568';
const report = () => sheetOf(excel.book, NAME);
const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `มาตรการ ${index + 1}`);

test('a first report stands on a new sheet, text as text and formulas live', async () => {
  expect(await writePlan(smallPlan())).toBeNull();
  expect(textsOf(report(), 6)).toEqual([
    ['รายงานผล ปี 2568', '', '', '', '', ''],
    ['ตามที่ได้รับการประเมิน', '', '', '', '', ''],
    ['มาตรการ', 'ขั้นตอน', 'ผลลัพธ์', '', '', ''],
    ['1. เผยแพร่แผนการใช้จ่าย', '- ประชุมคณะทำงาน', '=ผลเป็นไปตามเป้าหมาย', '', '', ''],
    ['คะแนน', '89', '', '', '', ''],
    ['คะแนน', '91', '', '', '', ''],
    ['', '=SUM(B5:B6)', '', '', '', ''],
    ['ลงชื่อ ผู้รายงาน', '', '', '', '', ''],
  ]);
  expect(report().cells.get(cellKey(3, 2))).toMatchObject({ formula: null, value: '=ผลเป็นไปตามเป้าหมาย' });
});

test('a second run gives the same sheet again: no second one, no leftover names, rows or widths', async () => {
  await writePlan(smallPlan({ measures: many(60) }));
  const first = bookState(excel.book);
  expect(await writePlan(smallPlan({ measures: many(60) }))).toBeNull();
  expect(bookState(excel.book)).toEqual(first);
});

test('nothing above ExcelApi 1.9 is used, and the content is sent as blocks', async () => {
  await writePlan(smallPlan({ measures: many(200) }));
  const { highestApiSet, requestBytes } = excel.host.wire();
  expect(highestApiSet).toBe('1.9');
  expect(Math.max(...requestBytes)).toBeLessThan(60_000);
});

test('a copy of the header follows each break inside the table, and the total still adds up the scores', async () => {
  await writePlan(smallPlan({ measures: many(60) }));
  const texts = textsOf(report(), 3);
  const headers = texts.flatMap((row, index) => (row[0] === 'มาตรการ' ? [index] : []));
  expect(headers.length).toBeGreaterThan(2);
  expect(report().page.rowBreaks).toEqual(expect.arrayContaining(headers.slice(1)));
  expect(texts[texts.length - 2]?.[1]).toBe(`=SUM(B${texts.length - 3}:B${texts.length - 2})`);
  expect(report().page.printArea).toEqual([{ firstRow: 0, lastRow: texts.length - 1, firstColumn: 0, lastColumn: 2 }]);
  const measures = excel.book.names.find((name) => name.name === 'ITA_Measures')?.formula;
  expect(measures).toBe(`='${NAME}'!$A$4:$C$${texts.length - 4}`);
});

test('a shorter report leaves nothing of the longer one', async () => {
  await writePlan(smallPlan({ measures: many(2) }));
  const short = sheetState(report());
  await writePlan(smallPlan({ measures: many(60) }));
  await writePlan(smallPlan({ measures: many(2) }));
  expect(sheetState(report())).toEqual(short);
});

test('rows that people added below stay below, and formulas that point to them follow', async () => {
  await writePlan(smallPlan({ measures: many(2) }));
  const below = textsOf(report(), 1).length + 1;
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(NAME).getRange(`A${below + 1}`).values = [['หมายเหตุของกองคลัง']];
    await context.sync();
  });
  await writePlan(smallPlan({ measures: many(60) }));
  const grown = textsOf(report(), 1).flat();
  expect(grown.filter((text) => text === 'หมายเหตุของกองคลัง')).toHaveLength(1);
  expect(grown.indexOf('หมายเหตุของกองคลัง')).toBeGreaterThan(grown.indexOf('ลงชื่อ ผู้รายงาน'));
  await writePlan(smallPlan({ measures: many(2) }));
  await writePlan(smallPlan({ measures: many(60) }));
  expect(textsOf(report(), 1).flat()).toEqual(grown);
});

test('a letterhead that people put above their report stays above it', async () => {
  await writePlan(smallPlan());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(NAME);
    sheet.getRange('1:2').insert('Down');
    sheet.getRange('A1').values = [['บันทึกข้อความ']];
    await context.sync();
  });
  expect(await writePlan(smallPlan({ scores: [88, 90, 95] }))).toBeNull();
  const texts = textsOf(report(), 2);
  expect(texts[0]?.[0]).toBe('บันทึกข้อความ');
  expect(texts[2]?.[0]).toBe('รายงานผล ปี 2568');
  expect(texts.map((row) => row[1])).toContain('=SUM(B7:B9)');
});

test('the report is found again under another name', async () => {
  await writePlan(smallPlan());
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(NAME).name = 'ส่งนายอำเภอ';
    await context.sync();
  });
  await writePlan(smallPlan({ scores: [1, 2] }));
  expect(excel.book.sheets.map((sheet) => sheet.name)).toEqual(['มาตรการ', 'ส่งนายอำเภอ']);
});

test('after its sheet was deleted the report comes back on a new one with the same names', async () => {
  await writePlan(smallPlan());
  const first = bookState(excel.book);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(NAME).delete();
    await context.sync();
  });
  expect(await writePlan(smallPlan())).toBeNull();
  expect(bookState(excel.book)).toEqual(first);
});

test("a person's sheet of the report's name is not touched", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add(NAME).getRange('A1').values = [['ของฉัน']];
    await context.sync();
  });
  const theirs = sheetState(report());
  await writePlan(smallPlan());
  expect(sheetState(report())).toEqual(theirs);
  expect(textsOf(sheetOf(excel.book, `${NAME} (2)`), 1)[0]).toEqual(['รายงานผล ปี 2568']);
});

test('a name that a person gave to cells of their own stays theirs', async () => {
  await Excel.run(async (context) => {
    context.workbook.names.add('ITA_Total', "='มาตรการ'!$B$9");
    await context.sync();
  });
  await writePlan(smallPlan());
  expect(excel.book.names.find((name) => name.name === 'ITA_Total')?.formula).toBe("='มาตรการ'!$B$9");
});
