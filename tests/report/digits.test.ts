import { inDigits, numberFormat } from '../../src/report/layout/digits';

describe('digits of texts', () => {
  test.each([
    ['ปีงบประมาณ พ.ศ. 2568', 'ปีงบประมาณ พ.ศ. ๒๕๖๘'],
    ['คะแนน ITA 2568 ได้ 89.30 คะแนน', 'คะแนน ITA ๒๕๖๘ ได้ ๘๙.๓๐ คะแนน'],
    ['ตามข้อ O26 ของปี 2569 (O27)', 'ตามข้อ O26 ของปี ๒๕๖๙ (O27)'],
    ['โทร. 043-123456 ต่อ 12', 'โทร. ๐๔๓-๑๒๓๔๕๖ ต่อ ๑๒'],
    ['ดูที่ https://tung.go.th/ita/2568 หรือ info1@tung.go.th', 'ดูที่ https://tung.go.th/ita/2568 หรือ info1@tung.go.th'],
    ['ช่วง COVID-19 ปี 2564', 'ช่วง COVID-19 ปี ๒๕๖๔'],
    ['(อ้างอิงข้อ 0๒๗)', '(อ้างอิงข้อ ๐๒๗)'],
  ])('%s in Thai digits: %s', (arabic, thai) => {
    expect(inDigits(arabic, 'thai')).toBe(thai);
  });

  test.each([
    ['ปีงบประมาณ พ.ศ. ๒๕๖๘ (O26)', 'ปีงบประมาณ พ.ศ. 2568 (O26)'],
    ['(อ้างอิงข้อ 0๒๗)', '(อ้างอิงข้อ 027)'],
  ])('%s in Arabic digits: %s', (thai, arabic) => {
    expect(inDigits(thai, 'arabic')).toBe(arabic);
  });
});

describe('digits of numbers', () => {
  test('every section of a format names the Thai digits, after its condition', () => {
    expect(numberFormat(['+0.00', '-0.00', '0.00'], 'thai')).toBe('[$-D00041E]+0.00;[$-D00041E]-0.00;[$-D00041E]0.00');
    expect(numberFormat(['[<85]0.00"*"', '0.00" "'], 'thai')).toBe('[<85][$-D00041E]0.00"*";[$-D00041E]0.00" "');
  });

  test('Arabic digits need no code', () => {
    expect(numberFormat(['0.00'], 'arabic')).toBe('0.00');
  });
});
