import { plainBook } from '../support/plain-engine';
import { withExcel, type RunningExcel } from '../support/office';
import { smallPlan } from './support/small-plan';
import { sheetOf, textsOf, writePlan } from './support/write';

let excel: RunningExcel;
beforeEach(async () => {
  excel = await withExcel(plainBook('มาตรการ'), { apiSet: '1.9' });
});
afterEach(() => {
  excel.close();
});

const NAME = 'รายงาน ITA 2568';

test('a first report stands on a new sheet, text as text and formulas live', async () => {
  expect(await writePlan(smallPlan())).toBeNull();
  expect(textsOf(sheetOf(excel.book, NAME), 5)).toEqual([
    ['รายงานผล ปี 2568', '', '', '', ''],
    ['ตามที่ได้รับการประเมิน', '', '', '', ''],
    ['มาตรการ', 'ขั้นตอน', 'ผลลัพธ์', '', ''],
    ['1. เผยแพร่แผนการใช้จ่าย', '- ประชุมคณะทำงาน', '=ผลเป็นไปตามเป้าหมาย', '', ''],
    ['คะแนน', '89', '', '', ''],
    ['คะแนน', '91', '', '', ''],
    ['', '=SUM(B5:B6)', '', '', ''],
    ['ลงชื่อ ผู้รายงาน', '', '', '', ''],
  ]);
});
