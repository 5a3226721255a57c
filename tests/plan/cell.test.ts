import { cellFromValue, dateText, isDateFormat, isPercentFormat } from '../../src/plan/cell';
import type { RawValue } from '../../src/plan/grid';

const at = { sheet: 'มาตรการ', row: 3, column: 1 };
const cell = (raw: RawValue, format = 'General') => cellFromValue(at, raw, format);

test('a cell keeps what the workbook holds, and its place', () => {
  expect(cell('<p>สำนักปลัด</p>', '@')).toEqual({
    at,
    raw: '<p>สำนักปลัด</p>',
    kind: 'text',
    text: 'สำนักปลัด',
    numberFormat: '@',
    dirt: ['html-markup'],
  });
});

test.each([
  ['', 'empty', ''],
  ['   ', 'empty', ''],
  ['<p>&nbsp;</p>', 'empty', ''],
  ['#REF!', 'error', '#REF!'],
  ['#N/A', 'error', '#N/A'],
  ['#NAME?', 'error', '#NAME?'],
  ['#สำคัญ', 'text', '#สำคัญ'],
  [89.30000000000001, 'number', '89.3'],
  [1e-7, 'number', '0.0000001'],
  [true, 'boolean', 'TRUE'],
] as const)('%j is %s', (raw, kind, text) => {
  expect(cell(raw)).toMatchObject({ kind, text });
});

test('dates show in Thai words with the Buddhist year', () => {
  expect(cell(45566, 'd/m/yyyy').text).toBe('1 ตุลาคม 2567');
  expect(cell(45566, '0.00').text).toBe('45566');
  expect(dateText(45566.75)).toBe('1 ตุลาคม 2567');
});

test('a date typed with a Buddhist year into a Christian calendar keeps its year', () => {
  const typed = (Date.UTC(2567, 9, 1) - Date.UTC(1899, 11, 30)) / 86_400_000;
  expect(dateText(typed)).toBe('1 ตุลาคม 2567');
});

test.each([[-1], [0], [9_999_999], [NaN]])('%d is no date', (serial) => {
  expect(dateText(serial)).toBeNull();
});

test.each(['d/m/yyyy', 'mmm-yy', '[$-107041E]d mmm yyyy;@', '[$-th-TH]d mmmm bbbb', 'ว ดดด ปปปป'])('%s shows dates', (format) => {
  expect(isDateFormat(format)).toBe(true);
});

test.each(['General', '@', '0.00', '#,##0', '[$-D00041E]0.00', '0.00 "ปี d/m/y"', '[Red]0.0%', 'h:mm'])('%s shows no dates', (format) => {
  expect(isDateFormat(format)).toBe(false);
});

test('a percent sign in quotes shows no percent', () => {
  expect([isPercentFormat('0.00%'), isPercentFormat('0.00"%"')]).toEqual([true, false]);
});
