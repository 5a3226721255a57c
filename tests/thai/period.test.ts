import fc from 'fast-check';
import { toThaiDigits } from '../../src/thai/digits';
import { monthText } from '../../src/thai/fiscal-year';
import { formatPeriod, parsePeriod, periodOfFiscalYear, type Period } from '../../src/thai/period';

const WHOLE_2568 = '2567-10 2568-09';
const read = (text: string, fiscalYear: number | null = null): string => {
  const reading = parsePeriod(text, fiscalYear);
  return reading === null ? 'unreadable' : `${reading.period.from} ${reading.period.to}${reading.reversed ? ' reversed' : ''}`;
};

describe('forms that name their year', () => {
  test.each([
    ['ปีงบประมาณ พ.ศ. ๒๕๖๘', WHOLE_2568],
    ['ปีงบประมาณ 68', WHOLE_2568],
    ['ประจำปีงบประมาณ พ.ศ.2568', WHOLE_2568],
    ['ภายในปี พ.ศ..2568', WHOLE_2568],
    ['ตลอดปีงบประมาณ ๒๕๗๐', '2569-10 2570-09'],
    ['ปีงบประมาณ ๒๕๖๗ - ๒๕๖๘', '2566-10 2568-09'],
    ['ตุลาคม พ.ศ. ๒๕๖๗ - กันยายน พ.ศ. ๒๕๖๘', WHOLE_2568],
    ['ต.ค. 67 - ก.ย. 68', WHOLE_2568],
    ['ต.ค.๖๗-ก.ย.๖๘', WHOLE_2568],
    ['ตค 67 – กย 68', WHOLE_2568],
    ['เดือนตุลาคม ๒๕๖๗ ถึงเดือนกันยายน ๒๕๖๘', WHOLE_2568],
    ['ตุลาคม - กันยายน ๒๕๖๘', WHOLE_2568],
    ['ตุลาคม ๒๕๖๗ - กันยายน', WHOLE_2568],
    ['มกราคม - มีนาคม ๒๕๖๘', '2568-01 2568-03'],
    ['ตุลาคม - ธันวาคม ปีงบประมาณ ๒๕๖๘', '2567-10 2567-12'],
    ['ปีงบประมาณ พ.ศ. ๒๕๖๘ (๑ ต.ค. ๖๗ - ๓๑ มี.ค. ๖๘)', '2567-10 2568-03'],
    ['๑ ตุลาคม ๒๕๖๗ ถึงวันที่ ๓๐ กันยายน ๒๕๖๘', WHOLE_2568],
    ['01/10/2567 - 30/09/2568', WHOLE_2568],
    ['1-10-2567', '2567-10 2567-10'],
    ['10/2567 - 9/2568', WHOLE_2568],
    ['1-31 มกราคม 2568', '2568-01 2568-01'],
    ['5 ส.ค 2567', '2567-08 2567-08'],
    ['5 ก.ย. 66', '2566-09 2566-09'],
    ['กรกฏาคม ๒๕๖๘', '2568-07 2568-07'],
    ['ม.ค., มี.ค. และ พ.ค. 68', '2568-01 2568-05'],
    ['ไตรมาส ๒/๒๕๖๘', '2568-01 2568-03'],
    ['ไตรมาสที่ 1 - 2 ปีงบประมาณ 2568', '2567-10 2568-03'],
    ['ไตรมาส ๑ (ต.ค. - ธ.ค. ๒๕๖๗)', '2567-10 2567-12'],
    ['Oct 2024 - Sep 2025', WHOLE_2568],
  ])('%s', (text, months) => {
    expect(read(text)).toBe(months);
  });
});

describe('forms that leave the year to the report', () => {
  test.each([
    ['ไตรมาส ๑ - ๔', WHOLE_2568],
    ['ไตรมาสที่ 1, 2 และ 3', '2567-10 2568-06'],
    ['ตลอดปีงบประมาณ', WHOLE_2568],
    ['ทุกเดือน', WHOLE_2568],
    ['ตุลาคม - กันยายน', WHOLE_2568],
    ['ธันวาคม', '2567-12 2567-12'],
    ['๖ เดือนแรก', '2567-10 2568-03'],
    ['๖ เดือนหลัง', '2568-04 2568-09'],
  ])('%s', (text, months) => {
    expect(read(text, 2568)).toBe(months);
    expect(read(text)).toBe('unreadable');
  });
});

describe('backwards ranges are returned as written', () => {
  test.each([
    ['กันยายน ๒๕๖๘ - ตุลาคม ๒๕๖๗', '2568-09 2567-10 reversed'],
    ['ก.ย. 68 - ต.ค. 67', '2568-09 2567-10 reversed'],
    ['ไตรมาส ๔ - ๑', '2568-07 2567-12 reversed'],
    ['ปีงบประมาณ ๒๕๖๘ - ๒๕๖๗', '2567-10 2567-09 reversed'],
    ['๓๑ มกราคม ๒๕๖๘ - ๑ มกราคม ๒๕๖๘', '2568-01 2568-01 reversed'],
  ])('%s', (text, months) => {
    expect(read(text, 2568)).toBe(months);
  });

  test('a list out of order is no backwards range', () => {
    expect(read('มีนาคม และ มกราคม ๒๕๖๘')).not.toContain('reversed');
  });
});

test.each(['', '-', 'ตามความเหมาะสม', 'ภายใน 30 วัน', 'ทุกวันที่ 5', 'สำนักปลัด', 'งบประมาณ 30,000 บาท'])('no months in: %s', (text) => {
  expect(read(text, 2568)).toBe('unreadable');
});

test('a fiscal year spans October to September', () => {
  expect(periodOfFiscalYear(2568)).toEqual({ from: '2567-10', to: '2568-09' });
});

const month = fc.record({ year: fc.integer({ min: 2550, max: 2590 }), month: fc.integer({ min: 1, max: 12 }) });
const period: fc.Arbitrary<Period> = fc.tuple(month, month).map(([one, other]) => {
  const months = [monthText(one.year, one.month), monthText(other.year, other.month)].sort();
  return { from: months[0]!, to: months[1]! };
});

test('a printed period is read back to the same months, in either system of digits', () => {
  fc.assert(
    fc.property(period, fc.boolean(), fc.constantFrom(2560, 2568, null), (given, thai, fiscalYear) => {
      const printed = formatPeriod(given);
      expect(parsePeriod(thai ? toThaiDigits(printed) : printed, fiscalYear)).toEqual({ period: given, reversed: false });
    }),
  );
});

test('no text makes the reader fail or leave the calendar', () => {
  const word = fc.constantFrom(
    'ต.ค.',
    'มกราคม',
    '-',
    'ถึง',
    'ไตรมาส',
    '1',
    '4',
    '31',
    '67',
    '2568',
    'พ.ศ.',
    'ปีงบประมาณ',
    '/',
    ',',
    ' ',
    'ตลอดปี',
    '(',
    '๖ เดือนแรก',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 10 }), (words) => {
      const reading = parsePeriod(words.join(''), 2568);
      if (reading === null) return;
      const { from, to } = reading.period;
      for (const one of [from, to]) expect(one).toMatch(/^2[45]\d\d-(0[1-9]|1[0-2])$|^26[0-5]\d-(0[1-9]|1[0-2])$/);
      if (!reading.reversed) expect(from <= to).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

describe('dates in figures', () => {
  test.each([
    ['2567-10', '2567-10 2567-10'],
    ['2567-10-01 ถึง 2568-09-30', WHOLE_2568],
    ['1/1/2568', '2568-01 2568-01'],
    ['1/12/2568', '2568-12 2568-12'],
    ['31/1/2568 - 1/1/2568', '2568-01 2568-01 reversed'],
    ['1/1/2568 - 31/1/2568', '2568-01 2568-01'],
    ['31/13/2567', 'unreadable'],
    ['31/0/2567', 'unreadable'],
  ])('%s', (text, months) => {
    expect(read(text)).toBe(months);
  });
});

describe('which figures are years', () => {
  test.each([
    ['ตุลาคม 1949', 'unreadable'],
    ['ตุลาคม 1950', '2493-10 2493-10'],
    ['ตุลาคม 2100', '2643-10 2643-10'],
    ['ตุลาคม 2101', 'unreadable'],
    ['ตุลาคม 2449', 'unreadable'],
    ['ตุลาคม 2450', '2450-10 2450-10'],
    ['ตุลาคม 2650', '2650-10 2650-10'],
    ['ตุลาคม 2651', 'unreadable'],
    ['ตุลาคม 39', 'unreadable'],
    ['ตุลาคม 40', '2540-10 2540-10'],
    ['ตุลาคม (2567) - กันยายน (2568)', WHOLE_2568],
    ['ตุลาคม\n2567', '2567-10 2567-10'],
    ['ตุลาคม ของ 67', 'unreadable'],
    ['มกราคม ปีงบประมาณ 2568', '2568-01 2568-01'],
    ['ตุลาคม ปีงบประมาณ 2568', '2567-10 2567-10'],
    ['สำนักปลัด 67', 'unreadable'],
    ['ปี 67', '2566-10 2567-09'],
  ])('%s', (text, months) => {
    expect(read(text)).toBe(months);
  });
});

describe('days', () => {
  test.each([
    ['15 - 20 มกราคม 2568', '2568-01 2568-01'],
    ['20 - 15 มกราคม 2568', '2568-01 2568-01 reversed'],
    ['31 - 1 มกราคม 2568', '2568-01 2568-01 reversed'],
    ['20, 15 มกราคม 2568', '2568-01 2568-01'],
    ['32 - 15 มกราคม 2568', '2568-01 2568-01'],
    ['20 - 32 มกราคม 2568', '2568-01 2568-01'],
    ['20 - 0 มกราคม 2568', '2568-01 2568-01'],
    ['ตุลาคม 2567 - 15 มกราคม 2568', '2567-10 2568-01'],
    ['15 มกราคม 2568 - 1 กุมภาพันธ์ 2568', '2568-01 2568-02'],
    ['31 มกราคม 2568 - มกราคม 2568', '2568-01 2568-01'],
    ['มกราคม 2568 - 31 มกราคม 2568', '2568-01 2568-01'],
    ['15 มกราคม 2568 - 15 มกราคม 2568', '2568-01 2568-01'],
    ['15 มกราคม 2568 และ 1 มกราคม 2568', '2568-01 2568-01'],
  ])('%s', (text, months) => {
    expect(read(text)).toBe(months);
  });
});

describe('lists and ranges together', () => {
  test.each([
    ['ตุลาคม ถึง ธันวาคม 2567 และ มกราคม 2568', '2567-10 2568-01'],
    ['ก.ค. 2568, ส.ค. 2568', '2568-07 2568-08'],
    ['ก.ย. 2568, ส.ค. 2568', '2568-08 2568-09'],
    ['ต.ค. 2567 - พ.ย. 2567, ม.ค. 2568', '2567-10 2568-01'],
    ['- ก.ย. 2568, ส.ค. 2568', '2568-08 2568-09'],
    ['ก.ย. 2568 - และ ส.ค. 2568', '2568-08 2568-09'],
    ['ก.ย. 2568 - ต.ค. 2568 ส.ค. 2568', '2568-08 2568-10'],
    ['มกราคม - มกราคม 2568', '2568-01 2568-01'],
    ['มกราคม 2568 - มกราคม', '2568-01 2568-01'],
    ['มกราคม 2568 - ธันวาคม', '2568-01 2568-12'],
    ['ตุลาคม 2567 - ธันวาคม - มีนาคม 2568', '2567-10 2568-03'],
  ])('%s', (text, months) => {
    expect(read(text)).toBe(months);
  });
});

describe('quarters and halves', () => {
  test.each([
    ['ไตรมาส 1 พ.ศ. 2569', '2568-10 2568-12'],
    ['ไตรมาส 1 และ 3', '2567-10 2568-06'],
    ['ไตรมาส 4 และ 1', WHOLE_2568],
    ['- ไตรมาส 4, 1', WHOLE_2568],
    ['ไตรมาส 4 - และ 1', WHOLE_2568],
    ['ไตรมาส 4 - 1', '2568-07 2567-12 reversed'],
    ['ไตรมาส 2 - 3 1', '2567-10 2568-06'],
    ['ไตรมาส 1/2569 - 2', '2568-10 2569-03'],
    ['ไตรมาส 1 - 2/2569', '2568-10 2569-03'],
    ['ไตรมาส 1/2567 - 4/2568', '2566-10 2568-09'],
    ['ไตรมาส 1/2567 - 5/2568', '2568-05 2568-05'],
    ['ไตรมาส 5', 'unreadable'],
    ['5 เรื่อง ไตรมาส 3', '2568-04 2568-06'],
    ['3 เรื่อง ไตรมาส 1', '2567-10 2567-12'],
    ['6 เดือนแรก และ ไตรมาส 3', '2567-10 2568-06'],
    ['ไตรมาส 4 - 6 เดือนแรก', WHOLE_2568],
    ['6 เดือนหลัง ปีงบประมาณ 2569', '2569-04 2569-09'],
    ['ครึ่งปีแรก - ครึ่งปีหลัง', WHOLE_2568],
    ['ไตรมาส 2 มกราคม - มีนาคม', '2568-01 2568-03'],
  ])('%s', (text, months) => {
    expect(read(text, 2568)).toBe(months);
  });
});

describe('years alone', () => {
  test.each([
    ['พ.ศ. 2566 - 2570', '2565-10 2570-09'],
    ['ปีงบประมาณ 2568 ตามแผน พ.ศ. 2566', WHOLE_2568],
    ['ตามแผน พ.ศ. 2566 ปีงบประมาณ 2568', WHOLE_2568],
    ['ปีงบประมาณ 2567 - 2568 ตามแผน พ.ศ. 2570', '2566-10 2568-09'],
    ['พ.ศ. 2568 และ พ.ศ. 2567', '2566-10 2568-09'],
    ['- พ.ศ. 2568, พ.ศ. 2567', '2566-10 2568-09'],
    ['พ.ศ. 2568 - และ พ.ศ. 2567', '2566-10 2568-09'],
    ['พ.ศ. 2568 และ พ.ศ. 2566 - พ.ศ. 2567', '2565-10 2568-09'],
    ['พ.ศ. 2566 และ พ.ศ. 2568 - พ.ศ. 2567', '2567-10 2567-09 reversed'],
    ['พ.ศ. 2568 - 2568', WHOLE_2568],
    ['ทั้งปี พ.ศ. 2569', '2568-10 2569-09'],
  ])('%s', (text, months) => {
    expect(read(text, 2560)).toBe(months);
  });
});

test('a period in official words', () => {
  expect(formatPeriod({ from: '2567-10', to: '2568-09' })).toBe('ตุลาคม พ.ศ. 2567 - กันยายน พ.ศ. 2568');
  expect(formatPeriod({ from: '2568-01', to: '2568-03' })).toBe('มกราคม - มีนาคม พ.ศ. 2568');
  expect(formatPeriod({ from: '2568-01', to: '2568-01' })).toBe('มกราคม พ.ศ. 2568');
  // Backwards: both years are said, so that the slip is seen.
  expect(formatPeriod({ from: '2568-03', to: '2568-01' })).toBe('มีนาคม พ.ศ. 2568 - มกราคม พ.ศ. 2568');
});
