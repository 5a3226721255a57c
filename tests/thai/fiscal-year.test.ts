import { findYears, fiscalYearOf, fiscalYearOfMonth, monthsOfFiscalYear, yearOfMonthIn } from '../../src/thai/fiscal-year';

const yearsIn = (text: string): number[] => findYears(text).map(({ year }) => year);

test.each([
  ['ประจำปีงบประมาณ พ.ศ. ๒๕๖๘', [2568]],
  ['พ.ศ.2567', [2567]],
  ['พ.ศ..2567', [2567]],
  ['ปี 67 และ ปีงบประมาณ 68', [2567, 2568]],
  ['ผลการประเมิน ITA ๒๕๖๗', [2567]],
  ['ค.ศ. 2024', [2567]],
  ['แผน ๕ ปี (พ.ศ. ๒๕๖๖ - ๒๕๗๐)', [2566, 2570]],
])('years of %s', (text, years) => {
  expect(yearsIn(text)).toEqual(years);
});

test.each(['ผู้ตอบ ๒๕๖๗ คน', 'งบประมาณ 2,567 บาท', 'โทร 0432567', 'ข้อ 67', '๙๘.๔๔ คะแนน', '12567'])('no year in %s', (text) => {
  expect(yearsIn(text)).toEqual([]);
});

test('a year called fiscal is preferred and its place is told', () => {
  const text = 'ตามพระราชบัญญัติ พ.ศ. ๒๕๖๑ รายงานประจำปีงบประมาณ พ.ศ. ๒๕๖๘';
  const found = fiscalYearOf(text);
  expect(found).toMatchObject({ year: 2568, fiscal: true, length: 4 });
  expect(text.slice(found!.index, found!.index + 4)).toBe('๒๕๖๘');
});

test('October begins the fiscal year', () => {
  expect(monthsOfFiscalYear(2568)).toEqual(expect.arrayContaining(['2567-10', '2568-01', '2568-09']));
  expect(monthsOfFiscalYear(2568)).toHaveLength(12);
  expect(['2567-09', '2567-10', '2568-09'].map(fiscalYearOfMonth)).toEqual([2567, 2568, 2568]);
  expect([yearOfMonthIn(2568, 10), yearOfMonthIn(2568, 9)]).toEqual([2567, 2568]);
});
