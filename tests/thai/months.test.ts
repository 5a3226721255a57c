import { MONTH_NAMES, MONTH_PATTERN, monthName, monthNumber } from '../../src/thai/months';

const monthsIn = (text: string): (number | null)[] =>
  [...text.matchAll(new RegExp(MONTH_PATTERN, 'gi'))].map((match) => monthNumber(match.groups?.month ?? ''));

test('twelve names, there and back', () => {
  expect(MONTH_NAMES.map((_, index) => monthName(index + 1))).toEqual(MONTH_NAMES);
  expect(MONTH_NAMES.map((name) => monthNumber(name))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});

test.each([0, 13])('there is no month %i', (month) => {
  expect(() => monthName(month)).toThrow(new RangeError(`no such month: ${month}`));
});

test.each(['มกรา', 'ม.ค.', 'มค', 'ม. ค.', 'January', 'Jan.'])('%s is January', (name) => {
  expect(monthNumber(name)).toBe(1);
});

test.each(['สำนักปลัด', '', 'เดือน', 'วิสคอนซิน'])('%j is no month', (text) => {
  expect(monthNumber(text)).toBeNull();
});

test('abbreviations stand alone, or behind ถึง and เดือน', () => {
  expect(monthsIn('วิสคอนซิน ตค กย')).toEqual([10, 9]);
  expect(monthsIn('ต.ค.ถึงก.ย.')).toEqual([10, 9]);
  expect(monthsIn('เดือนมี.ค.')).toEqual([3]);
  expect(monthsIn('Marketing')).toEqual([]);
});
