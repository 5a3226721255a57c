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

describe('Arabic digits that official usage accepts beside Thai ones', () => {
  test.each([
    ['addresses of sites', 'ข้อ ๒ ดู http://example.go.th/ข่าว/2568'],
    ['addresses of sites', 'ข้อ ๒ ดู https://example.go.th/ข่าว/2568'],
    ['addresses of sites', 'ข้อ ๒ ดู www.example.go.th/ข่าว/2568'],
    ['addresses of mail', 'ข้อ ๒ ส่งที่ 2568_1@example.go.th'],
    ['addresses of mail', 'ข้อ ๒ ส่งที่ สารบรรณ@ทุ่งสมมติ2568.ไทย'],
    ['standards with a year', 'ข้อ ๒ ตาม ISO 9001/2015'],
    ['measures', 'ข้อ ๒ หนัก 45kg'],
    ['measures', 'ข้อ ๒ ย่าน 2.45GHz'],
    ['measures', 'ข้อ ๒ ขนาด 3-in'],
    ['baht', 'ข้อ ๒ จ่าย 45 บาท'],
    ['baht', 'ข้อ ๒ จ่าย 45บาท'],
    ['baht and satang', 'ข้อ ๒ จ่าย 1,500.50 บาท'],
    ['thousands', 'ข้อ ๒ รวม 30,000'],
    ['millions', 'ข้อ ๒ รวม 1,250,000 เป็นเงิน'],
    ['a sum of a sum', 'ข้อ ๒ เบิก 30,000/45,000 บาท'],
    ['a sum behind a Thai number', 'ข้อ ๒ 500 บาท'],
    ['a sum behind a full stop', 'ข้อ ๒ ค่าใช้จ่าย.500 บาท'],
  ])('%s: %s', (_, text) => {
    expect(hasMixedDigits(text)).toBe(false);
    expect(settleDigits(text)).toBe(text);
  });

  test.each([
    ['inside an item code', 'O2๗', 'O27'],
    ['inside a number of parts', 'A1.๕', 'A1.5'],
    ['at the end of a number of parts', 'A1.2๕', 'A1.25'],
    ['a plain count', 'ข้อ ๒ มี 45 คน', 'ข้อ ๒ มี ๔๕ คน'],
    ['a plain decimal', 'ข้อ ๒ ได้ 45.50 คะแนน', 'ข้อ ๒ ได้ ๔๕.๕๐ คะแนน'],
    ['a thousand that goes on', 'ข้อ ๒ รวม 30,0001', 'ข้อ ๒ รวม ๓๐,๐๐๐๑'],
  ])('but not %s: %s', (_, text, settled) => {
    expect(hasMixedDigits(text)).toBe(true);
    expect(settleDigits(text)).toBe(settled);
  });
});
