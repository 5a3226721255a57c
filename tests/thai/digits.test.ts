import fc from 'fast-check';
import { digitSystems, hasMixedDigits, settleDigits, toArabicDigits, toThaiDigits } from '../../src/thai/digits';

const thaiText = fc.string({ unit: fc.constantFrom(...'0123456789๐๑๒๓๔๕๖๗๘๙กขคงOAi .,-()/'), maxLength: 40 });

test('digits change their system and nothing else', () => {
  expect(toThaiDigits('ปี 2568 (O27)')).toBe('ปี ๒๕๖๘ (O๒๗)');
  expect(toArabicDigits('ปี ๒๕๖๘ (0๒๗)')).toBe('ปี 2568 (027)');
  expect(digitSystems('๑ และ 2')).toEqual({ thai: true, arabic: true });
  expect(digitSystems('ก')).toEqual({ thai: false, arabic: false });
});

test('turning digits to and fro gives the digits again', () => {
  fc.assert(
    fc.property(thaiText, (text) => {
      expect(toArabicDigits(toThaiDigits(text))).toBe(toArabicDigits(text));
      expect(toThaiDigits(text)).toHaveLength(text.length);
    }),
  );
});

test.each([
  ['an ASCII zero before Thai digits', 'ตัวชี้วัด 0๒๗'],
  ['a year in both systems', '๒๕68'],
  ['Thai and Arabic numbers side by side in prose', 'ปี ๒๕๖๘ อบรม 45 คน'],
  ['step numbers of both systems', '1. ประกาศนโยบาย ๒. เผยแพร่'],
])('%s is mixed: %s', (_, text) => {
  expect(hasMixedDigits(text)).toBe(true);
});

test.each([
  ['an item code beside a Thai year', 'ITA ๒๕๖๘ (O26)'],
  ['an item code with a blank', 'ปี ๒๕๖๘ ข้อ O 26'],
  ['a standard', 'ปี ๒๕๖๘ ได้ ISO 9001'],
  ['a link', 'ดู https://example.go.th/2568/27 ข้อ ๒'],
  ['a sum of money', 'งบประมาณ 30,000 บาท ปี ๒๕๖๘'],
  ['one system alone', 'ปี 2568 อบรม 45 คน'],
])('%s is not mixed: %s', (_, text) => {
  expect(hasMixedDigits(text)).toBe(false);
  expect(settleDigits(text)).toBe(text);
});

test('settling leaves accepted Arabic digits alone', () => {
  expect(settleDigits('ปี ๒๕68 อบรม 45 คน (O27) งบ 1,500 บาท')).toBe('ปี ๒๕๖๘ อบรม ๔๕ คน (O27) งบ 1,500 บาท');
});

test('settled text is never mixed and says the same numbers', () => {
  fc.assert(
    fc.property(thaiText, (text) => {
      const settled = settleDigits(text);
      expect(toArabicDigits(settled)).toBe(toArabicDigits(text));
      expect(hasMixedDigits(settled)).toBe(false);
    }),
    { numRuns: 500 },
  );
});
