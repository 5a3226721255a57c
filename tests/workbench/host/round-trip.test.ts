import { plainBook } from '../../support/plain-engine';
import { withExcel, type RunningExcel } from '../../support/office';

let excel: RunningExcel;
beforeEach(async () => {
  excel = await withExcel(plainBook('มาตรการ', 'คะแนน'));
});
afterEach(() => {
  excel.close();
});

test('office.js writes a block of values and reads it back', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('มาตรการ');
    sheet.getRange('A1:B2').values = [
      ['ลำดับ', 'มาตรการ'],
      [1, 'เผยแพร่ข้อมูล'],
    ];
    const read = sheet.getRange('A1:B2').load('values, address, rowCount');
    await context.sync();
    expect(read.values).toEqual([
      ['ลำดับ', 'มาตรการ'],
      [1, 'เผยแพร่ข้อมูล'],
    ]);
    expect(read.address).toBe('มาตรการ!A1:B2');
    expect(read.rowCount).toBe(2);
  });
  expect(excel.host.wire().roundTrips).toBe(1);
});

test('a second workbook in the same file starts afresh, with its own requirement set', async () => {
  excel.close();
  excel = await withExcel(plainBook(), { apiSet: '1.9' });
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(true);
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.10')).toBe(false);
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const missing = context.workbook.worksheets.getItemOrNullObject('มาตรการ');
    await context.sync();
    expect(missing.isNullObject).toBe(true);
  });
});

test('an error of the host arrives with its code and the statement that failed', async () => {
  const failure = await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('ไม่มี').getRange('A1').values = [[1]];
    await context.sync();
  }).catch((error: unknown) => error as OfficeExtension.Error);
  expect(failure).toMatchObject({ code: 'ItemNotFound', debugInfo: { errorLocation: 'WorksheetCollection.getItem' } });
  expect(String(failure?.debugInfo.statement)).toContain('getItem');
});
