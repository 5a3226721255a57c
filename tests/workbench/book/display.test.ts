import { type BookCell, engine } from '../../../src/workbench/book';
import { formatValue } from '../../../src/workbench/book/display/display';

const book = engine.create();
function cell(value: BookCell['value'], numberFormat = 'General', error: string | null = null): BookCell {
  return { value, error, formula: null, hyperlink: null, style: { ...book.normalStyle, numberFormat } };
}

describe('what a cell shows', () => {
  it.each([
    [89.2975, '0.00', '89.30'],
    [89.2975, '[$-D00041E]0.00', '๘๙.๓๐'],
    [2568, '[$-D000000]0', '๒๕๖๘'],
    [89.7, '[$-41E]0.00', '89.70'],
    [12345.6, '[$-D00041E]#,##0.00', '๑๒,๓๔๕.๖๐'],
    [-3.5, '[$-D00041E]+0.00;-0.00;0.00', '-๓.๕๐'],
    [3.5, '+0.00;-0.00;0.00', '+3.50'],
    [0, '+0.00;-0.00;"เท่าเดิม"', 'เท่าเดิม'],
    [84, '[<85][$-D00041E]0.00"*";[$-D00041E]0.00', '๘๔.๐๐*'],
    [90, '[<85][$-D00041E]0.00"*";[$-D00041E]0.00', '๙๐.๐๐'],
    [5, ';;;', ''],
    [0.5, '0%', '50%'],
    [1234.5, '#,##0_);(#,##0)', '1,235 '],
    [45931, '[$-D07041E]d mmmm yyyy', '๑ ตุลาคม ๒๕๖๘'],
    [45931, '[$-107041E]d mmm yy', '1 ต.ค. 68'],
    [45931, '[$-187041E]d mmm yy;@', '1 ต.ค. 68'],
    [45931, '[$-41E]d mmmm yyyy', '1 ตุลาคม 2025'],
    [45931, 'd/m/bbbb', '1/10/2568'],
    [45931, 'm/d/yyyy', '10/1/2025'],
    [8, 't0', '๘'],
    [0.1 + 0.2, 'General', '0.3'],
    [1234567.891, 'General', '1234567.891'],
    [7, '"ข้อ "0', 'ข้อ 7'],
    [1, 'not a [format', '1'],
  ])('%d drawn by %s is %s', (value, format, expected) => {
    expect(engine.displayText(cell(value, format))).toBe(expected);
  });

  it.each([
    ['ผ่าน', '@', 'ผ่าน'],
    ['ผ่าน', '0.00', 'ผ่าน'],
    ['ผ่าน', '0;-0;0;"ผล: "@', 'ผล: ผ่าน'],
    ['ผ่าน', ';;;', ''],
    ['=1+1', '@', '=1+1'],
  ])('%s drawn by %s is %s', (value, format, expected) => {
    expect(formatValue(value, format)).toBe(expected);
  });

  it('names errors and logical values', () => {
    expect(engine.displayText(cell('', 'General', '#N/A'))).toBe('#N/A');
    expect(engine.displayText(cell(true))).toBe('TRUE');
    expect(engine.displayText(cell(''))).toBe('');
  });

  it('changes the digits of numbers, not of text', () => {
    expect(formatValue('ปี 2568', '[$-D00041E]@')).toBe('ปี 2568');
  });
});
