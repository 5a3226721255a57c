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

describe('how a year may be written', () => {
  test.each<[string, number[]]>([
    ['พ.ศ 67', [2567]],
    ['พศ. 67', [2567]],
    ['พ.ศ.. 67', [2567]],
    ['ปี67', [2567]],
    ['ปีที่ 67', [2567]],
    ['คศ.2024', [2567]],
    ['ค.ศ 2024', [2567]],
    ['ค.ศ..2024', [2567]],
    ['แผน 2566-2570', [2566, 2570]],
    ['ไตรมาส 4 2568', [2568]],
    ['ตาม พ.ศ. 2567. สรุป', [2567]],
    ['ปี 2567 อบรม 45 คน', [2567]],
  ])('%s', (text, years) => {
    expect(yearsIn(text)).toEqual(years);
  });

  test.each<[string, number[]]>([
    ['ปี 39', []],
    ['ปี 40', [2540]],
    ['พ.ศ. 2449', []],
    ['พ.ศ. 2450', [2450]],
    ['พ.ศ. 2650', [2650]],
    ['พ.ศ. 2651', []],
    ['ค.ศ. 2100', [2643]],
    // Beyond any Christian year it can only be a Buddhist one with the wrong word before it.
    ['ค.ศ. 2568', [2568]],
    ['ค.ศ. 2101', []],
    ['ITA 2024', []],
    ['2567.5', []],
  ])('what counts as a year: %s', (text, years) => {
    expect(yearsIn(text)).toEqual(years);
  });

  test.each(['2567คน', '2,567.50', '2500 เปอร์เซ็นต์', '2567  ราย', '2567 โครงการ', 'งบประมาณ 2568 บาท'])('a count is none: %s', (text) => {
    expect(yearsIn(text)).toEqual([]);
  });

  test.each(['ตามพระราชบัญญัติ พ.ศ. ๒๕๖๑ รายงานต่อสภา', 'ประกาศ พ.ศ. ๒๕๖๑ เรื่อง มาตรการป้องกัน', 'ปีงบประมาณ ๒๕๖๑ รายงานผล', 'แผน ๒๕๖๑ รายการใหม่'])(
    'a year before ราย- or เรื่อง is still a year: %s',
    (text) => {
      expect(yearsIn(text)).toEqual([2561]);
    },
  );

  test.each<[string, boolean]>([
    ['ปีงบประมาณ 2568', true],
    ['ปีงบประมาณ  2568', true],
    ['ปีงปม 2568', true],
    ['งปม.2568', true],
    ['งบประมาณประจำปี2568', true],
    ['งบประมาณประจำปี  2568', true],
    ['ปีงบประมาณ พศ. 2568', true],
    ['ปีงบประมาณ พ.ศ 2568', true],
    ['ปีงบประมาณ พ.ศ..2568', true],
    ['ปีงบประมาณ พ.ศ.  2568', true],
    ['ปีงบประมาณ 2568 เทศบาลตำบลทุ่งสมมติได้ดำเนินการตามมาตรการส่งเสริมคุณธรรม', true],
    ['เทศบาลตำบลทุ่งสมมติได้ดำเนินการตามมาตรการส่งเสริมคุณธรรมในปีงบประมาณ 2568', true],
    ['ปีงบประมาณนี้ ตามระเบียบ พ.ศ. 2568', false],
    ['ปี 2568', false],
  ])('%s: a fiscal year? %s', (text, fiscal) => {
    expect(findYears(text).map((found) => found.fiscal)).toEqual([fiscal]);
  });

  test('without one called fiscal the first year counts; without any, none', () => {
    expect(fiscalYearOf('พ.ศ. 2567 และ พ.ศ. 2568')?.year).toBe(2567);
    expect(fiscalYearOf('พ.ศ. 2567 และ ปีงบประมาณ 2568')?.year).toBe(2568);
    expect(fiscalYearOf('สำนักปลัด')).toBeNull();
  });

  test('the twelve months, October first', () => {
    expect(monthsOfFiscalYear(2568)).toEqual([
      ...['2567-10', '2567-11', '2567-12', '2568-01', '2568-02', '2568-03'],
      ...['2568-04', '2568-05', '2568-06', '2568-07', '2568-08', '2568-09'],
    ]);
  });
});
